// Which of several Datakit configs in the text is open; absent while there is one.
import styles from './Header.module.css';
import { choosePlace } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Select } from '../ui/Select.tsx';

export function ConfigChooser() {
  const analysis = useStudio((state) => state.analysis);
  if (!analysis || analysis.places.length < 2) return null;
  return (
    <Select
      label="Config"
      labelHidden
      className={styles.config}
      value={String(analysis.place)}
      options={analysis.places.map(({ title }, index) => ({ value: String(index), title }))}
      onChange={(value) => choosePlace(Number(value))}
    />
  );
}
