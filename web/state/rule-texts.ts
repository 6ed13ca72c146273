// What is said about the rules: loaded once, when somebody asks.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { RuleText, RuleTexts } from '../../src/rule-texts.ts';

export type { RuleText, RuleTexts };

const texts = queryOptions({
  queryKey: ['rule-texts'],
  queryFn: async (): Promise<RuleTexts> => (await import('../../src/rule-texts.ts')).ruleTexts,
  gcTime: Infinity,
  // They come with the studio's own files, which a browser keeps.
  networkMode: 'always',
});

export interface AskedTexts {
  readonly texts: RuleTexts;
  readonly status: 'pending' | 'error' | 'success';
}

const none: RuleTexts = {};

export function useRuleTexts(asked = true): AskedTexts {
  const { data, status } = useQuery({ ...texts, enabled: asked });
  return { texts: data ?? none, status };
}

/** For places that are not drawn by React. */
export function useAskRuleTexts(): () => Promise<RuleTexts> {
  const client = useQueryClient();
  return useCallback(() => client.fetchQuery(texts), [client]);
}

/** Whether a rule is Kong's word or inferred, as a sentence. */
export const standing = (documented: boolean): string =>
  documented
    ? 'Documented: Kong’s documentation or schema states this rule.'
    : 'Assumed: inferred from how the gateway behaves; Kong’s documentation does not state it.';
