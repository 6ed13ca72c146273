// `npm run build`: the studio as a static folder, and the command line tool as files that need no packages.
import { build } from 'vite';
import { buildTerminal } from './build-terminal.mjs';
import { inRoot, root } from './root.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
await build({ root, configFile: inRoot('vite.config.ts'), logLevel: 'info' });
await buildTerminal();
