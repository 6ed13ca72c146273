// Files of what was made. A private key is masked until somebody asks for it, and is never part of a list or a preview.
import { useMemo, useState } from 'react';
import { fileForms, requestFiles, usualForms, type CertFile } from '../../src/certificates.ts';
import { copy } from '../commands/copy.ts';
import { downloadBytes } from '../platform/files.ts';
import { filesOf, keysTaken, useFiles, type Made } from '../state/certs.ts';
import { announce } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Certs.module.css';

const typeOf = ({ text }: CertFile): string =>
  text === null ? 'application/octet-stream' : 'application/x-pem-file';

function Row({ file, made }: { file: CertFile; made: Made }) {
  const { name, text, secret, what, bytes, stem } = file;
  const [shown, setShown] = useState(false);
  const taken = (): void => {
    if (secret) keysTaken(made, [stem]);
  };
  return (
    <li className={styles.file}>
      <div className={styles.fileHead}>
        <code className={styles.strong}>{name}</code>
        <span className={styles.fileWhat}>{what}</span>
        {text !== null && (
          <IconButton
            small
            icon={shown ? 'eye-off' : 'eye'}
            label={`${shown ? 'Hide' : secret ? 'Reveal' : 'Show'} ${name}`}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          />
        )}
        {text !== null && (
          <IconButton
            small
            icon="copy"
            label={`Copy ${name}`}
            onClick={() => {
              taken();
              void copy(text, name);
            }}
          />
        )}
        <IconButton
          small
          icon="download"
          label={`Download ${name}`}
          onClick={() => {
            taken();
            downloadBytes(name, bytes, typeOf(file));
          }}
        />
      </div>
      {shown && text !== null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keys
        <pre className={styles.code} tabIndex={0}>
          {text}
        </pre>
      )}
    </li>
  );
}

async function downloadZip(made: Made, files: readonly CertFile[]): Promise<void> {
  const { zipFiles } = await import('../platform/zip.ts');
  const zipped = zipFiles(files.map(({ name, bytes }) => ({ path: name, content: bytes })));
  keysTaken(
    made,
    files.filter(({ secret }) => secret).map(({ stem }) => stem),
  );
  downloadBytes('certificates.zip', zipped, 'application/zip');
  announce(`Downloaded ${files.length} files. The archive holds private keys: keep it safe.`);
}

export function Files({ made }: { made: Made }) {
  const [all, setAll] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const forms = all || passphrase !== '' ? fileForms : usualForms;
  const secret = passphrase === '' ? null : passphrase;
  const ofSet = useFiles(made, forms, secret);
  const ofRequest = useMemo(() => (made.request ? requestFiles(made.request) : []), [made.request]);
  const files = made.request ? ofRequest : ofSet;
  // Made for the passphrase that stands there now: the list may still be on its way.
  const downloadAll = async (): Promise<void> =>
    downloadZip(made, made.request ? ofRequest : await filesOf(made, forms, secret));
  return (
    <section className={styles.block} aria-label="Files">
      <div className={styles.blockHead}>
        <h2 className={styles.subheading}>Files</h2>
        <Button kind="primary" icon="download" onClick={() => void downloadAll()}>
          Download all
        </Button>
      </div>
      <ul className={styles.files}>
        {files.map((file) => (
          <Row key={file.name} file={file} made={made} />
        ))}
      </ul>
      {made.set && (
        <div className={styles.fields}>
          <TextField
            label="Passphrase for encrypted keys and PKCS#12"
            type="password"
            autoComplete="new-password"
            value={passphrase}
            hint={
              passphrase === ''
                ? 'With one, an encrypted key and a PKCS#12 file are made too. Kong itself opens neither.'
                : 'Encrypted files are among those above.'
            }
            onCommit={setPassphrase}
          />
          <Switch label="DER and full chains, too" checked={all} onChange={setAll} />
        </div>
      )}
    </section>
  );
}
