// The authority that signs: its certificate and its key, together or one after the other.
import { useState } from 'react';
import type { Material, OwnAuthority } from '../../src/certificates.ts';
import { authorityFrom } from './authority-from.ts';
import { MaterialField } from './MaterialField.tsx';

export interface AuthorityFieldProps {
  readonly onAuthority: (authority: OwnAuthority | null) => void;
}

export function AuthorityField({ onAuthority }: AuthorityFieldProps) {
  const [parts, setParts] = useState<readonly Material[]>([]);
  const add = (part: Material | null): void => {
    if (part === null) return;
    // A whole authority replaces the one before; a part joins what is there.
    const whole = authorityFrom([part]).authority !== null;
    const next = whole || authorityFrom(parts).authority !== null ? [part] : [...parts, part];
    setParts(next);
    onAuthority(authorityFrom(next).authority);
  };
  return (
    <MaterialField
      label="Certificate and key of your authority"
      hint="PEM, PKCS#12 or a Kubernetes Secret; in one file or two."
      held={authorityFrom(parts).words}
      onMaterial={add}
    />
  );
}
