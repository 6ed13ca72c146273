// How panels show a text to read: the editor is that of Code, which they may not know.
import type { ExportedFile } from '../../src/formats.ts';
import { Later } from './Later.tsx';
import { FileView } from './lazy-panels.ts';
import styles from './SidePanel.module.css';

export const showFile = ({ name, text, language }: ExportedFile) => (
  <Later name={name} ready before={<pre className={styles.file}>{text.slice(0, 8000)}</pre>}>
    <FileView label={`${name}, to read`} text={text} language={language} />
  </Later>
);
