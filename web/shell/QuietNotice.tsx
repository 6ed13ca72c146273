// What was done or refused last, in a sentence, in the bottom bar. Read politely; a refusal is read by its own card.
import styles from './QuietNotice.module.css';
import { useStudio } from '../state/use-studio.ts';
import { Prose } from '../ui/Prose.tsx';

export function QuietNotice() {
  const notice = useStudio((state) => state.notice);
  return (
    <div className={styles.notice} title={notice?.text}>
      <output>{notice && !notice.urgent ? notice.text : ''}</output>
      {notice?.urgent && (
        <span>
          <Prose text={notice.text} />
        </span>
      )}
    </div>
  );
}
