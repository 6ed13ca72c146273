// A map as rows: a name that can be changed, a value, "remove", and "add" below. The new row's name is asked first.
import { useState, type ReactNode } from 'react';
import { showPath, type Json, type JsonObject, type Path } from '../../../src/index.ts';
import { Button } from '../../ui/Button.tsx';
import type { FieldControl } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { setValue } from '../changes.ts';
import { Findings } from '../Findings.tsx';
import { findingsAt } from '../findings.ts';
import { useForm } from '../form.ts';
import { NameInput } from '../NameInput.tsx';
import styles from './Rows.module.css';
import { removeMapKey, renameMapKey } from './map-keys.ts';
import { freeKey, keyProblem } from './static-values.ts';

export interface MapRowsProps {
  readonly control: FieldControl;
  readonly path: Path;
  readonly map: JsonObject;
  /** Name proposed for a new entry. */
  readonly newKey: string;
  readonly keyPattern?: RegExp | undefined;
  /** An empty map is kept. */
  readonly keepEmpty: boolean;
  readonly renderValue: (path: Path, value: Json, label: string) => ReactNode;
}

export function MapRows({ control, path, map, newKey, keyPattern, keepEmpty, renderValue }: MapRowsProps) {
  const form = useForm();
  const [added, setAdded] = useState<string | null>(null);
  const keys = Object.keys(map);
  const add = (): void => {
    const key = freeKey(newKey, keys);
    setAdded(key);
    void setValue(form, [...path, key], '');
  };
  return (
    <Group {...control} className={styles.rows}>
      {Object.entries(map).map(([key, entry]) => {
        const at = [...path, key];
        return (
          <div key={key} data-place={showPath(at)} className={styles.row}>
            <NameInput
              name={key}
              label={`Name of ${key}`}
              isNew={key === added}
              problem={(name) => keyProblem(name, keys, keyPattern)}
              onRename={(name) => {
                setAdded(null);
                renameMapKey(form, path, map, key, name);
              }}
            />
            <div className={styles.value}>{renderValue(at, entry, key)}</div>
            <IconButton
              small
              icon="x"
              label={`Remove ${key}`}
              onClick={() => removeMapKey(form, path, map, key, keepEmpty)}
            />
            <div className={styles.below}>
              <Findings diagnostics={findingsAt(form.findings, at, true)} />
            </div>
          </div>
        );
      })}
      <Button small kind="quiet" icon="plus" className={styles.add} onClick={add}>
        Add entry
      </Button>
    </Group>
  );
}
