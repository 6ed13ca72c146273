// The cases of all rules for manifests.
import type { ManifestRule } from '../../dataplane/rules/define.ts';
import type { ManifestCase, ManifestCases } from './case.ts';
import { konnectExtensionCases } from './konnect-extension.ts';
import { konnectCases } from './konnect.ts';
import { operatorCases } from './operator.ts';

export const manifestCases: ManifestCases = { ...konnectExtensionCases, ...konnectCases, ...operatorCases };

export const caseOf = ({ id, slug }: ManifestRule): ManifestCase | undefined =>
  manifestCases[id] ?? manifestCases[slug];
