// The real `docker` before a daemon on loopback that runs nothing: what a command would have made.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../src/base/json.ts';
import { runTool } from './run-tool.ts';

export interface DockerDaemon {
  readonly address: string;
  /** Containers that were asked for, in order, with their names. */
  readonly created: { readonly name: string; readonly body: JsonObject }[];
  readonly removed: string[];
  readonly close: () => void;
}

export async function startDaemon(): Promise<DockerDaemon> {
  const created: { readonly name: string; readonly body: JsonObject }[] = [];
  const removed: string[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://daemon');
      const path = url.pathname.replace(/^\/v[\d.]+/, '');
      const answer = (status: number, body: object | null): void => {
        response.writeHead(status, { 'api-version': '1.50', 'content-type': 'application/json' });
        response.end(body === null ? undefined : JSON.stringify(body));
      };
      if (path === '/containers/create') {
        const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as JsonObject; // the client sends an object
        created.push({ name: url.searchParams.get('name') ?? '', body });
        answer(201, { Id: `c${created.length}`, Warnings: [] });
      } else if (request.method === 'DELETE') {
        removed.push(path.split('/').pop() ?? '');
        answer(204, null);
      } else if (path.endsWith('/start')) answer(204, null);
      else answer(200, {});
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    address: `tcp://127.0.0.1:${port}`,
    created,
    removed,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Null where docker is missing. */
export const hasDocker = async (): Promise<boolean> => {
  const answer = await runTool('docker', ['--version'], '');
  return answer?.status === 0;
};
