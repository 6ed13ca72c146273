// Labels of nodes. Konnect takes five at most, which no cluster checks, and has one more word of its own than the
// operator's rules know. Sources: documentation of labels in Konnect, Go types of the operator, conf loader of Kong.
import { labelText, longestLabel, reservedPrefixes } from './rules/konnect-extension.ts';
import { startsWithAny } from './rules/define.ts';

export const mostLabels = 5;
const reserved = [...reservedPrefixes, 'kuma'] as const;

type Labels = { readonly [key: string]: string };

export function labelFault(labels: Labels): string | null {
  const count = Object.keys(labels).length;
  if (count > mostLabels) return `A data plane has ${mostLabels} labels at most, and these are ${count}.`;
  for (const [key, value] of Object.entries(labels)) {
    if (startsWithAny(key, reserved))
      return `The label "${key}" begins with a word that is Kong's own: ${reserved.join(', ')}.`;
    for (const part of [key, value])
      if (!labelText.test(part) || part.length > longestLabel)
        return `"${part}" cannot stand in a label: it takes 1 to ${longestLabel} letters, digits, ".", "_" and "-", with a letter or digit at both ends.`;
  }
  return null;
}

/** The gateway cuts the list at commas and a label at its first colon. */
export const labelSetting = (labels: Labels): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}:${value}`)
    .join(',');
