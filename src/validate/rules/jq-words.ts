// Words of jq programs: those that the target's jq does not have, and those that mean something else inside Kong.
import type { GatewayVersion } from '../../base/gateway.ts';
import { atLeast } from '../../base/gateway.ts';
import type { JqWord } from '../../jq/words.ts';
import type { RuleContext } from '../context.ts';
import type { Program } from '../programs.ts';
import { programsOf, wordsIn } from '../programs.ts';
import { raiseTarget } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

type Judge = (word: JqWord, program: Program) => Omit<Found, 'path' | 'within'> | null;

/** Each word once a program: a second mark would say nothing new. */
function eachWord(context: RuleContext, judge: Judge): readonly Found[] {
  return programsOf(context).flatMap((program) => {
    const seen = new Set<string>();
    return wordsIn(program.text).flatMap((word): readonly Found[] => {
      if (seen.has(word.text)) return [];
      const found = judge(word, program);
      if (found === null) return [];
      seen.add(word.text);
      return [{ ...found, path: program.path, within: { start: word.start, end: word.end } }];
    });
  });
}

/** Came with jq 1.8, by name and number of arguments. Compared: the builtins of both engines. */
const newWords = new Set([
  'trim/0',
  'ltrim/0',
  'rtrim/0',
  'trimstr/1',
  'toboolean/0',
  'add/1',
  'skip/2',
  'have_decnum/0',
  'have_literal_numbers/0',
  '@urid/0',
]);
const since: GatewayVersion = '3.13';

export const isNewWord = (name: string): boolean => newWords.has(name);

const newBuiltin: Rule = {
  id: 'jq-version',
  severity: 'error',
  documented: true,
  check: (context) =>
    atLeast(context.gateway, since)
      ? []
      : eachWord(context, ({ text, arity }) =>
          isNewWord(`${text}/${arity}`)
            ? {
                message: `\`${text}\` needs jq 1.8, which gateway ${since} brought; target is ${context.gateway}.`,
                fixes: raiseTarget(since),
              }
            : null,
        ),
};

const environment: Rule = {
  id: 'jq-environment',
  severity: 'warning',
  documented: false,
  check: (context) =>
    eachWord(context, ({ text }) =>
      text === '$ENV' || text === 'env'
        ? {
            message: `\`${text}\` reads the environment that the gateway was started with. Take settings from a static node, and secrets from a vault.`,
          }
        : null,
    ),
};

const inputWords = new Set(['input', 'inputs', 'input_line_number', 'input_filename']);

const furtherInput: Rule = {
  id: 'jq-input',
  severity: 'warning',
  documented: false,
  check: (context) =>
    eachWord(context, ({ text }) =>
      inputWords.has(text)
        ? {
            message: `\`${text}\` asks for further inputs. A jq node has one, \`.\`: the program fails here.`,
          }
        : null,
    ),
};

export const isCommandLineWord = (text: string): boolean => text === '$ARGS' || text === '$__prog_args';

const commandLine: Rule = {
  id: 'jq-arguments',
  severity: 'error',
  documented: false,
  check: (context) =>
    eachWord(context, ({ text }) => {
      if (isCommandLineWord(text))
        return {
          message: `\`${text}\` holds arguments of the jq command; in Kong it is not defined. Connect values as inputs.`,
        };
      if (text === 'import' || text === 'include')
        return {
          message: `\`${text}\` loads a jq module, and Kong has none. Write its definitions into the program.`,
        };
      return null;
    }),
};

export const jqWordRules: readonly Rule[] = [newBuiltin, environment, furtherInput, commandLine];
