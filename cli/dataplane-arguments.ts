// `datakit dataplane`: a text for a node, or manifests read back; with both, what is read is written as another text.
import {
  dataPlaneFormats,
  noDataPlane,
  withDataPlaneSetting,
  type DataPlane,
  type DataPlaneFormat,
} from '../src/dataplanes.ts';
import { err, ok, type Result } from '../src/index.ts';

export interface DataPlaneCommand {
  /** Manifests to read; `-` is standard input. Null: there are none. */
  readonly file: string | null;
  /** Null: the manifests are mended and written as they are. */
  readonly format: DataPlaneFormat | null;
  /** What was set by name. */
  readonly plane: DataPlane;
  /** Files in PEM. */
  readonly certificate: string | null;
  readonly key: string | null;
}

export interface GivenForDataPlane {
  readonly files: readonly string[];
  readonly format: string | null;
  readonly set: readonly string[];
  readonly shell: boolean;
  readonly certificate: string | null;
  readonly key: string | null;
}

export const dataPlaneFormatIds = dataPlaneFormats.map(({ id }) => id).join(', ');

export function readDataPlane(given: GivenForDataPlane): Result<DataPlaneCommand, string> {
  const [file = null, ...more] = given.files;
  const { certificate, key } = given;
  if (more.length > 0) return err('"datakit dataplane" takes one file with manifests.');
  if ([file, certificate, key].filter((one) => one === '-').length > 1)
    return err('Standard input can be read only once.');
  if (given.format === null)
    return file !== null && given.set.length === 0
      ? ok({ file, format: null, plane: noDataPlane, certificate, key })
      : err(`Name the format with --format. Known: ${dataPlaneFormatIds}.`);
  const format = dataPlaneFormats.find(({ id }) => id === given.format);
  if (format === undefined)
    return err(`"${given.format}" is not a format for data planes. Known: ${dataPlaneFormatIds}.`);
  let plane = noDataPlane;
  for (const setting of [...(given.shell ? ['shell=true'] : []), ...given.set]) {
    const [, name = '', value = ''] = /^([^=]+)=([^]*)$/.exec(setting) ?? [];
    if (name === '') return err(`--set takes name=value, and "${setting}" is not of that form.`);
    const set = withDataPlaneSetting(format, plane, name, value);
    if (!set.ok) return set;
    plane = set.value;
  }
  return ok({ file, format, plane, certificate, key });
}
