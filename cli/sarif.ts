// Judged files as a SARIF 2.1.0 log, the form in which code hosts take findings. SARIF counts lines and columns from 1;
// the end of a region is the column after it.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../package.json';
import { showPath, type Diagnostic, type GatewayVersion } from '../src/index.ts';
import { positions } from './report.ts';
import { levels, sarifRules } from './sarif-rules.ts';

export interface CheckedFile {
  /** The name as given; `-` is standard input. */
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Why it could not be read; null when it was. */
  readonly failure: string | null;
}

interface Circumstances {
  readonly gateway: GatewayVersion;
  /** Where relative names are meant from. */
  readonly folder: string;
  readonly code: number;
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function sarifLog(files: readonly CheckedFile[], { gateway, folder, code }: Circumstances) {
  const rules = sarifRules();
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const failures = files.flatMap(({ file, failure }) =>
    failure === null ? [] : [notification(uriOf(file, folder), failure)],
  );
  const invocation = {
    executionSuccessful: failures.length === 0,
    exitCode: code,
    toolExecutionNotifications: failures,
  };
  const run = {
    tool: { driver: { name: 'datakit', version, rules } },
    invocations: [invocation],
    columnKind: 'utf16CodeUnits',
    results: files.flatMap((file) => resultsOf(file, uriOf(file.file, folder), indexes)),
    properties: { gateway },
  };
  return { $schema: schema, version: '2.1.0', runs: [run] };
}

const notification = (uri: string, text: string) => ({
  level: 'error',
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri } } }],
});

function resultsOf({ text, diagnostics }: CheckedFile, uri: string, indexes: ReadonlyMap<string, number>) {
  const place = positions(text);
  return diagnostics.map(({ rule, severity, message, path, range, documented }) => {
    const start = place(range.start);
    const end = place(Math.max(range.end, range.start));
    const region = {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
    const index = indexes.get(rule);
    return {
      ruleId: rule,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: levels[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri }, region },
          ...(path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: showPath(path) }] }),
        },
      ],
      properties: { documented },
    };
  });
}

/** Relative to the folder where the file stands in it, percent-encoded, with forward slashes. */
export function uriOf(file: string, folder: string): string {
  if (file === '-') return 'stdin';
  const whole = resolve(folder, file);
  const parts = relative(folder, whole).split(sep);
  // Readers take a relative address from the top of a repository: one that leads out of the folder would mislead them.
  const isOutside = parts[0] === '..' || isAbsolute(parts.join(sep));
  return isOutside ? pathToFileURL(whole).href : parts.map(encodeURIComponent).join('/');
}
