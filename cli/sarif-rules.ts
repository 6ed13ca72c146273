// What a SARIF log says about each rule: the texts of docs/rules.md.
import type { Severity } from '../src/index.ts';
import { ruleHeads, ruleTexts, type RuleText } from '../src/rule-texts.ts';

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies {
  readonly [S in Severity]: string;
};

function markdown({ explanation, example, source, gateway }: RuleText): string {
  const target = gateway === undefined ? '' : ` for gateway ${gateway}`;
  const shown =
    example === '' ? [] : [`Finds something in this flow${target}:`, `\`\`\`yaml\n${example}\`\`\``];
  return [explanation, ...shown, `Source: ${source}.`].join('\n\n');
}

export const sarifRules = () =>
  ruleHeads.flatMap(({ id, severity, documented }) => {
    const text = ruleTexts[id];
    if (text === undefined) return [];
    const { title, explanation, source } = text;
    return [
      {
        id,
        shortDescription: { text: `${title}.` },
        fullDescription: { text: explanation },
        help: { text: `${explanation} Source: ${source}.`, markdown: markdown(text) },
        defaultConfiguration: { level: levels[severity] },
        properties: { documented },
      },
    ];
  });
