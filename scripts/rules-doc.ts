// `npm run rules-doc`: writes docs/rules.md from the rules and what is said about them.
import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page.ts';

writeFileSync('docs/rules.md', rulesPage());
process.stdout.write('docs/rules.md is written.\n');
