// Says where a held file will go; the listening itself is on the window.
import { useEffect, useState } from 'react';
import styles from './DropTarget.module.css';
import { Icon } from '../ui/icons.tsx';
import { listenForFiles } from './take-in.ts';

export function DropTarget() {
  const [hovering, setHovering] = useState(false);
  useEffect(() => listenForFiles(setHovering), []);
  if (!hovering) return null;
  return (
    <div className={styles.target} aria-hidden="true">
      <p className={styles.words}>
        <Icon name="folder-open" size={20} />
        Drop to open
      </p>
    </div>
  );
}
