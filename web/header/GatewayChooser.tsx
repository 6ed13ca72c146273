// The gateway version the flow is written for: it gates palette, problems and the jq engine. Beside it stands the oldest
// one that the flow can do with.
import styles from './Header.module.css';
import { targetVersions } from '../../src/index.ts';
import { useLowestGateway } from '../state/lowest-gateway.ts';
import { setGateway } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Select } from '../ui/Select.tsx';

const options = targetVersions.toReversed().map((value) => ({ value, title: `Gateway ${value}` }));

export function GatewayChooser() {
  const gateway = useStudio((state) => state.gateway);
  const lowest = useLowestGateway();
  const chosen = targetVersions.find((version) => version === gateway) ?? targetVersions[0];
  return (
    <>
      {lowest && (
        <span className={styles.lowest} title={`${lowest} is the lowest gateway for this flow`}>
          lowest {lowest}
        </span>
      )}
      <Select
        label="Target gateway"
        labelHidden
        className={styles.gateway}
        value={chosen}
        options={options}
        onChange={setGateway}
      />
    </>
  );
}
