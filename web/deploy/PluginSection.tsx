// One custom plugin: which ways into a gateway are open to it, what was found in its files, and its export.
import { wayFacts, type PluginFile, type PluginFinding, type PluginReport } from '../../src/plugin-check.ts';
import { lineAt } from '../state/lines.ts';
import type { MarkName } from '../ui/StateMark.tsx';
import styles from './Deploy.module.css';
import { PluginExport } from './PluginExport.tsx';
import { FoundLine, VerdictRow, type Verdict } from './VerdictRow.tsx';

export interface CheckedFiles {
  readonly files: readonly PluginFile[];
  readonly reports: readonly PluginReport[];
}

const words: { readonly [V in Verdict]: string } = {
  works: 'is open',
  care: 'is open, with care',
  fails: 'is closed',
};
const marks: { readonly [S in PluginFinding['severity']]: MarkName } = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};

function placeOf(
  { file, range }: PluginFinding,
  folder: string,
  files: readonly PluginFile[],
): string | undefined {
  if (file === null) return undefined;
  const name = folder === '' ? file : file.slice(folder.length + 1);
  const text = files.find(({ path }) => path === file)?.text ?? '';
  return range === undefined ? name : `${name}, line ${lineAt(text, range.start)}`;
}

interface PluginSectionProps {
  readonly report: PluginReport;
  readonly files: readonly PluginFile[];
}

export function PluginSection({ report, files }: PluginSectionProps) {
  const { plugin, ways, findings } = report;
  return (
    <section aria-label={plugin.name} className={styles.plugin}>
      <h3 className={styles.name}>{plugin.name}</h3>
      <ul className={styles.rows} aria-label="Ways into a gateway">
        {ways.map(({ way, verdict }) => (
          <VerdictRow key={way} verdict={verdict} title={wayFacts[way].title} words={words[verdict]}>
            <Findings
              {...{ files, folder: plugin.folder }}
              findings={findings.filter(({ concerns }) => concerns.includes(way))}
            />
          </VerdictRow>
        ))}
      </ul>
      <PluginExport report={report} />
    </section>
  );
}

interface FindingsProps {
  readonly findings: readonly PluginFinding[];
  readonly folder: string;
  readonly files: readonly PluginFile[];
}

function Findings({ findings, folder, files }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {findings.map((finding) => {
        const place = placeOf(finding, folder, files);
        const { rule, severity, message, documented, source } = finding;
        return (
          <FoundLine
            key={`${rule} ${place ?? ''} ${message}`}
            mark={marks[severity]}
            {...{ message, documented, source, place }}
          />
        );
      })}
    </ul>
  );
}
