// Shell scripts around kubectl: manifests that it reads from a document in the script or from an `echo` before it, and
// the commands that say which objects name the plugin.
import type { Range } from '../base/diagnostic.ts';
import type { Imported, ImportFault, ImportFormat } from './define.ts';
import { foreignText } from './foreign.ts';
import { kubectlArguments } from './kubectl-annotate.ts';
import { annotationsIn, applying, callsIn, type KubectlCall } from './kubectl-calls.ts';
import { looksLikeYaml } from './looks-like-yaml.ts';
import { nullFaults } from './null-faults.ts';
import { readPlugins } from './read-plugins.ts';
import { strayFaults } from './scope-faults.ts';
import { readCommands } from './shell-commands.ts';
import { expansionFaults, inputOf, type ScriptInput } from './script-input.ts';

/** kubectl where a command may stand, but not in the indented lines of a manifest. */
const known =
  /^(?!#)(?:[^\n]*\|[ \t]*|[ \t]*(?:[A-Z_]+=\S*[ \t]+)*)kubectl\b[^\n|;]*[ \t](?:apply|create|replace|annotate)\b/m;

export const kubectlShell: ImportFormat = {
  id: 'kubectl',
  title: 'Script with kubectl',
  recognise: (text) => known.test(text) && !looksLikeYaml(text),
  read,
};

function read(script: string): Imported {
  const calls = callsIn(readCommands(script));
  const { relations, faults } = annotationsIn(script);
  const inputs = calls.flatMap((call) => manifestsOf(call) ?? []);
  const together = inputs.map(({ input }) => foreignText(input.text, input.outside));
  const texts = inputs.map(({ input, drops }, i) => {
    const foreign = together[i] ?? foreignText('');
    const outside = { commands: relations, mend: input.inQuotes, together };
    const { plugins, faults: problems, strays } = readPlugins(foreign, outside);
    const dropped = plugins.map((plugin) => (drops ? nullFaults(plugin.config, foreign) : []));
    return {
      plugins: plugins.map((plugin, k) => ({ ...plugin, faults: [...plugin.faults, ...(dropped[k] ?? [])] })),
      faults: [...problems, ...input.faults, ...expansionFaults(input)],
      strays,
    };
  });
  const plugins = texts.flatMap((text) => text.plugins);
  const own = texts.flatMap((text) => text.faults);
  const strays = relations.filter((relation) => texts.every((text) => text.strays.includes(relation)));
  return {
    format: 'kubectl',
    plugins,
    faults: [
      // Objects beside a plugin need not be plugins.
      ...own.filter(({ id }) => plugins.length === 0 || id !== 'no-datakit-config'),
      ...faults,
      ...strayFaults(strays),
      ...missing(calls, inputs.length),
    ],
  };
}

interface ManifestInput {
  readonly input: ScriptInput;
  /** The command drops keys that hold null. */
  readonly drops: boolean;
}

function manifestsOf({ subcommand, words, command, before }: KubectlCall): ManifestInput | null {
  if (!applying.has(subcommand)) return null;
  const input = inputOf(command, before);
  const { options } = kubectlArguments(words);
  return input === null
    ? null
    : { input, drops: subcommand === 'apply' && !options.includes('--server-side') };
}

/** Manifests that stand in other files. */
function missing(calls: readonly KubectlCall[], found: number): readonly ImportFault[] {
  if (found > 0) return [];
  return calls.flatMap(({ subcommand, words, command }) => {
    const file = kubectlArguments(words).plain.find(({ text }) => text !== '-');
    if (!applying.has(subcommand) || file === undefined) return [];
    const range: Range = command.range;
    const message = `The manifest stands in ${file.text}, not in this script. Open that file.`;
    return [{ id: 'manifest-elsewhere', about: file.text, message, range }];
  });
}
