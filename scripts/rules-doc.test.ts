import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesPage } from './rules-page.ts';

it('docs/rules.md says what the rules say', () => {
  const isCurrent = readFileSync('docs/rules.md', 'utf8') === rulesPage();
  expect(isCurrent, 'docs/rules.md is older than the rules. Run "npm run rules-doc" and commit it.').toBe(
    true,
  );
});
