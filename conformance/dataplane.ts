// Data planes: the coded rules beside the operator's own.
import { checkerTools } from './checker-tools.ts';
import { dataPlaneRulesReport } from './dataplane-rules.ts';
import type { Report } from './report.ts';

export const dataplane = async (shared: string): Promise<readonly Report[]> =>
  Promise.resolve([dataPlaneRulesReport(shared, checkerTools(shared))]);
