// From a key press to a command.
import type { Command } from './define.ts';
import { store } from '../state/store.ts';
import { commands } from './index.ts';

const isMac = navigator.platform.startsWith('Mac');

/** `Mod+Shift+Z` as this machine's people write it. */
export const showKeys = (keys: string): string =>
  isMac ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧') : keys.replace('Mod', 'Ctrl');

/** The name of a pressed key as commands write it. */
export function pressed(event: KeyboardEvent): string {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = event.shiftKey && digit ? digit : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${key}`;
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox],[type=radio],[type=button]), textarea, select'));

function commandFor(event: KeyboardEvent): Command | undefined {
  const name = pressed(event);
  const target = event.target instanceof HTMLElement ? event.target : null;
  // An open menu takes every key: nothing happens behind it.
  if (target?.closest('[role=menu]')) return undefined;
  const onCanvas = target?.closest('[data-region="canvas"]') !== null && !takesText(target);
  const onFlow = store.getState().screen === 'flow';
  return commands.find(
    (command) =>
      command.keys.includes(name) &&
      (command.everyScreen === true || onFlow) &&
      (command.where === 'anywhere' || onCanvas) &&
      (command.when?.() ?? true),
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const command = commandFor(event);
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  void command.run();
}

/** Listens on the window; call the answer to stop. */
export function listenForKeys(): () => void {
  // Captured, so that an editor's own undo does not come first.
  addEventListener('keydown', onKey, { capture: true });
  return () => removeEventListener('keydown', onKey, { capture: true });
}
