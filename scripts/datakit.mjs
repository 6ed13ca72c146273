// `npm run -s datakit -- …`: the command line tool from a checkout, built first when absent or older than its sources.
import { buildTerminal, terminalIsStale, terminalProgram } from './build-terminal.mjs';
import { root, runNode } from './root.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
if (terminalIsStale()) await buildTerminal();
// npm changes to the project's folder; file names are meant from where the person stands.
const cwd = process.env['INIT_CWD'] ?? root;
process.exitCode = await runNode([terminalProgram, ...process.argv.slice(2)], { cwd });
