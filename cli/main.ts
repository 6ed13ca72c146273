#!/usr/bin/env node
// The command line tool. Arguments in, text out, exit code: everything else is the engine's.
import { createNodeJqService } from './jq-host.ts';
import { runCommandLine } from './command-line.ts';
import { terminal } from './host.ts';
import { visible } from './visible.ts';

// The reader may have gone (`datakit … | head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const jq = createNodeJqService();
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal(), jq);
} catch (error) {
  // A fault of the tool, not of the flow. Its insides help nobody at a prompt.
  process.stderr.write(
    `datakit failed and cannot go on: ${visible(String(error))}. Please report it with the file.\n`,
  );
  process.exitCode = 2;
} finally {
  jq.close();
}
