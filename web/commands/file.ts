// Opening, starting anew, taking away.
import { defaultProject } from '../state/project.ts';
import { downloadText, pickFile, readTextFile } from '../platform/files.ts';
import { announce, openProject, project, showSide, store } from '../state/store.ts';
import type { Command } from './define.ts';
import { openForeign } from './foreign.ts';
import { lent } from './define.ts';

/** Opens a file that was picked or dropped; the flow at hand stays one undo away. */
export async function openFile(file: File): Promise<void> {
  const read = await readTextFile(file);
  if (!read.ok) announce(read.error, true);
  else await openText(read.value.text, read.value.name);
}

export async function openText(text: string, fileName: string): Promise<void> {
  if (await openForeign(text, fileName)) return;
  openProject({ fileName, document: { text, layout: {}, place: 0 }, samples: [] }, `Open ${fileName}`);
  announce(`Opened ${fileName}`);
}

export const fileCommands: readonly Command[] = [
  {
    id: 'open',
    title: 'Open',
    keys: ['Mod+O'],
    where: 'anywhere',
    run: async () => {
      const file = await pickFile('.yaml,.yml,.json,.txt,.tf,.hcl,.sh');
      if (file) await openFile(file);
    },
  },
  { id: 'examples', title: 'Examples', keys: [], where: 'anywhere', run: lent('examples') },
  {
    id: 'new',
    title: 'New',
    keys: [],
    where: 'anywhere',
    run: () => openProject(defaultProject, 'New flow'),
  },
  {
    id: 'download',
    title: 'Download',
    keys: ['Mod+S'],
    where: 'anywhere',
    when: () => project().document.text !== '',
    run: () => {
      downloadText(project().fileName, project().document.text);
      announce(`Downloaded ${project().fileName}`);
    },
  },
  {
    id: 'export',
    title: 'Export',
    keys: ['Mod+Shift+E'],
    where: 'anywhere',
    run: () => showSide(store.getState().side === 'export' ? 'edit' : 'export'),
  },
];
