import { expect, it } from 'vitest';
import type { JqService } from '../src/index.ts';
import { rememberPrograms } from './remember-programs.ts';

it('compiles each program once for each jq, and runs whatever is asked', async () => {
  const asked: string[] = [];
  const jq: JqService = {
    compile(version, program) {
      asked.push(`compile ${version} ${program}`);
      return Promise.resolve({ kind: 'done', outputs: [] });
    },
    run(version, program, input) {
      asked.push(`run ${version} ${program} ${input}`);
      return Promise.resolve({ kind: 'done', outputs: [input] });
    },
  };
  const remembering = rememberPrograms(jq);
  const outcomes = await Promise.all([
    remembering.compile('1.7.1', '.a'),
    remembering.compile('1.7.1', '.a'),
    remembering.compile('1.8.2', '.a'),
    remembering.run('1.8.2', '.', '1'),
    remembering.run('1.8.2', '.', '1'),
  ]);
  expect(asked).toEqual(['compile 1.7.1 .a', 'compile 1.8.2 .a', 'run 1.8.2 . 1', 'run 1.8.2 . 1']);
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill('done'));
});
