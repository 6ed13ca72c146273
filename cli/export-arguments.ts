// The options of `datakit export` and `convert`: format, scope, and what is set by name.
import {
  exportFormats,
  isAllowed,
  noSettings,
  scopeKinds,
  withSetting,
  type ExportFormat,
  type ExportSettings,
  type ScopeKind,
} from '../src/formats.ts';
import { err, ok, type Result } from '../src/index.ts';

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly settings: ExportSettings;
}

export interface GivenForExport {
  readonly format: string | null;
  readonly scope: readonly string[];
  readonly set: readonly string[];
  readonly shell: boolean;
}

const formatIds = exportFormats.map(({ id }) => id).join(', ');

export function readExport(given: GivenForExport, option: string): Result<ExportChoice, string> {
  if (given.format === null) return err(`Name the format with ${option}. Known: ${formatIds}.`);
  const format = exportFormats.find(({ id }) => id === given.format);
  if (format === undefined) return err(`"${given.format}" is not an export format. Known: ${formatIds}.`);
  const scope = readScope(given.scope);
  if (!scope.ok) return scope;
  const sets = [...(given.shell ? ['shell=true'] : []), ...given.set];
  let settings: ExportSettings = { ...noSettings, scope: scope.value };
  for (const setting of sets) {
    const [, name = '', value = ''] = /^([^=]+)=([^]*)$/.exec(setting) ?? [];
    if (name === '') return err(`--set takes name=value, and "${setting}" is not of that form.`);
    const more = withSetting(format, settings, name, value);
    if (!more.ok) return more;
    settings = more.value;
  }
  return ok({ format, settings });
}

/** Null: that of the source. */
export function readScope(words: readonly string[]): Result<readonly ScopeKind[] | null, string> {
  if (words.length === 0) return ok(null);
  const unknown = words.find((word) => word !== 'global' && !isKind(word));
  if (unknown !== undefined)
    return err(
      `"${unknown}" is not a scope. Use global, ${scopeKinds.slice(0, -1).join(', ')} or consumer_group.`,
    );
  const kinds = scopeKinds.filter((kind) => words.includes(kind));
  if (kinds.length > 0 && words.includes('global'))
    return err('A plugin is global or for something, not both. Leave one of the scopes out.');
  return isAllowed(kinds)
    ? ok(kinds)
    : err('A plugin is for a consumer or for a consumer group. Leave one of the scopes out.');
}

const isKind = (word: string): word is ScopeKind => (scopeKinds as readonly string[]).includes(word);
