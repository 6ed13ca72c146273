// What a data plane format is: one file and one line in the registry. It reads the neutral description of a data plane
// and hands back what exports hand back, so that one panel and one terminal command serve both.
import { newestTarget } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ExportedFile, ExportProblem, Rendered } from '../export/define.ts';
import { fillerOf, type Filler } from '../export/placeholders.ts';
import type { AttributesOf, FieldSpecs } from '../nodes/define.ts';
import { readFields } from '../nodes/read-attributes.ts';
import { certificatesIn, privateKeyIn } from './pem.ts';
import {
  dataPlanePlaceholders,
  type DataPlaneFill,
  type DataPlaneFilled,
  type DataPlanePlaceholder,
  type DataPlaneUse,
} from './placeholders.ts';

/** A data plane as a person describes it, whatever text is made of it. */
export interface DataPlane {
  /** PEM, that of the node first; null: a placeholder or a file stands for it. */
  readonly certificate: string | null;
  /** PEM. Written into a text only where `include_key` is set. */
  readonly key: string | null;
  /** By the names of `dataPlaneFields`; what is absent takes its default. */
  readonly settings: JsonObject;
  readonly filled: DataPlaneFilled;
}

export const noDataPlane: DataPlane = { certificate: null, key: null, settings: {}, filled: {} };

export interface DataPlaneRendering extends Required<Rendered> {
  /** In the order in which the text has them. */
  readonly placeholders: readonly DataPlaneUse[];
}

interface FormatFacts<Fs extends FieldSpecs> {
  /** As given to `--format`. */
  readonly id: string;
  readonly title: string;
  readonly language: ExportedFile['language'];
  /** Of the first file, unless it is a script. */
  readonly fileName: string;
  /** Some of `dataPlaneFields`. */
  readonly options: Fs;
}

export interface DataPlaneFormat extends FormatFacts<FieldSpecs> {
  readonly render: (plane: DataPlane) => Result<DataPlaneRendering, ExportProblem>;
}

export interface DataPlaneInput<Fs extends FieldSpecs> {
  readonly options: AttributesOf<Fs>;
  readonly fill: DataPlaneFill;
  readonly known: Filler<DataPlanePlaceholder>['known'];
  /** Laid out anew; at hand also for a text that names a file. */
  readonly certificate: string | null;
}

export function defineDataPlane<const Fs extends FieldSpecs>(
  format: FormatFacts<Fs> & {
    readonly render: (input: DataPlaneInput<Fs>) => Result<Rendered, ExportProblem>;
  },
): DataPlaneFormat {
  return {
    ...format,
    render: (plane) => {
      const pem = pemOf(plane);
      if (!pem.ok) return err({ message: pem.error });
      const { fill, known, used } = fillerOf(dataPlanePlaceholders, { ...plane.filled, ...pem.value });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readFields keeps only values of their field's kind
      const options = readFields(format.options, plane.settings, newestTarget) as AttributesOf<Fs>;
      const rendered = format.render({ options, fill, known, certificate: pem.value.certificate ?? null });
      if (!rendered.ok) return rendered;
      const placeholders = used();
      const warnings = [...secretWarnings(placeholders), ...(rendered.value.warnings ?? [])];
      return ok({ notes: [], ...rendered.value, warnings, placeholders });
    },
  };
}

function pemOf({
  certificate,
  key,
  settings,
}: DataPlane): Result<{ readonly certificate?: string; readonly key?: string }, string> {
  const own = certificate === null ? null : certificatesIn(certificate);
  if (own?.ok === false) return own;
  const secret = key === null || settings['include_key'] !== true ? null : privateKeyIn(key);
  if (secret?.ok === false) return secret;
  return ok({
    ...(own === null ? {} : { certificate: own.value }),
    ...(secret === null ? {} : { key: secret.value }),
  });
}

/** Whether what is secret stands in the text itself. */
const isOpen = ({ secret, value }: DataPlaneUse): boolean => secret === true && value !== null;

export const holdsSecret = ({ placeholders }: Pick<DataPlaneRendering, 'placeholders'>): boolean =>
  placeholders.some(isOpen);

/** Whoever copies a text copies what is secret in it. */
function secretWarnings(used: readonly DataPlaneUse[]): readonly string[] {
  const open = used.filter(isOpen).map(({ name }) => (name === 'key' ? 'private key' : 'token for Konnect'));
  return open.map(
    (what) => `The text holds the ${what} in plain sight. Keep it out of repositories and chats.`,
  );
}
