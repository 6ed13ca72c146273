// The mark of what came after the first Datakit gateway.
import { oldestTarget, type GatewayVersion } from '../../src/index.ts';

export const sinceText = (since: GatewayVersion | undefined): string | null =>
  since === undefined || since === oldestTarget ? null : `since ${since}`;

/** The same for a part of what came with `whole`: said only where the part came later. */
export const newerText = (since: GatewayVersion, whole: GatewayVersion): string | null =>
  since === whole ? null : sinceText(since);
