// One jq service for the studio, loaded when the first program is checked or run.
import type { SupervisedJq } from '../../../src/index.ts';

let service: Promise<SupervisedJq> | undefined;

export const jqService = (): Promise<SupervisedJq> =>
  (service ??= import('./jq-service.ts').then(({ createJqService }) => createJqService()));
