// Files: decK, DB-less, what the Admin API and Konnect take and give, manifests of Kubernetes, and configs that stand
// alone, in YAML or JSON.
import type { ImportFormat } from './define.ts';
import { foreignText } from './foreign.ts';
import { annotationsIn, commentedCommands } from './kubectl-calls.ts';
import { readPlugins } from './read-plugins.ts';
import { strayFaults } from './scope-faults.ts';

/** The first line that says something begins a map, a list or a document. */
const start =
  /^(?:\uFEFF|\s|#[^\n]*\n|%[^\n]*\n)*(?:[{[]|---|- |\? |(?:"[^"\n]*"|'[^'\n]*'|[\w.$/-]+)[ \t]*:(?:\s|$))/;

export const yamlAndJson: ImportFormat = {
  id: 'yaml',
  title: 'YAML or JSON',
  recognise: (text) => start.test(text),
  read: (text) => {
    const { relations, faults: refused } = annotationsIn(commentedCommands(text));
    const { plugins, faults, strays } = readPlugins(foreignText(text), { commands: relations });
    return { format: 'yaml', plugins, faults: [...faults, ...refused, ...strayFaults(strays)] };
  },
};
