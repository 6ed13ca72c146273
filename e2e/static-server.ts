// A web server as plain as they come, for the built folder under a path of one's choice.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

async function answer(response: ServerResponse, file: string | null): Promise<void> {
  try {
    if (file === null) throw new Error('not under the base');
    const content = await readFile(file);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(content);
  } catch {
    response.writeHead(404);
    response.end();
  }
}

export interface StaticServer {
  readonly url: string;
  readonly close: () => void;
}

/** Serves `folder` under `base`, such as `/some/path/`, and nothing else. */
export async function serveFolder(folder: string, base: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const name =
      pathname === base ? 'index.html' : normalize(decodeURIComponent(pathname.slice(base.length)));
    const file = pathname.startsWith(base) && !name.startsWith('..') ? join(folder, name) : null;
    void answer(response, file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
