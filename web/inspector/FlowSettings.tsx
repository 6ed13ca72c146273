// What belongs to the flow as a whole, shown while nothing is selected: debug, the cache, secrets.
import { configFields, type Analysis } from '../../src/index.ts';
import { Fields } from './Fields.tsx';
import { Findings } from './Findings.tsx';
import { findingsIn } from './findings.ts';
import { FormContext, type Form, type Mark } from './form.ts';
import styles from './Inspector.module.css';
import { configKeys, unknownIn } from './own-attributes.ts';
import { UnknownAttributes } from './UnknownAttributes.tsx';
import { useInspectedDiagnostics } from './use-inspected-diagnostics.ts';

export function FlowSettings({ analysis, mark }: { analysis: Analysis; mark: Mark | null }) {
  const diagnostics = useInspectedDiagnostics();
  const findings = findingsIn(diagnostics, []).filter(({ path: [first] }) => first !== 'nodes');
  const values = analysis.flow?.config ?? {};
  const form: Form = {
    subject: '',
    gateway: analysis.gateway,
    findings,
    mark,
    editOf: (path, value) => ({ kind: 'set-config', path, value }),
    outputsNamedBy: ([resources, vault]) => (resources === 'resources' && vault === 'vault' ? 'vault' : null),
    connectedInstead: () => null,
    Fields,
  };
  return (
    <FormContext value={form}>
      <div className={styles.form}>
        <Findings
          diagnostics={findings.filter(({ path }) => path.length === 0).map(({ diagnostic }) => diagnostic)}
        />
        <Fields fields={configFields} path={[]} values={values} />
        <UnknownAttributes values={unknownIn(values, configFields, configKeys)} />
      </div>
    </FormContext>
  );
}
