// Every flow in every scope as every YAML format writes it, with the options of the formats and of the plugin taking
// turns, so that each meets each scope many times.
import type { JsonObject } from '../src/base/json.ts';
import { dbless } from '../src/export/dbless.ts';
import { deck } from '../src/export/deck.ts';
import type { ExportFormat, Rendering } from '../src/export/define.ts';
import { pluginEntity } from '../src/export/entity.ts';
import { kongctl } from '../src/export/kongctl.ts';
import { kubernetesBinding } from '../src/export/kubernetes-binding.ts';
import { kubernetes } from '../src/export/kubernetes.ts';
import { divide } from '../src/export/partials.ts';
import type { ScopeKind } from '../src/model/scope.ts';
import type { PluginOptions } from '../src/model/source-plugin.ts';
import { everythingFilled, type ExportCell } from './export-cells.ts';

export type Family = 'deck' | 'dbless' | 'kubernetes' | 'kubernetes-binding' | 'kongctl';

export interface Exported extends ExportCell {
  readonly family: Family;
  readonly format: ExportFormat;
  readonly options: PluginOptions;
  readonly wishes: JsonObject;
  readonly rendering: Rendering;
  readonly text: string;
  /** What the plugin is to be read back with: a format may have another word for the same. */
  readonly expected: { readonly config: JsonObject; readonly options: PluginOptions };
}

/** Formats that refuse a cell, with their words. */
export interface Refused {
  readonly name: string;
  readonly family: Family;
  readonly scope: readonly ScopeKind[];
  readonly message: string;
}

const path = 'config.resources.cache.redis';
const plain: PluginOptions = {};
const named: PluginOptions = { instance_name: 'Orders: flow 1', tags: ['team', 'a b'] };
const full: PluginOptions = {
  ...named,
  enabled: false,
  protocols: ['http', 'https'],
  ordering: { before: { access: ['key-auth'] } },
};
const conditional: PluginOptions = {
  enabled: true,
  condition: 'http.path == "/it\'s" && http.host != "${{x}}"',
};
const linked: PluginOptions = {
  partials: [{ id: '88888888-8888-4888-8888-888888888888', name: 'shared-redis', path }],
};

interface Turn {
  readonly options: readonly PluginOptions[];
  readonly wishes: readonly JsonObject[];
}

/** Lengths without a common divisor, so that every option meets every wish. */
const turns: { readonly [F in Family]: Turn & { readonly format: ExportFormat } } = {
  deck: {
    format: deck,
    options: [plain, named, full, conditional, linked],
    wishes: [
      {},
      { form: 'nested' },
      { reference: 'include' },
      { select_tags: ['team', 'two words'] },
      { konnect: true, form: 'nested', reference: 'include' },
      { workspace: 'team a', reference: 'include', select_tags: ['x'] },
      { form: 'nested', select_tags: ['y'] },
    ],
  },
  dbless: { format: dbless, options: [plain, named, full, conditional, linked], wishes: [{}] },
  kubernetes: {
    format: kubernetes,
    options: [plain, named, full],
    wishes: [
      { target: 'httproute' },
      { target: 'ingress', name: 'Fläche 7' },
      { target: 'grpcroute', ingress_class: 'kong-internal' },
      { name: 'x.y' },
    ],
  },
  'kubernetes-binding': {
    format: kubernetesBinding,
    options: [plain, named, full],
    wishes: [{}, { name: 'Z' }],
  },
  kongctl: {
    format: kongctl,
    options: [plain, named, full, conditional, linked],
    wishes: [{}, { reference: 'include', select_tags: ['two words', 'b'] }],
  },
};

const families = Object.keys(turns) as Family[]; // the keys of the table above

export function exportAll(cells: readonly ExportCell[]): {
  readonly exported: readonly Exported[];
  readonly refused: readonly Refused[];
} {
  const exported: Exported[] = [];
  const refused: Refused[] = [];
  cells.forEach((cell, i) => {
    for (const family of families) {
      const made = exportOne(cell, family, i);
      if (typeof made === 'string') refused.push({ ...cell, family, message: made });
      else exported.push(made);
    }
  });
  return { exported, refused };
}

function exportOne(cell: ExportCell, family: Family, turn: number): Exported | string {
  const { format, options: choices, wishes: wanted } = turns[family];
  // Scopes come in dozens: without the quotient the same wish would meet the same scope each time.
  const round = turn + Math.floor(turn / 12);
  // A key that DB-less YAML cannot hold is what its JSON is for.
  const merging = family === 'dbless' && JSON.stringify(cell.config).includes('"<<":');
  const wishes = merging ? { syntax: 'json' } : (wanted[round % wanted.length] ?? {});
  const options = fitting(cell, wishes, choices[round % choices.length] ?? plain);
  const entity = pluginEntity(cell.config, options, cell.scope);
  const made = format.render(entity, wishes, everythingFilled);
  if (!made.ok) return made.error.message;
  // What a partial stands for is not the flow's to say.
  const { config } = divide(entity);
  const expected = { config, options: readBack(family, options, wishes) };
  const text = made.value.files[0].text;
  return { ...cell, family, format, options, wishes, rendering: made.value, text, expected };
}

/** Nested in a consumer group a plugin has few options; whether the rest is refused is for unit tests. */
const fitting = ({ scope }: ExportCell, { form }: JsonObject, options: PluginOptions): PluginOptions =>
  form === 'nested' && scope[0] === 'consumer_group' && (options === full || options === conditional)
    ? named
    : options;

function readBack(family: Family, options: PluginOptions, { select_tags: tags }: JsonObject): PluginOptions {
  if (family.startsWith('kubernetes')) {
    const { enabled, ...rest } = options;
    return enabled === false ? options : rest;
  }
  const selected = Array.isArray(tags)
    ? (tags as readonly string[])
    : family === 'kongctl'
      ? ['datakit']
      : []; // as listed above
  const all = [...new Set([...(options.tags ?? []), ...selected])];
  const kept = { ...options, ...(all.length === 0 ? {} : { tags: all }) };
  if (options.partials === undefined || family === 'dbless') return kept;
  // A decK file names a partial and has no need of its id.
  return { ...kept, partials: options.partials.map(({ name = '', path = '' }) => ({ name, path })) };
}

/** The documents of a stream: blocks are indented, so that no line of a config is a mark between documents. */
export const documentsOf = (text: string): readonly string[] => text.split(/^---\n/m);
