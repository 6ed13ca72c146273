// The real terminal, in a folder of its own: what is there already, and folders that are made.
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { terminal } from './host.ts';
import { createNodeJqService } from './jq-host.ts';
import { runCommandLine } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'datakit-host-'));
const jq = createNodeJqService();
afterAll(() => {
  rmSync(folder, { recursive: true });
  jq.close();
});

describe('datakit cert on a real file system', () => {
  const make = async (out: string) => {
    let said = '';
    const host = { ...terminal(), out: () => undefined, say: (text: string) => (said += text) };
    const words = ['cert', 'make', 'konnect-pinned', '--key', 'p-256', '--out', join(folder, out)];
    return { code: await runCommandLine(words, host, jq), said };
  };

  it('makes the folder for its owner alone, and keys too', async () => {
    expect(await make('new/pki')).toMatchObject({ code: 0 });
    expect(statSync(join(folder, 'new/pki')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'new/pki/tls.key')).mode & 0o777).toBe(0o600);
  });

  it('writes nothing where one of the names is taken, by a link to nothing too', async () => {
    const { makeFolder } = terminal();
    makeFolder(join(folder, 'linked'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'linked/tls.key'));
    const { code, said } = await make('linked');
    expect([code, said]).toEqual([2, expect.stringContaining('tls.key is there already')]);
    expect(existsSync(join(folder, 'linked/tls.crt'))).toBe(false);
  });
});
