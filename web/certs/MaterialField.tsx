// Certificates, keys or requests that a person brings: dropped, picked or pasted; PEM, DER, PKCS#12, a Secret. What was
// read stays in the form that asked, and nowhere else.
import { useId, useState, type DragEvent } from 'react';
import type { CertFault, Material } from '../../src/certificates.ts';
import { certs } from '../platform/certs.ts';
import { pickFile } from '../platform/files.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Certs.module.css';

type Bytes = Uint8Array<ArrayBuffer>;

export const wantsPassphrase = (codes: readonly string[]): boolean =>
  codes.includes('passphrase-needed') || codes.includes('passphrase-wrong');

/** Bytes of whatever is dropped, picked or pasted. */
export interface DropBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly onBytes: (bytes: Bytes, name: string) => void | Promise<void>;
}

export function DropBox({ label, hint, onBytes }: DropBoxProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file) await onBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  // One after the other: a certificate and its key may come as two files.
  const takeAll = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- in their order
      await take(file);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void takeAll(files);
    else void onBytes(new TextEncoder().encode(event.dataTransfer.getData('text/plain')), 'dropped text');
  };
  return (
    <div
      className={over ? styles.over : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.paste}
        rows={3}
        placeholder="Drop a file, or paste"
        spellCheck={false}
        autoComplete="off"
        // What is pasted is read at once and does not stay on the screen: it may be a key.
        value=""
        onChange={({ target }) => void onBytes(new TextEncoder().encode(target.value), 'pasted text')}
      />
      <div className={styles.actions}>
        <Button small icon="folder-open" onClick={() => void pickFile('').then(take)}>
          Choose a file…
        </Button>
        <span className={styles.muted}>{hint}</span>
      </div>
    </div>
  );
}

export interface MaterialFieldProps {
  readonly label: string;
  readonly hint: string;
  /** One line about what is there; null while nothing is. */
  readonly held: string | null;
  readonly onMaterial: (material: Material | null) => void;
}

export function MaterialField({ label, hint, held, onMaterial }: MaterialFieldProps) {
  const [last, setLast] = useState<{ readonly bytes: Bytes; readonly name: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [faults, setFaults] = useState<readonly CertFault[]>([]);
  const read = async (bytes: Bytes, name: string, secret: string | null): Promise<void> => {
    const material = await certs().call('material', { bytes, passphrase: secret });
    const found = material.ok ? material.value.flaws : [material.error];
    setFaults(found);
    // Kept only while a passphrase is asked for.
    setLast(wantsPassphrase(found.map(({ code }) => code)) ? { bytes, name } : null);
    onMaterial(material.ok ? material.value : null);
  };
  const asks = wantsPassphrase(faults.map(({ code }) => code));
  return (
    <div className={styles.material}>
      <DropBox label={label} hint={hint} onBytes={(bytes, name) => read(bytes, name, null)} />
      {held !== null && <p className={styles.held}>{held}</p>}
      {faults.map(({ code, message }) => (
        <Banner key={`${code} ${message}`} kind="failed">
          {message}
        </Banner>
      ))}
      {asks && last && (
        <div className={styles.pair}>
          <TextField
            label={`Passphrase of ${last.name}`}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={setPassphrase}
          />
          <Button onClick={() => void read(last.bytes, last.name, passphrase)}>Open</Button>
        </div>
      )}
    </div>
  );
}
