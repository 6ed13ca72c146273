// What every command is given, and what every command does the same way.
import type { GatewayVersion, JqService } from '../src/index.ts';
import type { Host } from './host.ts';
import type { FileReport } from './report.ts';
import { visibleJson } from './visible.ts';

export interface Context {
  readonly host: Host;
  readonly jq: JqService;
  readonly json: boolean;
  readonly gateway: GatewayVersion;
  /** Rules that are switched off. */
  readonly ignored: readonly string[];
}

export const printJson = (host: Host, value: unknown): void => {
  host.out(`${visibleJson(value)}\n`);
};

/** 0 when the flow is good, 1 when it is at fault. */
export const exitCode = ({ valid }: Pick<FileReport, 'valid'>): number => (valid ? 0 : 1);
