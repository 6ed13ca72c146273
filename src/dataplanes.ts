// A front door of its own: manifests and settings for data plane nodes. The studio loads it when somebody connects a
// node, so that none of it is in the first load.
//
// Write     dataPlaneFormats → one format; its `options` are some of dataPlaneFields, the same field in every format, so
//           one bag of settings serves them all. renderDataPlane(format, plane) → files, warnings, notes, needs, apply,
//           undo and placeholders, as exports have them; a refusal is a sentence to show.
//           `plane` is { certificate, key, settings, filled }: PEM or null, options by name, and what only the person
//           knows, by the names of dataPlanePlaceholders (isFilled tells which are filled in by hand; certificate and key
//           are not among them). The key is written only with `include_key`. holdsSecret(rendering): the files are for
//           their owner alone.
// Choose    operatorReleases and operatorChanges: what each release of Kong Operator brought. labelFault(labels) is a
//           sentence about labels of a node, or null.
// Read      readManifests(text) → the text mended, manifests, faults with their places, and the plane that they describe.
import type { Result } from './base/result.ts';
import type { DataPlane, DataPlaneFormat, DataPlaneRendering } from './dataplane/define.ts';
import type { ExportProblem } from './export/define.ts';

export {
  holdsSecret,
  noDataPlane,
  type DataPlane,
  type DataPlaneFormat,
  type DataPlaneRendering,
} from './dataplane/define.ts';
export { dataPlaneFields } from './dataplane/fields.ts';
export { dataPlaneFormats } from './dataplane/index.ts';
export { labelFault, mostLabels } from './dataplane/labels.ts';
export { operatorChanges, operatorReleases, type OperatorRelease } from './dataplane/operator.ts';
export {
  dataPlanePlaceholders,
  isFilled,
  type DataPlaneFilled,
  type DataPlanePlaceholder,
  type DataPlaneUse,
} from './dataplane/placeholders.ts';

export type { FoundManifest, ManifestFault, ManifestReading } from './dataplane/read/define.ts';
export { withDataPlaneSetting } from './dataplane/settings.ts';
export { readManifests } from './dataplane/read/read-manifests.ts';

export const renderDataPlane = (
  format: DataPlaneFormat,
  plane: DataPlane,
): Result<DataPlaneRendering, ExportProblem> => format.render(plane);
