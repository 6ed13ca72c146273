// Samples as the text of a samples file, the counterpart of readSamples: what equals its default is left out, as
// docs/samples.md allows, so that a file shows only what somebody chose.
import type { Json, JsonObject } from './base/json.ts';
import { emitYaml } from './export/yaml-emitter.ts';
import type { Answer, HeaderValues, Sample } from './run/sample.ts';
import { plainAnswer, plainRequest, plainSample } from './run/sample.ts';

export const writeSamples = (samples: readonly Sample[]): string =>
  emitYaml({ samples: samples.map(written) });

function written(sample: Sample): JsonObject {
  const { name, request, calls, service, vault, properties, cache, clock } = sample;
  const defaults = { ...plainSample(name), name: null };
  const answers = Object.entries(calls).flatMap(([node, list]) =>
    list.length === 0 ? [] : [[node, writtenAnswers(list)] as const],
  );
  return changed(
    {
      name,
      request: changed({ ...request, headers: writtenHeaders(request.headers) }, { ...plainRequest }),
      calls: Object.fromEntries(answers),
      service: writtenAnswer(service),
      vault,
      properties,
      cache,
      clock,
    },
    { ...defaults, request: {}, calls: {}, service: {} },
  );
}

/** One answer stands alone, as people write it. */
function writtenAnswers(answers: readonly Answer[]): Json {
  const [first, ...rest] = answers.map(writtenAnswer);
  return first !== undefined && rest.length === 0 ? first : answers.map(writtenAnswer);
}

function writtenAnswer({ headers, ...answer }: Answer): JsonObject {
  const { error, status, body, latency } = answer;
  if (error !== undefined) return changed({ error, latency }, { ...plainAnswer });
  return changed({ status, headers: writtenHeaders(headers), body, latency }, { ...plainAnswer });
}

const writtenHeaders = (headers: HeaderValues): JsonObject => ({ ...headers });

const changed = (values: JsonObject, defaults: { readonly [key: string]: unknown }): JsonObject =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key])),
  );
