// `datakit cert`: certificates for data planes made, signed, inspected, verified and renewed, on this machine alone.
import type { CertCommand } from './cert-arguments.ts';
import { inspectFiles } from './cert-inspect.ts';
import { make } from './cert-make.ts';
import { renewFile, sign } from './cert-sign.ts';
import { verify } from './cert-verify.ts';
import type { Host } from './host.ts';

export async function certificates({ json, task }: CertCommand, host: Host): Promise<number> {
  const services = { crypto: globalThis.crypto, now: host.now };
  const context = { host, json, services };
  switch (task.task) {
    case 'make':
      return await make(task, context);
    case 'sign':
      return await sign(task, context);
    case 'renew':
      return await renewFile(task, context);
    case 'verify':
      return await verify(task, context);
    default:
      return await inspectFiles(task, context);
  }
}
