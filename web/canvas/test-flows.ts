// Analyses of flows written in a test.
import { analyse, newestTarget, type Analysis, type GatewayVersion } from '../../src/index.ts';

export const analysisOf = (text: string, gateway: GatewayVersion = newestTarget): Analysis =>
  analyse({ text, layout: {}, place: 0 }, gateway);
