// What the node type and each of its parts are for, in the catalogue's words.
import { exists, specOf, type CatalogueType, type FieldSpecs, type GatewayVersion } from '../../src/index.ts';
import { Prose } from '../ui/Prose.tsx';
import styles from './NodeHelp.module.css';
import { sinceText } from './since-text.ts';

interface Entry {
  readonly name: string;
  readonly help: string;
  readonly since: GatewayVersion | undefined;
  readonly type: string;
}

function Entries({
  title,
  entries,
  gateway,
}: {
  title: string;
  entries: readonly Entry[];
  gateway: GatewayVersion;
}) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.entries}>
        {entries.map(({ name, help, since, type }) => (
          <div key={name} className={styles.entry}>
            <dt className={styles.name}>
              <code>{name}</code>
              <span className={styles.mark}>
                {[type, sinceText(since)].filter(Boolean).join(', ')}
                {!exists(since === undefined ? {} : { since }, gateway) && `, not on ${gateway}`}
              </span>
            </dt>
            <dd className={styles.help}>
              <Prose text={help} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const fieldEntries = (fields: FieldSpecs): readonly Entry[] =>
  Object.entries(fields).map(([name, { help, since, kind }]) => ({ name, help, since, type: kind }));

export function NodeHelp({ type, gateway }: { type: CatalogueType; gateway: GatewayVersion }) {
  const spec = specOf(type);
  const sides = (['inputs', 'outputs'] as const).map((side) => {
    const { self, help = '', fields, open } = spec[side];
    const whole =
      self === null
        ? []
        : [{ name: side === 'inputs' ? 'input' : 'output', help, since: undefined, type: self }];
    const fixed = Object.entries(fields).map(([name, port]) => ({ name, since: port.since, ...port }));
    const named = open ? [{ name: 'NAME', help: open.help, since: undefined, type: open.type }] : [];
    return { side, entries: [...whole, ...fixed, ...named] };
  });
  return (
    <div className={styles.page}>
      <p>
        <Prose text={spec.help} />
      </p>
      {'fields' in spec && <Entries title="Config" entries={fieldEntries(spec.fields)} gateway={gateway} />}
      {sides.map(({ side, entries }) => (
        <Entries
          key={side}
          title={side === 'inputs' ? 'Inputs' : 'Outputs'}
          entries={entries}
          gateway={gateway}
        />
      ))}
    </div>
  );
}
