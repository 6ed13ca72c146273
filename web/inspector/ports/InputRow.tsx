// One input: its source, or that it still needs one. `taken` makes it one whose name can be changed.
import {
  isImplicit,
  renamePort,
  showEnd,
  type Analysis,
  showPath,
  type End,
  type Port,
} from '../../../src/index.ts';
import { connectEnds, disconnectEnds } from '../../commands/connect.ts';
import { revealPlace } from '../../state/store.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { makeStep } from '../changes.ts';
import { keyProblem } from '../fields/static-values.ts';
import { Findings } from '../Findings.tsx';
import { hasError, startsWith } from '../findings.ts';
import fields from '../Fields.module.css';
import { NameInput } from '../NameInput.tsx';
import { newerText } from '../since-text.ts';
import { plainHelp } from '../plain-help.ts';
import { linksOf, type PortLink } from './port-links.ts';
import { PortPicker } from './PortPicker.tsx';
import styles from './Ports.module.css';
import { portDiagnostics, portPath, portTitle, type PortsProps } from './ports.ts';

export interface InputRowProps extends PortsProps {
  readonly port: Port;
  /** Names of all named inputs; present on these only. */
  readonly taken?: readonly string[];
}

export function InputRow(props: InputRowProps) {
  const { analysis, resolution, node, port, mark, taken } = props;
  const end: End = { node, field: port.name };
  const links = linksOf(resolution, 'inputs', node, port.name);
  const [link, ...others] = links;
  const diagnostics = portDiagnostics(props, 'inputs', end, links);
  const title = portTitle('inputs', port.name);
  const path = portPath('inputs', port.name);
  const needed = port.required && links.length === 0;
  const isQuiet = links.length === 0 && !needed;
  return (
    <div
      data-place={showPath(path)}
      className={fields.field}
      title={isQuiet ? plainHelp(port.help) : undefined}
    >
      {mark && startsWith(mark.path, path) && <span key={mark.nonce} className={fields.flash} />}
      {taken && port.name !== null && (
        <NameInput
          className={styles.rename}
          name={port.name}
          label={`Name of input ${port.name}`}
          problem={(name) => keyProblem(name, taken)}
          onRename={(name) => rename(props, port.name ?? '', name)}
        />
      )}
      <Field
        beside
        label={title}
        required={port.required}
        mark={[taken === undefined && port.type, needed && 'needed', newerText(port.since, props.since)]
          .filter(Boolean)
          .join(', ')}
        hintHidden={isQuiet}
        hint={<Prose text={`${linkWords(link)}${port.help}`} />}
        notes={diagnostics.length > 0 && <Findings diagnostics={diagnostics} />}
        invalid={hasError(diagnostics)}
        action={link && link.via === null && <Disconnect link={link} title={title} />}
        {...(taken ? { className: styles.renamed } : {})}
      >
        {(control) => (
          <>
            <div className={styles.source}>
              <PortPicker
                control={control}
                analysis={analysis}
                resolution={resolution}
                side="inputs"
                port={end}
                current={link?.other ?? null}
                free={needed ? 'needed: pick a source' : 'not connected'}
                onPick={(from) => void connectEnds(from, end)}
              />
              {link && isKnown(analysis, link.other.node) && <Go to={link.other.node} />}
            </div>
            {others.map((other) => (
              <span key={other.id} className={styles.reader}>
                <span className={styles.via}>also {showEnd(other.other)}</span>
                {other.via === null && <Disconnect link={other} title={title} />}
              </span>
            ))}
          </>
        )}
      </Field>
    </div>
  );
}

const linkWords = (link: PortLink | undefined): string => {
  if (link === undefined) return '';
  if (link.via !== null) return `Via ${link.via}, connected as a whole. `;
  return link.fields.length > 0 ? `Joins ${link.fields.join(', ')}. ` : '';
};

const isKnown = (analysis: Analysis, node: string): boolean =>
  isImplicit(node) || (analysis.flow?.nodes.some(({ key }) => key === node) ?? false);

const Go = ({ to }: { to: string }) => (
  <IconButton
    small
    icon="arrow-right"
    label={`Go to ${to}`}
    onClick={() => revealPlace({ node: to, path: null, range: null, from: 'inspector' })}
  />
);

export const Disconnect = ({ link, title }: { link: PortLink; title: string }) => (
  <IconButton
    small
    icon="unlink"
    label={`Disconnect ${showEnd(link.other)} from ${title}`}
    onClick={() => void disconnectEnds(link.from, link.to)}
  />
);

function rename({ analysis, resolution, node }: PortsProps, from: string, to: string): void {
  if (!analysis.flow) return;
  const edits = renamePort(analysis.flow, resolution.declarations, { node, side: 'inputs', from, to });
  void makeStep(edits, `Rename input ${node}.${from} to ${to}`);
}
