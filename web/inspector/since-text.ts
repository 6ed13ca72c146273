// The mark of what came after the first Datakit gateway.
import { oldestTarget, type GatewayVersion } from '../../src/index.ts';

export const sinceText = (since: GatewayVersion | undefined): string | null =>
  since === undefined || since === oldestTarget ? null : `since ${since}`;
