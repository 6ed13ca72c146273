// Making certificates from a preset: who they are for, the key, how long; the same as openssl commands beside it.
import {
  hasAuthority,
  opensslCommands,
  optionFaults,
  type MakeOptions,
  type NodeOptions,
} from '../../src/certificates.ts';
import { makeSet, presetOf, setOptions, useOptions, type PresetId } from '../state/certs.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AuthorityField } from './AuthorityField.tsx';
import styles from './Certs.module.css';
import { CodeBlock } from './CodeBlock.tsx';
import { DetailFields } from './DetailFields.tsx';
import { faultAt } from './fault-at.ts';
import { DaysField, KeyField } from './KeyFields.tsx';
import { NodeFields } from './NodeFields.tsx';
import { TaskFrame } from './TaskFrame.tsx';

interface PartProps {
  readonly options: MakeOptions;
  readonly faults: ReturnType<typeof optionFaults>;
  readonly change: (change: Partial<MakeOptions>) => void;
}

const several = ({ preset }: MakeOptions): boolean => hasAuthority({ preset });

function Nodes({ options, faults, change }: PartProps) {
  const { nodes } = options;
  const put = (index: number, node: NodeOptions): void =>
    change({ nodes: nodes.map((one, i) => (i === index ? node : one)) });
  return (
    <>
      {nodes.map((node, index) => (
        <NodeFields
          // oxlint-disable-next-line no-array-index-key -- nodes have no names but those that are typed
          key={index}
          title={several(options) ? `Data plane ${index + 1}` : 'Common name'}
          at={`nodes.${index}`}
          node={node}
          faults={faults}
          onChange={(next) => put(index, next)}
          onRemove={
            nodes.length > 1 ? () => change({ nodes: nodes.filter((_, i) => i !== index) }) : undefined
          }
        />
      ))}
      {several(options) && (
        <div className={styles.actions}>
          <Button
            small
            icon="plus"
            onClick={() =>
              change({ nodes: [...nodes, { commonName: `dp-${nodes.length + 1}`, altNames: [] }] })
            }
          >
            Add a data plane
          </Button>
        </div>
      )}
    </>
  );
}

function Authority({ options, faults, change }: PartProps) {
  return (
    <>
      <TextField
        label="Root authority"
        value={options.authorityName}
        error={faultAt(faults, 'authorityName')}
        onChange={(authorityName) => change({ authorityName })}
      />
      <DaysField
        label="It holds for"
        days={options.authorityDays}
        error={faultAt(faults, 'authorityDays')}
        onChange={(authorityDays) => change({ authorityDays })}
      />
      <Switch
        label="Intermediate authority"
        checked={options.intermediate}
        hint="It signs the data planes, so the key of the root can stay offline."
        onChange={(intermediate) => change({ intermediate })}
      />
    </>
  );
}

export function MakeTask({ preset }: { preset: PresetId }) {
  const options = useOptions(preset);
  if (!options) return null;
  const faults = optionFaults(options);
  const change = (changed: Partial<MakeOptions>): void => setOptions(preset, { ...options, ...changed });
  const parts = { options, faults, change };
  const needsAuthority = presetOf(preset)?.needsAuthority === true;
  return (
    <TaskFrame
      preset={preset}
      action="Make certificates"
      faults={faults}
      onRun={() => void makeSet(preset, options)}
      beside={
        <CodeBlock
          title="The same with openssl"
          text={opensslCommands(options)}
          note="To read what will be made, or to make it elsewhere. It follows the form."
        />
      }
    >
      {needsAuthority && <AuthorityField onAuthority={(authority) => change({ authority })} />}
      <Nodes {...parts} />
      {options.controlPlane && (
        <NodeFields
          title="Control plane"
          at="controlPlane"
          node={options.controlPlane}
          faults={faults}
          onChange={(controlPlane) => change({ controlPlane })}
        />
      )}
      <KeyField value={options.key} onChange={(key) => change({ key })} />
      <DaysField
        label="Certificates hold for"
        days={options.days}
        error={faultAt(faults, 'days')}
        onChange={(days) => change({ days })}
      />
      {several(options) && !needsAuthority && <Authority {...parts} />}
      <DetailFields details={options.details} faults={faults} onChange={(details) => change({ details })} />
    </TaskFrame>
  );
}
