// Exports for tests: the first file, or a failure with the format's own words.
import type { JsonObject } from '../base/json.ts';
import type { ExportFormat, Rendering } from '../export/define.ts';
import type { PluginEntity } from '../export/entity.ts';
import type { Filled } from '../export/placeholders.ts';

export interface RenderedForTest extends Rendering {
  readonly text: string;
}

export function render(
  format: ExportFormat,
  entity: PluginEntity,
  options: JsonObject = {},
  filled: Filled = {},
): RenderedForTest {
  const result = format.render(entity, options, filled);
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.value, text: result.value.files[0].text };
}
