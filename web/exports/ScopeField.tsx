// What the exported plugin applies to: nothing ticked is every request.
import { isAllowed, scopeKinds, titleOfScope, type ScopeKind } from '../../src/formats.ts';
import { Field } from '../ui/Field.tsx';
import { Group } from '../ui/Group.tsx';
import styles from './ScopeField.module.css';

export interface ScopeFieldProps {
  readonly scope: readonly ScopeKind[];
  readonly onChange: (scope: readonly ScopeKind[]) => void;
}

export function ScopeField({ scope, onChange }: ScopeFieldProps) {
  const toggled = (kind: ScopeKind): readonly ScopeKind[] =>
    scope.includes(kind) ? scope.filter((one) => one !== kind) : [...scope, kind];
  return (
    <Field label="Scope" group hint={scope.length === 0 ? 'Global: every request runs it.' : undefined}>
      {(control) => (
        <Group {...control} className={styles.kinds}>
          {scopeKinds.map((kind) => {
            const excluded = !scope.includes(kind) && !isAllowed(toggled(kind));
            const why = 'A plugin is for a consumer or for a consumer group, not both.';
            return (
              <label key={kind} className={styles.kind} title={excluded ? why : undefined}>
                <input
                  type="checkbox"
                  checked={scope.includes(kind)}
                  disabled={excluded}
                  onChange={() => onChange(toggled(kind))}
                />
                {titleOfScope(kind)}
              </label>
            );
          })}
        </Group>
      )}
    </Field>
  );
}
