// The project as it may leave memory.
import type { Sample } from '../../src/index.ts';
import type { Project } from './project.ts';

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
