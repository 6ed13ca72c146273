// The node whose connections are shown, with all that its rows need to know.
import type { Analysis, Diagnostic, End, GatewayVersion, Port, Resolution } from '../../../src/index.ts';
import type { Mark } from '../form.ts';
import { startsWith } from '../findings.ts';
import type { PortLink, Side } from './port-links.ts';

export interface PortsProps {
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  /** Key of the node, or name of an implicit one. */
  readonly node: string;
  readonly ports: readonly Port[];
  /** The gateway that brought the node type. */
  readonly since: GatewayVersion;
  /** Position of the node in the config; null for implicit nodes. */
  readonly index: number | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly mark: Mark | null;
}

const attributes = {
  inputs: { one: 'input', many: 'inputs' },
  outputs: { one: 'output', many: 'outputs' },
} as const;

/** As the text names the port: the node as a whole is its `input` or `output`. */
export const portTitle = (side: Side, field: string | null): string => field ?? attributes[side].one;

/** Where the port's connections are written inside the node. */
export const portPath = (side: Side, field: string | null): readonly string[] =>
  field === null ? [attributes[side].one] : [attributes[side].many, field];

/** Problems of the port, and of connections to it that other nodes declare. */
export function portDiagnostics(
  { diagnostics, index }: PortsProps,
  side: Side,
  port: End,
  links: readonly PortLink[],
): readonly Diagnostic[] {
  const own = index === null ? null : ['nodes', index, ...portPath(side, port.field)];
  return diagnostics.filter(
    ({ path }) =>
      (own !== null && startsWith(path, own)) ||
      links.some((link) => link.via === null && startsWith(path, link.path)),
  );
}
