// A front door of its own: manifests and settings for data plane nodes. The studio loads it when somebody connects a
// node, so that none of it is in the first load.
import type { Result } from './base/result.ts';
import type { DataPlane, DataPlaneFormat, DataPlaneRendering } from './dataplane/define.ts';
import type { ExportProblem } from './export/define.ts';

export {
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
