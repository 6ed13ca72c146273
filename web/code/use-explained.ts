// Hovering a marked place says, under the message, what is said about its rule and where that stands.
import { useEffect } from 'react';
import { useAskRuleTexts, type RuleTexts } from '../state/rule-texts.ts';
import { explanation } from './explanation.ts';
import { monaco } from './monaco.ts';
import { markedAt } from './use-markers.ts';

async function hoverAt(
  position: monaco.Position,
  ask: () => Promise<RuleTexts>,
): Promise<monaco.languages.Hover | null> {
  const at = monaco.Range.fromPositions(position);
  const found = [...new Map(markedAt(at).map((one) => [one.diagnostic.rule, one])).values()];
  const [first] = found;
  if (!first) return null;
  const texts = await ask();
  const contents = found.flatMap(({ diagnostic: { rule, documented } }) => {
    const text = texts[rule];
    return text ? [{ value: explanation(text, documented) }] : [];
  });
  return contents.length === 0 ? null : { contents, range: first.range };
}

export function useExplained(): void {
  const ask = useAskRuleTexts();
  useEffect(() => {
    const provider = monaco.languages.registerHoverProvider('yaml', {
      provideHover: (_model, position) => hoverAt(position, ask),
    });
    return () => provider.dispose();
  }, [ask]);
}
