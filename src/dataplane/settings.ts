// One more setting of a data plane, given as text: `name=value` of the terminal.
import type { Json } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import { valueOf } from '../export/settings.ts';
import type { FieldSpec } from '../nodes/define.ts';
import type { DataPlane, DataPlaneFormat } from './define.ts';
import { dataPlanePlaceholders, isFilled } from './placeholders.ts';

/** A sentence where the name or the value does not fit the format. */
export function withDataPlaneSetting(
  format: Pick<DataPlaneFormat, 'id' | 'options'>,
  plane: DataPlane,
  name: string,
  text: string,
): Result<DataPlane, string> {
  if (isFilled(name)) {
    const fault = dataPlanePlaceholders[name].fault?.(text) ?? null;
    if (fault !== null) return err(`${name}: ${fault}`);
    return ok({ ...plane, filled: { ...plane.filled, [name]: text } });
  }
  const field = new Map(Object.entries(format.options)).get(name);
  if (field === undefined) return err(`"${name}" cannot be set for ${format.id}. ${known(format)}`);
  const value = field.kind === 'string-map' ? mapIn(text) : valueOf(field, text);
  if (value === undefined) return err(`${name}: "${text}" does not fit. ${field.help}${choices(field)}`);
  return ok({ ...plane, settings: { ...plane.settings, [name]: value } });
}

const choices = (field: FieldSpec): string =>
  'of' in field && field.of !== undefined ? ` One of ${field.of.join(', ')}.` : '';

function known({ options }: Pick<DataPlaneFormat, 'options'>): string {
  const filled = Object.keys(dataPlanePlaceholders).filter(isFilled);
  return `Known: ${[...Object.keys(options), ...filled].join(', ')}.`;
}

/** `key=value`, several with commas. */
function mapIn(text: string): Json | undefined {
  const entries = text.split(',').map((entry) => /^\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(entry));
  if (entries.some((entry) => entry === null)) return undefined;
  return Object.fromEntries(
    entries.flatMap((entry) => (entry === null ? [] : [[entry[1] ?? '', entry[2] ?? '']])),
  );
}
