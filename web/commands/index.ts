// Every command, in the order help shows them, and the one place where keys become commands.
import type { Command } from './define.ts';
import { editCommands } from './edit.ts';
import { fileCommands } from './file.ts';
import { viewCommands } from './view.ts';

export const commands: readonly Command[] = [...fileCommands, ...editCommands, ...viewCommands];

const byId = new Map(commands.map((command) => [command.id, command]));

export function runCommand(id: string): void {
  const command = byId.get(id);
  if (!command) throw new Error(`no command ${id}`);
  if (command.when?.() ?? true) void command.run();
}

export const commandOf = (id: string): Command => {
  const command = byId.get(id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
};
