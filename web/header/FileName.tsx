// The file's name, which downloads carry; typed over in place.
import styles from './FileName.module.css';
import { renameFile } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { TextField } from '../ui/TextField.tsx';

/** A name that any file system takes; null when nothing is left of it. */
export function cleanName(typed: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  const name = typed.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').trim();
  if (name === '' || /^\.+$/.test(name)) return null;
  return /\.(ya?ml|json)$/i.test(name) ? name : `${name}.yaml`;
}

export function FileName() {
  const name = useStudio((state) => state.history.present.fileName);
  return (
    <TextField
      label="File name"
      labelHidden
      className={styles.name}
      value={name}
      maxLength={120}
      onCommit={(typed) => {
        const clean = cleanName(typed);
        if (clean !== null) renameFile(clean);
      }}
    />
  );
}
