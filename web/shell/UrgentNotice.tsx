// A loss or a refusal, in a sentence: it stands over the canvas until it is closed, and is read at once.
import { useEffect, useState } from 'react';
import styles from './UrgentNotice.module.css';
import { useStudio } from '../state/use-studio.ts';
import { Banner } from '../ui/Banner.tsx';
import { Prose } from '../ui/Prose.tsx';
import { IconButton } from '../ui/IconButton.tsx';

/** Milliseconds a refusal stays: long enough to read twice. */
const stay = 12_000;

export function UrgentNotice() {
  const notice = useStudio((state) => state.notice);
  const [closed, setClosed] = useState(0);
  const nonce = notice?.nonce ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setClosed(nonce), stay);
    return () => clearTimeout(timer);
  }, [nonce]);
  const shown = notice?.urgent && notice.nonce !== closed ? notice : null;
  return (
    <div role="alert" className={styles.notice}>
      {shown && (
        <Banner
          key={shown.nonce}
          kind="warn"
          className={styles.card}
          actions={<IconButton small icon="x" label="Dismiss" onClick={() => setClosed(shown.nonce)} />}
        >
          <Prose text={shown.text} />
        </Banner>
      )}
    </div>
  );
}
