// Examples as components use them: the list, each one read for its picture, and opening one.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { atLeast, newestTarget, type Analysis, type GatewayVersion } from '../../src/index.ts';
import { analyseDocument } from '../platform/engine.ts';
import { exampleList, exampleProject, type ExampleEntry } from './examples.ts';
import { announce, openProject } from './store.ts';

/** An example's one line, and what it asks of the gateway when the target is older. */
export const describeExample = ({ description, since }: ExampleEntry, target: GatewayVersion): string =>
  atLeast(target, since) ? description : `${description} Needs gateway ${since}.`;

export interface Examples {
  readonly entries: readonly ExampleEntry[];
  /** Why the list is empty, when it should not be. */
  readonly error: string | null;
}

const none: readonly ExampleEntry[] = [];

export function useExamples(): Examples {
  const { data, error } = useQuery(exampleList);
  return { entries: data ?? none, error: error?.message ?? null };
}

/** What a picture of the example is drawn from; undefined until it is read. */
export function useExampleAnalysis(id: string): Analysis | undefined {
  const client = useQueryClient();
  return useQuery(
    queryOptions({
      queryKey: ['examples', id, 'analysis'],
      queryFn: async () => {
        const { document } = await client.fetchQuery(exampleProject(id));
        return analyseDocument(document, newestTarget);
      },
    }),
  ).data;
}

export function useOpenExample(): (entry: ExampleEntry) => Promise<void> {
  const client = useQueryClient();
  return async ({ id, title }) => {
    try {
      openProject(await client.fetchQuery(exampleProject(id)), `Open ${title}`);
      announce(`Opened ${title}`);
    } catch (error) {
      announce(
        `${title} could not be opened: ${error instanceof Error ? error.message : String(error)}`,
        true,
      );
    }
  };
}
