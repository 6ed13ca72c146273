// The gateway version the flow is written for: it gates palette, problems and the jq engine.
import styles from './Header.module.css';
import { targetVersions } from '../../src/index.ts';
import { setGateway } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Select } from '../ui/Select.tsx';

const options = targetVersions.toReversed().map((value) => ({ value, title: `Gateway ${value}` }));

export function GatewayChooser() {
  const gateway = useStudio((state) => state.gateway);
  const chosen = targetVersions.find((version) => version === gateway) ?? targetVersions[0];
  return (
    <Select
      label="Target gateway"
      labelHidden
      className={styles.gateway}
      value={chosen}
      options={options}
      onChange={setGateway}
    />
  );
}
