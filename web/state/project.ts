// What undo and redo walk through: the document, the samples beside it, and the file's name.
import type { Document, Sample } from '../../src/index.ts';

export interface Project {
  readonly fileName: string;
  readonly document: Document;
  readonly samples: readonly Sample[];
}

export const emptyProject: Project = {
  fileName: 'flow.yaml',
  document: { text: '', layout: {}, place: 0 },
  samples: [],
};

/** Header names whose values are credentials. */
const secretHeader =
  /^(authorization|proxy-authorization|cookie|set-cookie|(x-)?api-?key|apikey|x-auth-token)$/i;

const blank = (headers: Sample['request']['headers']): Sample['request']['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? '' : value]),
  );

const stripped = new WeakMap<Sample, Sample>();

/** The same sample gives the same object, so that the steps of a stored history share it. */
function withoutCredentials(sample: Sample): Sample {
  const known = stripped.get(sample);
  if (known) return known;
  const bare = {
    ...sample,
    request: { ...sample.request, headers: blank(sample.request.headers) },
    service: { ...sample.service, headers: blank(sample.service.headers) },
    calls: Object.fromEntries(
      Object.entries(sample.calls).map(([node, answers]) => [
        node,
        answers.map((answer) => ({ ...answer, headers: blank(answer.headers) })),
      ]),
    ),
    // Left out, not blanked: a run then says that the value is missing.
    vault: {},
  };
  stripped.set(sample, bare);
  return bare;
}

/** The project as it may be stored: vault values and credential headers stay in memory only. */
export const withoutSecrets = (project: Project): Project => ({
  ...project,
  samples: project.samples.map(withoutCredentials),
});

/** What "New" gives: the smallest flow that a gateway accepts, ready to be built on. */
export const defaultProject: Project = {
  fileName: 'flow.yaml',
  document: {
    text: [
      'nodes:',
      '  - name: HEADERS',
      '    type: jq',
      '    input: request.headers',
      '    output: service_request.headers',
      '    jq: \'{"X-Seen-By": "datakit"}\'',
      '',
    ].join('\n'),
    layout: {},
    place: 0,
  },
  samples: [],
};
