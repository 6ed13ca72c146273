// The authority that signs: its certificate and its key, together or one after the other.
import { useRef, useState } from 'react';
import type { Material, OwnAuthority } from '../../src/certificates.ts';
import { authorityFrom } from './authority-from.ts';
import { MaterialField } from './MaterialField.tsx';

export interface AuthorityFieldProps {
  readonly onAuthority: (authority: OwnAuthority | null) => void;
}

export function AuthorityField({ onAuthority }: AuthorityFieldProps) {
  const [words, setWords] = useState<string | null>(null);
  // Two files that are dropped together come one after the other, before anything is drawn anew.
  const parts = useRef<readonly Material[]>([]);
  const add = (part: Material | null): void => {
    if (part === null) return;
    const before = parts.current;
    // A whole authority replaces the one before; a part joins what is there.
    const whole = authorityFrom([part]).authority !== null;
    parts.current = whole || authorityFrom(before).authority !== null ? [part] : [...before, part];
    const brought = authorityFrom(parts.current);
    setWords(brought.words);
    onAuthority(brought.authority);
  };
  return (
    <MaterialField
      label="Certificate and key of your authority"
      hint="PEM, PKCS#12 or a Kubernetes Secret; in one file or two."
      held={words}
      onMaterial={add}
    />
  );
}
