// What is said about a rule as Markdown for the editor's hover: code between backticks, everything else plain text.
import { standing, type RuleText } from '../state/rule-texts.ts';
import { partsOf } from '../ui/Prose.tsx';

const plain = (text: string): string => text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll(/\s+/g, ' ');

const prose = (text: string): string =>
  partsOf(text)
    .map((part) => (part.code ? `\`${part.text}\`` : plain(part.text)))
    .join('');

export const explanation = ({ title, explanation, source }: RuleText, documented: boolean): string =>
  [`**${prose(title)}**`, prose(explanation), `Source: ${prose(source)}`, plain(standing(documented))].join(
    '\n\n',
  );
