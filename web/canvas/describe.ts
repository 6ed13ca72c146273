// What a card says to those who do not see it: phase, branch, problems, and what the last run made of it.
import type { CardModel } from './card-model.ts';
import type { RunMark } from './run-marks.ts';

export function describeCard(card: CardModel, mark: RunMark | null): string {
  const parts = [`${card.phase} phase`];
  if (card.slot) parts.push(`in ${card.slot.branch} ${card.slot.side}`);
  if (card.members) parts.push(`then ${card.members.whenTrue}, else ${card.members.whenFalse}`);
  if (card.errors > 0) parts.push(plural(card.errors, 'error'));
  if (card.warnings > 0) parts.push(plural(card.warnings, 'warning'));
  if (card.problem !== null) parts.push(card.problem);
  if (mark?.old) parts.push('before last edit');
  if (mark) parts.push([mark.word, mark.time, mark.reason].filter((part) => part !== null).join(', '));
  return parts.join('; ');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
