// The examples that come with the studio, each with its flow in small.
import { describeExample, useExamples, useOpenExample } from '../state/use-examples.ts';
import { useStudio } from '../state/use-studio.ts';
import { ExamplePicture } from './ExamplePicture.tsx';
import styles from './Welcome.module.css';

export function ExampleCards() {
  const { entries, error } = useExamples();
  const open = useOpenExample();
  const gateway = useStudio((state) => state.gateway);
  if (error !== null) return <p>The examples could not be loaded: {error}</p>;
  if (entries.length === 0) return null;
  return (
    <div className={styles.examples}>
      <h3 className={styles.heading}>Or start from an example</h3>
      <ul className={styles.cards}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.card} onClick={() => void open(entry)}>
              <span className={styles.picture}>
                <ExamplePicture id={entry.id} />
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{entry.title}</span>
                <span className={styles.description}>{describeExample(entry, gateway)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
