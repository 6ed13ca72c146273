// A jq service that compiles each program once: a flow is judged for its gateway and for the oldest that takes it, and
// flows of one folder share programs.
import type { JqOutcome, JqService } from '../src/index.ts';

export function rememberPrograms(jq: JqService): JqService {
  const known = new Map<string, Promise<JqOutcome>>();
  return {
    compile(version, program, options) {
      // Who can call it off has it compiled for himself.
      if (options !== undefined) return jq.compile(version, program, options);
      const key = `${version} ${program}`;
      const outcome = known.get(key) ?? jq.compile(version, program);
      known.set(key, outcome);
      return outcome;
    },
    run: (version, program, input, options) => jq.run(version, program, input, options),
  };
}
