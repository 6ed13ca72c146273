// Files: decK, DB-less, what the Admin API and Konnect take and give, manifests of Kubernetes, and configs that stand
// alone, in YAML or JSON.
import type { ImportFormat } from './define.ts';
import { foreignText } from './foreign.ts';
import { annotationsIn } from './kubectl-shell.ts';
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

/** The commands in comments that say what a manifest is for, each where it stands: the rest of the text is blanked out. */
const commentedCommands = (text: string): string =>
  text.includes('kubectl annotate')
    ? text.replaceAll(/^.*$/gm, (line) =>
        /^#\s*kubectl annotate /.test(line) ? ` ${line.slice(1)}` : ' '.repeat(line.length),
      )
    : '';
