// Data planes: the coded rules beside the operator's own, and every text in every combination of its choices beside the
// tools that take it. Without --all the slow checkers look at a part.
import { checkerTools } from './checker-tools.ts';
import { dataPlaneCells } from './dataplane-cells.ts';
import { certificateReports } from './dataplane-certificates.ts';
import { fieldsReport } from './dataplane-fields.ts';
import {
  checkerReport,
  clusterReport,
  formsReport,
  fragmentsReport,
  manifestTexts,
  readBackReport,
  scriptsReport,
} from './dataplane-manifests.ts';
import { nodeReports } from './dataplane-nodes.ts';
import { dataPlaneRulesReport } from './dataplane-rules.ts';
import type { Report } from './report.ts';

/** Without --all, one document in so many before the checker that starts kubectl for each. */
const sampled = 8;

export async function dataplane(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const tools = checkerTools(shared);
  const cells = dataPlaneCells();
  const texts = manifestTexts(cells);
  return [
    dataPlaneRulesReport(shared, tools),
    fieldsReport(shared),
    await formsReport(shared, tools, texts),
    await checkerReport(tools, texts, all ? 1 : sampled),
    await scriptsReport('bash', texts),
    await scriptsReport('dash', texts),
    await clusterReport(tools, texts),
    readBackReport(texts),
    fragmentsReport(shared),
    ...(await nodeReports(cells)),
    ...(await certificateReports(tools, cells)),
  ];
}
