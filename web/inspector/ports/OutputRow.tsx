// One output: its readers, and a list of inputs it fits.
import { showEnd, showPath, type End, type Port } from '../../../src/index.ts';
import { connectEnds } from '../../commands/connect.ts';
import { revealPlace } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { Prose } from '../../ui/Prose.tsx';
import fields from '../Fields.module.css';
import { Findings } from '../Findings.tsx';
import { startsWith } from '../findings.ts';
import { newerText } from '../since-text.ts';
import { Disconnect } from './InputRow.tsx';
import { plainHelp } from '../plain-help.ts';
import { linksOf } from './port-links.ts';
import { PortPicker } from './PortPicker.tsx';
import styles from './Ports.module.css';
import { portDiagnostics, portPath, portTitle, type PortsProps } from './ports.ts';

export function OutputRow(props: PortsProps & { readonly port: Port }) {
  const { analysis, resolution, node, port, mark } = props;
  const end: End = { node, field: port.name };
  const links = linksOf(resolution, 'outputs', node, port.name);
  const diagnostics = portDiagnostics(props, 'outputs', end, links);
  const title = portTitle('outputs', port.name);
  const path = portPath('outputs', port.name);
  const isQuiet = links.length === 0;
  return (
    <div
      data-place={showPath(path)}
      className={fields.field}
      title={isQuiet ? plainHelp(port.help) : undefined}
    >
      {mark && startsWith(mark.path, path) && <span key={mark.nonce} className={fields.flash} />}
      <Field
        beside
        group
        label={title}
        mark={[port.type, newerText(port.since, props.since)].filter(Boolean).join(', ')}
        hint={<Prose text={port.help} />}
        hintHidden={isQuiet}
        notes={diagnostics.length > 0 && <Findings diagnostics={diagnostics} />}
      >
        {(control) => (
          <Group {...control} className={styles.readers}>
            {links.length > 0 && (
              <ul>
                {links.map((link) => (
                  <li key={link.id} className={styles.reader}>
                    <Button
                      small
                      kind="quiet"
                      icon="arrow-right"
                      onClick={() =>
                        revealPlace({ node: link.other.node, path: null, range: null, from: 'inspector' })
                      }
                    >
                      {showEnd(link.other)}
                    </Button>
                    {link.via !== null && <span className={styles.via}>via {link.via}</span>}
                    {link.fields.length > 0 && <span className={styles.via}>{link.fields.join(', ')}</span>}
                    {link.via === null && <Disconnect link={link} title={title} />}
                  </li>
                ))}
              </ul>
            )}
            <PortPicker
              label={`Connect ${title} to`}
              analysis={analysis}
              resolution={resolution}
              side="outputs"
              port={end}
              current={null}
              free={links.length > 0 ? 'connect to another input…' : 'connect to…'}
              onPick={(to) => void connectEnds(end, to)}
            />
          </Group>
        )}
      </Field>
    </div>
  );
}
