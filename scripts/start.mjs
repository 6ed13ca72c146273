// `npm start`: the studio with live reload, opened in the person's browser; `npm start -- --no-open` leaves it closed.
import { tools } from './root.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
const given = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--no-open');
process.argv = [process.execPath, tools.vite, ...(args.length === given.length ? ['--open'] : []), ...args];
await import(tools.vite);
