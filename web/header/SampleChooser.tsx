// The sample that "Run" sends. A flow without samples gets one made for it.
import styles from './Header.module.css';
import { chooseSample } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Select } from '../ui/Select.tsx';

export function SampleChooser() {
  const samples = useStudio((state) => state.history.present.samples);
  const name = useStudio((state) => state.sampleName);
  const chosen = samples.find((sample) => sample.name === name) ?? samples[0];
  return (
    <Select
      label="Sample"
      labelHidden
      className={styles.sample}
      value={chosen?.name ?? ''}
      options={
        samples.length === 0
          ? [{ value: '', title: 'Generated sample' }]
          : samples.map((sample) => ({ value: sample.name, title: sample.name }))
      }
      onChange={chooseSample}
    />
  );
}
