// One command line from its words to its exit code.
import { version } from '../package.json';
import type { JqService } from '../src/index.ts';
import { readArguments, type Command } from './arguments.ts';
import { check } from './check.ts';
import type { Context } from './context.ts';
import { exportFlow } from './export.ts';
import { helpText } from './help.ts';
import { dataplane } from './dataplane.ts';
import type { Host } from './host.ts';
import { convert, importPlugin } from './import.ts';
import { merge } from './merge.ts';
import { plan } from './plan.ts';
import { plugin } from './plugin.ts';
import { rememberPrograms } from './remember-programs.ts';
import { run } from './run.ts';
import { visible } from './visible.ts';
import { where } from './where.ts';

export async function runCommandLine(argv: readonly string[], host: Host, jq: JqService): Promise<number> {
  const read = readArguments(argv);
  if (!read.ok) {
    const { message, command } = read.error;
    host.say(`${visible(message)}\nSee "datakit ${command === null ? '' : `${command} `}--help".\n`);
    return 2;
  }
  return await carryOut(read.value, host, jq);
}

async function carryOut(command: Command, host: Host, jq: JqService): Promise<number> {
  if (command.name === 'help') {
    host.out(helpText(command.about));
    return 0;
  }
  if (command.name === 'version') {
    host.out(`${version}\n`);
    return 0;
  }
  if (command.name === 'cert') {
    // What it needs is large, and no other command has a use for it.
    const { certificates } = await import('./cert.ts');
    return await certificates(command, host);
  }
  const { json, gateway } = command;
  const ignored = command.name === 'check' ? command.ignored : [];
  const context: Context = { host, jq: rememberPrograms(jq), json, gateway, ignored };
  if (command.name === 'check') return await check(command, context);
  if (command.name === 'plan') return await plan(command, context);
  if (command.name === 'run') return await run(command, context);
  if (command.name === 'import') return importPlugin(command, context);
  if (command.name === 'convert') return await convert(command, context);
  if (command.name === 'merge') return await merge(command, context);
  if (command.name === 'plugin') return plugin(command, context);
  if (command.name === 'dataplane') return await dataplane(command, context);
  if (command.name === 'where') return await where(command, context);
  return await exportFlow(command, context);
}
