// Name and further names of one certificate.
import { readAltName, type AltName, type CertFault, type NodeOptions } from '../../src/certificates.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Certs.module.css';
import { faultAt, faultWithin } from './fault-at.ts';

/** What cannot be read is kept as it was typed, so that its fault can point at it. */
export function altNamesFrom(typed: string): readonly AltName[] {
  return typed
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const read = readAltName(word);
      return read.ok ? read.value : { kind: 'dns', value: word };
    });
}

export interface NodeFieldsProps {
  readonly title: string;
  /** Path among the options, such as `nodes.0`. */
  readonly at: string;
  readonly node: NodeOptions;
  readonly faults: readonly CertFault[];
  readonly onChange: (node: NodeOptions) => void;
  readonly onRemove?: (() => void) | undefined;
}

export function NodeFields({ title, at, node, faults, onChange, onRemove }: NodeFieldsProps) {
  return (
    <fieldset className={styles.node}>
      <legend className={styles.unseen}>{title}</legend>
      <TextField
        label={title}
        value={node.commonName}
        error={faultAt(faults, `${at}.commonName`)}
        onChange={(commonName) => onChange({ ...node, commonName })}
      />
      <TextField
        label="Further names"
        placeholder="dp-1.example.com, 10.0.0.7"
        value={node.altNames.map(({ value }) => value).join(', ')}
        error={faultWithin(faults, `${at}.altNames`)}
        onCommit={(typed) => onChange({ ...node, altNames: altNamesFrom(typed) })}
      />
      {onRemove && <IconButton small icon="trash-2" label={`Remove ${node.commonName}`} onClick={onRemove} />}
    </fieldset>
  );
}
