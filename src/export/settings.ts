// What a person chose for an export: scope, options beside the config, options of the format, names and ids. Studio and
// terminal keep the same settings; what they leave open comes from the file in which the flow was found.
import type { Json, JsonObject } from '../base/json.ts';
import { sameJson } from '../text/change.ts';
import { err, ok, type Result } from '../base/result.ts';
import { newestTarget } from '../base/gateway.ts';
import { isAllowed, kindsOf, scopeKinds, showScope, type ScopeKind } from '../model/scope.ts';
import type { PluginOptions, SourcePlugin } from '../model/source-plugin.ts';
import type { FieldSpec, FieldSpecs } from '../nodes/define.ts';
import { readFields } from '../nodes/read-attributes.ts';
import type { ExportFormat, ExportProblem, Material, Rendering } from './define.ts';
import { refusal } from './define.ts';
import { pluginEntity } from './entity.ts';
import { literalSecretWarning } from './literal-secrets.ts';
import { optionFault, optionsFault } from './option-faults.ts';
import { pluginFields } from './option-fields.ts';
import { divide } from './partials.ts';
import { filledFrom, isPlaceholder, placeholders, type Filled } from './placeholders.ts';

export interface ExportSettings {
  /** Null: that of the source. */
  readonly scope: readonly ScopeKind[] | null;
  /** By the names of `pluginFields`; what is absent is that of the source. */
  readonly beside: JsonObject;
  /** By the names of the format's options. */
  readonly options: JsonObject;
  readonly filled: Filled;
}

export const noSettings: ExportSettings = { scope: null, beside: {}, options: {}, filled: {} };

/** The scope that the settings ask for, in Kong's order. */
export const scopeFor = (source: SourcePlugin, { scope }: ExportSettings): readonly ScopeKind[] =>
  scope === null ? kindsOf(source.scope) : scopeKinds.filter((kind) => scope.includes(kind));

/** What stands beside the config: that of the source, under what was set. */
export const pluginOptions = (
  source: SourcePlugin,
  { beside }: Pick<ExportSettings, 'beside'>,
): PluginOptions => ({
  ...source.options,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readFields keeps only values of their field's kind
  ...(readFields(withoutDefaults(pluginFields), beside, newestTarget) as PluginOptions),
});

export function renderExport(
  format: ExportFormat,
  config: JsonObject,
  source: SourcePlugin,
  settings: ExportSettings = noSettings,
  material: Material = {},
): Result<Rendering, ExportProblem> {
  const scope = scopeFor(source, settings);
  if (!isAllowed(scope))
    return refusal('A plugin is for a consumer or for a consumer group. Take one of them out of the scope.');
  const options = pluginOptions(source, settings);
  const fault = optionsFault(options);
  if (fault !== null) return refusal(fault);
  const entity = pluginEntity(config, options, scope);
  const filled = { ...filledFrom(source.scope), ...settings.filled };
  const rendered = format.render(entity, settings.options, filled, material);
  if (!rendered.ok) return rendered;
  // What a partial stands for is not written, so no secret of it is.
  const secret = literalSecretWarning(format.wholeConfig === true ? config : divide(entity).config);
  const warnings = [
    ...widened(source, settings),
    ...(source.lost ?? []),
    ...(secret === null ? [] : [secret]),
  ];
  return ok({ ...rendered.value, warnings: [...warnings, ...rendered.value.warnings] });
}

/** A manifest alone does not say what it applies to: other objects do. Nobody may take that for every request. */
function widened({ namedElsewhere, scope: own }: SourcePlugin, { scope }: ExportSettings): readonly string[] {
  if (!namedElsewhere || scope !== null) return [];
  const said = kindsOf(own).length === 0 ? '' : ` and ${showScope(own)}`;
  return [
    `The source applies to what names it in an annotation${said}; this text applies to ${showScope(own)}. Choose the scope that is meant.`,
  ];
}

/** An option that is not set is left to Kong. */
const withoutDefaults = (fields: FieldSpecs): FieldSpecs =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { default: _, ...rest } = { default: undefined, ...field };
      return [name, rest];
    }),
  );

/** Settings with one more, given as text: `name=value` of the terminal. A sentence where that cannot be. */
export function withSetting(
  format: Pick<ExportFormat, 'id' | 'options'>,
  settings: ExportSettings,
  name: string,
  text: string,
): Result<ExportSettings, string> {
  if (isPlaceholder(name)) {
    const fault = placeholders[name].fault?.(text) ?? null;
    if (fault !== null) return err(`${name}: ${fault}`);
    return ok({ ...settings, filled: { ...settings.filled, [name]: text } });
  }
  const own = format.options[name];
  const beside: FieldSpec | undefined = new Map(Object.entries(pluginFields)).get(name);
  const field = own ?? beside;
  if (field === undefined) return err(`"${name}" cannot be set for ${format.id}. ${known(format)}`);
  const value = valueOf(field, text);
  if (value === undefined) {
    const choices = 'of' in field && field.of !== undefined ? ` One of ${field.of.join(', ')}.` : '';
    return err(`${name}: "${text}" does not fit. ${field.help}${choices}`);
  }
  const fault = own === undefined ? optionFault(name, value) : null;
  if (fault !== null) return err(fault);
  return own === undefined
    ? ok({ ...settings, beside: { ...settings.beside, [name]: value } })
    : ok({ ...settings, options: { ...settings.options, [name]: value } });
}

/** Structures are given as JSON; what its fields do not know does not fit. */
function readStructure(field: FieldSpec, text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    const read = readFields({ value: field }, { value }, newestTarget)['value'];
    return sameJson(read, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function known(format: Pick<ExportFormat, 'options'>): string {
  const names = [...Object.keys(format.options), ...Object.keys(pluginFields), ...Object.keys(placeholders)];
  return `Known: ${names.join(', ')}.`;
}

/** A value of a field, given as text; undefined where it does not fit. */
export function valueOf(field: FieldSpec, text: string): Json | undefined {
  switch (field.kind) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'integer':
    case 'number': {
      const number = Number(text);
      return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
    }
    case 'string-list': {
      const items = text.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));
      return items.every((item) => field.of?.includes(item) ?? true) ? items : undefined;
    }
    case 'enum':
      return field.of.includes(text) ? text : undefined;
    case 'record':
    case 'record-list':
      return readStructure(field, text);
    default:
      return text;
  }
}
