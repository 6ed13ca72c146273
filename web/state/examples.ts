// The example flows that come with the studio: a list, and each one's flow with its samples.
import { queryOptions } from '@tanstack/react-query';
import type { GatewayVersion } from '../../src/index.ts';
import type { Project } from './project.ts';

export interface ExampleEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly since: GatewayVersion;
}

async function fetchText(path: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(new URL(`examples/${path}`, document.baseURI), { signal });
  if (!answer.ok) throw new Error(`${path} could not be loaded (${answer.status}).`);
  return answer.text();
}

export const exampleList = queryOptions({
  queryKey: ['examples'],
  queryFn: async ({ signal }) => {
    // The list is the studio's own file, checked by its tests.
    const list: readonly ExampleEntry[] = JSON.parse(await fetchText('index.json', signal));
    return list;
  },
});

export const exampleProject = (id: string) =>
  queryOptions({
    queryKey: ['examples', id],
    queryFn: async ({ signal }): Promise<Project> => {
      const [{ readSamples }, text, samplesText] = await Promise.all([
        import('./read-samples.ts'),
        fetchText(`${id}.yaml`, signal),
        fetchText(`${id}.samples.yaml`, signal),
      ]);
      const samples = readSamples(samplesText);
      if (!samples.ok) throw new Error(`${id}.samples.yaml: ${samples.error[0]?.message ?? 'unreadable'}`);
      return { fileName: `${id}.yaml`, document: { text, layout: {}, place: 0 }, samples: samples.value };
    },
  });
