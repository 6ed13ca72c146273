// docs/rules.md as text: every rule with its explanation, an example that breaks it, and its source.
import { analyse, newestTarget, type Severity } from '../src/index.ts';
import { ruleHeads, ruleTexts, type RuleHead, type RuleText } from '../src/rule-texts.ts';

interface Chapter {
  readonly severity: Severity;
  readonly title: string;
  readonly meaning: string;
}

const chapters: readonly Chapter[] = [
  {
    severity: 'error',
    title: 'Errors',
    meaning: 'The gateway refuses the flow, or the flow can never work.',
  },
  { severity: 'warning', title: 'Warnings', meaning: 'The flow runs, but not as it is written.' },
  {
    severity: 'info',
    title: 'Advice',
    meaning: 'The flow runs as it is written; something is worth knowing.',
  },
];

const introduction = `# Rules

What \`datakit check\` and the studio say about a flow, rule by rule. The name of a rule stands in every report and stays the same. Each has an example that breaks it, for the newest gateway where no other is named.

A rule is _documented_ when Kong's documentation or schemas state it, and _inferred_ when it follows from something else, which is named. Rules below errors can be switched off: \`datakit check --ignore RULE\`, see [cli.md](cli.md#check).
`;

const textOf = ({ id }: RuleHead): RuleText => {
  const text = ruleTexts[id];
  if (text === undefined) throw new Error(`nothing is said about the rule ${id}`);
  return text;
};

const entry = (head: RuleHead): string => `- [${head.id}](#${head.id}): ${textOf(head).title}`;

function example(rule: string, { example: text, gateway }: RuleText): readonly string[] {
  if (text === '') return [];
  const language = text.startsWith('{') ? 'json' : 'yaml';
  const target = gateway === undefined ? [] : [`For gateway ${gateway}:`];
  const { diagnostics } = analyse({ text, layout: {}, place: 0 }, gateway ?? newestTarget);
  // jq programs are left out: their message takes an engine.
  const [found] = diagnostics.filter((one) => one.rule === rule);
  const said = found === undefined ? [] : [`Reported: ${asCode(found.message)}`];
  return [...target, `\`\`\`${language}\n${text}\`\`\``, ...said];
}

/** Messages have backticks of their own. */
const asCode = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

function section(head: RuleHead): string {
  const text = textOf(head);
  const source = `${head.documented ? 'Documented' : 'Inferred'}: ${text.source}.`;
  const parts = [
    `### ${head.id}`,
    `**${text.title}.** Severity: ${head.severity}.`,
    text.explanation,
    ...example(head.id, text),
    `_${source}_`,
  ];
  return `${parts.join('\n\n')}\n`;
}

export function rulesPage(): string {
  const filled = chapters
    .map((chapter) => ({
      ...chapter,
      own: ruleHeads.filter(({ severity }) => severity === chapter.severity),
    }))
    .filter(({ own }) => own.length > 0);
  const contents = filled.map(({ title, own }) => `**${title}**\n\n${own.map(entry).join('\n')}\n`);
  const bodies = filled.map(({ title, meaning, own }) =>
    [`## ${title}\n\n${meaning}\n`, ...own.map(section)].join('\n'),
  );
  return [introduction, ...contents, ...bodies].join('\n');
}
