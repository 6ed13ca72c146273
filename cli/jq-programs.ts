// The jq programs of a flow, compiled by the jq that the gateway ships.
import {
  jqFindings,
  jqVersionFor,
  minGateway,
  newerOf,
  targetVersions,
  type Finding,
  type Flow,
  type GatewayVersion,
  type JqService,
} from '../src/index.ts';

export async function programFindings(
  flow: Flow | null,
  gateway: GatewayVersion,
  jq: JqService,
): Promise<readonly Finding[]> {
  const compiled = (flow?.nodes ?? []).map(async (node) => {
    const program = node.attributes['jq'];
    if (node.type !== 'jq' || typeof program !== 'string') return [];
    return jqFindings(node, await jq.compile(jqVersionFor(gateway), program));
  });
  return (await Promise.all(compiled)).flat();
}

/** The oldest gateway that takes all flows, their programs included; null when none does. */
export async function oldestGateway(
  flows: readonly (Flow | null)[],
  jq: JqService,
): Promise<GatewayVersion | null> {
  const oldest = await Promise.all(flows.map((flow) => oldestFor(flow, jq)));
  return oldest.reduce((a, b) => (a === null || b === null ? null : newerOf(a, b)));
}

async function oldestFor(flow: Flow | null, jq: JqService): Promise<GatewayVersion | null> {
  const byRules = flow === null ? null : minGateway(flow);
  if (byRules === null) return null;
  for (const gateway of targetVersions.slice(targetVersions.findIndex((version) => version === byRules))) {
    // oxlint-disable-next-line no-await-in-loop -- most flows pass at the first
    const findings = await programFindings(flow, gateway, jq);
    if (findings.every(({ severity }) => severity !== 'error')) return gateway;
  }
  return null;
}
