// Looking at the flow: layout, zoom, regions, and sending a sample through it.
import type { Draft } from '../state/draft.ts';
import { draftsOf } from '../state/drafts.ts';
import { chosenSample } from '../state/samples.ts';
import {
  announce,
  ask,
  project,
  readTyped,
  showBottom,
  showScreen,
  startRun,
  store,
} from '../state/store.ts';
import { isLent, lent, type Command } from './define.ts';

const canvasCommand = (id: string, title: string, keys: readonly string[]): Command => ({
  id,
  title,
  keys,
  where: 'canvas',
  when: isLent(id),
  run: lent(id),
});

/** A run with what stood in the field before would show what nobody meant. */
function refuse({ name, fault, path }: Draft): void {
  announce(`Nothing was run. ${name} cannot be read: ${fault}`, true);
  store.setState({ askedField: path });
}

export const viewCommands: readonly Command[] = [
  {
    id: 'run',
    title: 'Run',
    keys: ['Mod+Enter'],
    where: 'anywhere',
    when: () => store.getState().shown !== null,
    run: () => {
      // A generated sample follows the flow.
      readTyped();
      const { gateway, shown } = store.getState();
      const { text, place } = project().document;
      if (!shown?.flow) return announce('There is no flow to run yet.', true);
      showBottom('run');
      lent('open-bottom')();
      const [draft] = draftsOf(store.getState());
      if (draft) return refuse(draft);
      startRun({ text, place, gateway, sample: chosenSample() });
    },
  },
  canvasCommand('save-svg', 'Picture as SVG', []),
  canvasCommand('save-png', 'Picture as PNG', []),
  {
    id: 'where',
    title: 'Where will it run',
    keys: [],
    where: 'anywhere',
    when: () => store.getState().shown !== null,
    run: () => ask({ kind: 'where' }),
  },
  {
    id: 'check-plugin',
    title: 'Check a custom plugin',
    keys: [],
    where: 'anywhere',
    run: () => ask({ kind: 'custom-plugin' }),
  },
  canvasCommand('auto-layout', 'Auto layout', ['L']),
  canvasCommand('fit', 'Zoom to fit', ['Shift+1']),
  canvasCommand('fit-selection', 'Zoom to selection', ['Shift+2']),
  canvasCommand('add-after', 'Add a node after', ['A']),
  canvasCommand('connect', 'Connect', ['C']),
  canvasCommand('move', 'Move', ['M']),
  canvasCommand('step-forward', 'Step forward', ['.']),
  canvasCommand('step-back', 'Step back', [',']),
  {
    id: 'show-flow',
    title: 'Flow',
    keys: [],
    where: 'anywhere',
    everyScreen: true,
    run: () => showScreen('flow'),
  },
  {
    id: 'show-data-planes',
    title: 'Data planes',
    keys: [],
    where: 'anywhere',
    everyScreen: true,
    run: () => showScreen('data-planes'),
  },
  {
    id: 'next-region',
    title: 'Next region',
    keys: ['F6'],
    where: 'anywhere',
    everyScreen: true,
    run: lent('next-region'),
  },
  {
    id: 'previous-region',
    title: 'Previous region',
    keys: ['Shift+F6'],
    where: 'anywhere',
    everyScreen: true,
    run: lent('previous-region'),
  },
];
