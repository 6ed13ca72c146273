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
