// Kong Gateway versions the engine knows. Datakit ships with the gateway, so its version is the gateway's.

/** Every version named in the catalogue, oldest first. 3.16 is announced in part: a gate, not yet a target. */
export const gatewayVersions = ['3.11', '3.12', '3.13', '3.14', '3.15', '3.16'] as const;
export type GatewayVersion = (typeof gatewayVersions)[number];

/** The versions a flow can be written for. */
export const targetVersions = [
  '3.11',
  '3.12',
  '3.13',
  '3.14',
  '3.15',
] as const satisfies readonly GatewayVersion[];
export const oldestTarget = '3.11' satisfies GatewayVersion;
export const newestTarget = '3.15' satisfies GatewayVersion;

export const isGatewayVersion = (text: string): text is GatewayVersion =>
  (gatewayVersions as readonly string[]).includes(text);

/** True when `version` is `minimum` or later. */
export const atLeast = (version: GatewayVersion, minimum: GatewayVersion): boolean =>
  gatewayVersions.indexOf(version) >= gatewayVersions.indexOf(minimum);

export const newerOf = (a: GatewayVersion, b: GatewayVersion): GatewayVersion => (atLeast(a, b) ? a : b);
