// Which nodes a branch can take in, and from where they would come.
import type { Analysis, Json } from '../../../src/index.ts';
import type { SelectOption } from '../../ui/Select.tsx';

export function memberOptions(
  analysis: Analysis | null,
  branch: string,
  members: readonly Json[],
): readonly SelectOption[] {
  const slots = new Map(analysis?.plan?.nodes.map((node) => [node.name, node.branch]));
  return (analysis?.flow?.nodes ?? [])
    .filter((node) => node.key !== branch && node.name !== '' && !members.includes(node.name))
    .map(({ key, name, typeText }) => {
      const slot = slots.get(name);
      const from = slot ? `, now in ${slot.node} ${slot.side}` : '';
      return { value: key, title: `${name}, ${typeText}${from}` };
    });
}
