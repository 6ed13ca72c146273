// The same certificate with new dates and a new serial number: for the key that it has, or a new one.
import { useState } from 'react';
import { sameBytes, type CertFault, type CertificateInfo, type KeyPair } from '../../src/certificates.ts';
import { renewCertificate, setOptions, useOptions } from '../state/certs.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Switch } from '../ui/Switch.tsx';
import { AuthorityField } from './AuthorityField.tsx';
import { DaysField } from './KeyFields.tsx';
import { MaterialField } from './MaterialField.tsx';
import { TaskFrame } from './TaskFrame.tsx';

export function RenewTask() {
  const options = useOptions('renew');
  const [old, setOld] = useState<CertificateInfo | null>(null);
  const [key, setKey] = useState<KeyPair | null>(null);
  const [keep, setKeep] = useState(false);
  if (!options) return null;
  const { authority, days } = options;
  const signed = old !== null && !old.selfIssued;
  const missing: readonly CertFault[] = [
    ...(old ? [] : [{ code: 'certificate', field: null, message: 'Bring the certificate to renew.' }]),
    ...(keep && !key
      ? [{ code: 'key', field: null, message: 'Bring its private key, too, to keep it.' }]
      : []),
    ...(signed && !authority
      ? [{ code: 'authority', field: null, message: 'Bring the authority that signed it.' }]
      : []),
  ];
  return (
    <TaskFrame
      preset="renew"
      action="Renew"
      faults={missing}
      onRun={() => {
        if (old)
          void renewCertificate({
            der: new Uint8Array(old.der),
            key: keep ? key : null,
            authority: signed ? authority : null,
            days,
          });
      }}
      preview={<EmptyState title="The renewed certificate will stand here." />}
    >
      <MaterialField
        label="Certificate to renew"
        hint="With its private key, if that is to stay."
        held={old && `${old.commonName}, ${old.publicKey.title}${key ? ', with a private key' : ''}`}
        onMaterial={(material) => {
          const info = material?.certificates[0]?.info ?? old;
          const brought = material?.keys[0]?.key ?? key;
          // A key of another certificate is none of this one's.
          const own = info && brought && sameBytes(info.spki, brought.spki) ? brought : null;
          setOld(info);
          setKey(own);
          setKeep(own !== null);
        }}
      />
      <Switch
        label="Keep the key"
        checked={keep}
        hint="A new key is safer; the old one stays good on nodes that are not rolled yet."
        onChange={setKeep}
      />
      {signed && (
        <AuthorityField onAuthority={(next) => setOptions('renew', { ...options, authority: next })} />
      )}
      <DaysField
        label="It holds for"
        days={days}
        error={undefined}
        onChange={(next) => setOptions('renew', { ...options, days: next })}
      />
    </TaskFrame>
  );
}
