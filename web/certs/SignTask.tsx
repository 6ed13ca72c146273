// A request (CSR) signed by an authority that a person has.
import { useState } from 'react';
import type { CertFault, RequestInfo } from '../../src/certificates.ts';
import { setOptions, signRequestWith, useOptions } from '../state/certs.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AuthorityField } from './AuthorityField.tsx';
import { DaysField } from './KeyFields.tsx';
import { MaterialField } from './MaterialField.tsx';
import { TaskFrame } from './TaskFrame.tsx';

export function SignTask() {
  const options = useOptions('sign-request');
  const [request, setRequest] = useState<RequestInfo | null>(null);
  const [other, setOther] = useState(false);
  if (!options) return null;
  const { authority, days } = options;
  const missing: readonly CertFault[] = [
    ...(request
      ? []
      : [
          {
            code: 'request',
            field: null,
            message: other
              ? 'That holds no request (CSR). Bring the request first.'
              : 'Bring the request first.',
          },
        ]),
    ...(authority ? [] : [{ code: 'authority', field: null, message: 'Bring the authority and its key.' }]),
  ];
  return (
    <TaskFrame
      preset="sign-request"
      action="Sign the request"
      faults={missing}
      onRun={() => {
        if (request && authority) void signRequestWith(new Uint8Array(request.der), authority, days);
      }}
      preview={<EmptyState title="The signed certificate will stand here." />}
    >
      <MaterialField
        label="Request (CSR)"
        hint="PEM or DER."
        held={request && `Request for ${request.commonName}, ${request.publicKey.title}`}
        onMaterial={(material) => {
          const info = material?.requests[0]?.info ?? null;
          setRequest(info);
          setOther(material !== null && info === null);
        }}
      />
      <AuthorityField onAuthority={(next) => setOptions('sign-request', { ...options, authority: next })} />
      <DaysField
        label="It holds for"
        days={days}
        error={undefined}
        onChange={(next) => setOptions('sign-request', { ...options, days: next })}
      />
    </TaskFrame>
  );
}
