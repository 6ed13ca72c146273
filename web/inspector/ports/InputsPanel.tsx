// Each input of a node and what feeds it: pick another source, disconnect, and name inputs where names are free.
import { specOf, type CatalogueType } from '../../../src/index.ts';
import { Prose } from '../../ui/Prose.tsx';
import { AddInput } from './AddInput.tsx';
import { InputRow } from './InputRow.tsx';
import { namedByLinks } from './port-links.ts';
import styles from './Ports.module.css';
import type { PortsProps } from './ports.ts';

export function InputsPanel(props: PortsProps & { readonly type: CatalogueType }) {
  const { resolution, node, ports, type } = props;
  const { open, fields, help } = specOf(type).inputs;
  const fixed = new Set(Object.keys(fields));
  const known = new Set(ports.map((port) => port.name));
  const named = open === undefined ? [] : namedByLinks(resolution, 'inputs', node, known);
  const isNamed = (name: string | null): boolean => name !== null && !fixed.has(name);
  const names = [...ports.flatMap(({ name }) => (isNamed(name) ? (name ?? []) : [])), ...named];
  return (
    <div className={styles.ports}>
      {help !== undefined && !ports.some((port) => port.name === null) && (
        <p className={styles.help}>
          <Prose text={help} />
        </p>
      )}
      {ports
        .filter((port) => !isNamed(port.name))
        .map((port) => (
          <InputRow key={port.name ?? ''} {...props} port={port} />
        ))}
      {open !== undefined && (
        <section aria-label="Named inputs" className={styles.named}>
          <h3 className={styles.title}>Named inputs</h3>
          <p className={styles.help}>
            <Prose text={open.help} />
          </p>
          {names.map((name) => (
            <InputRow
              key={name}
              {...props}
              port={{ name, type: open.type, help: '', required: false, since: props.since }}
              taken={names}
            />
          ))}
          <AddInput {...props} taken={names} />
        </section>
      )}
    </div>
  );
}
