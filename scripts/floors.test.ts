// The list of floors, and the proof that the sources keep to it.
import { describe, expect, it } from 'vitest';
import { breaches, importsOf, type Floors } from './floors.ts';
import { filesBelow, readSource, type SourceFile } from './project-files.ts';

const floors: Floors = {
  engine: [
    ['base'],
    ['jq', 'jwt', 'xml', 'http'],
    ['nodes'],
    ['model'],
    ['text', 'plan'],
    ['validate'],
    ['edit', 'run', 'export'],
    ['import', 'certs', 'plugins', 'deploy'],
    ['dataplane'],
  ],
  studio: [
    ['ui'],
    ['platform'],
    ['state'],
    ['commands'],
    ['canvas', 'inspector', 'code', 'run', 'exports', 'certs', 'deploy', 'palette', 'problems', 'welcome'],
    ['header'],
    ['shell'],
  ],
  // A jq worker is started often and loads jq alone; texts about rules load when somebody asks.
  frontDoors: [/^src\/(index|jq-worker|rule-texts|formats|certificates|dataplanes|plugin-check)\.ts$/],
  doors: {
    luaparse: [/^src\/plugins\//],
    yaml: [/^src\/text\//, /^src\/export\/yaml-emitter\.ts$/],
    'jq-web': [/^src\/jq\//, /^web\/platform\/jq/, /^cli\/jq-/],
    'jq-wasm': [/^src\/jq\//, /^web\/platform\/jq/, /^cli\/jq-/],
    react: [/^web\//],
    'react-dom': [/^web\//],
    '@xyflow/react': [/^web\/canvas\//],
    'monaco-editor': [/^web\/code\//],
    '@tanstack/react-query': [/^web\/state\//, /^web\/main\.tsx$/],
    zustand: [/^web\/state\//],
    'react-resizable-panels': [/^web\/ui\//],
    'lucide-react': [/^web\/ui\//],
    '@fontsource-variable/inter': [/^web\/(main\.tsx|ui\/)/],
    '@fontsource-variable/jetbrains-mono': [/^web\/(main\.tsx|ui\/)/],
    pkijs: [/^src\/certs\//],
    asn1js: [/^src\/certs\//],
    fflate: [/^web\/platform\/zip\.ts$/],
    '@dagrejs/dagre': [/^web\/platform\/layout[\w.-]*$/],
    'node:': [/^cli\//],
  },
};

const sources = ['src', 'web', 'cli']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('the sources', () => {
  it('keep to the floors, the front door and the doors of packages', () => {
    expect(breaches(floors, sources)).toEqual([]);
  });

  it('are all read: every relative import leads to a file', () => {
    const known = new Set(filesBelow(''));
    const astray = sources
      .flatMap(importsOf)
      .filter(({ file }) => file !== null && !file.endsWith('/') && !known.has(file))
      .map(({ from, target }) => `${from}: ${target}`);
    expect(astray).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });
});

describe('the floors test', () => {
  const samples: readonly (readonly [string, readonly SourceFile[], RegExp])[] = [
    [
      'an upward import',
      [file('src/nodes/jq.ts', "import { parse } from '../text/parse.ts';")],
      /imports upwards: src\/text/,
    ],
    [
      'a neighbour on the same floor',
      [file('src/run/run.ts', "import type { X } from '../export/deck.ts';")],
      /its neighbour src\/export/,
    ],
    [
      'one panel importing another',
      [file('web/canvas/Canvas.tsx', "import { Form } from '../inspector/Form.tsx';")],
      /its neighbour web\/inspector/,
    ],
    ['a folder on no floor', [file('src/misc/a.ts', "import '../base/json.ts';")], /on no floor/],
    [
      'a panel from below',
      [file('web/state/store.ts', "export { x } from '../canvas/x.ts';")],
      /imports upwards: web\/canvas/,
    ],
    [
      'web past the front door',
      [file('web/state/store.ts', "import { parse } from '../../src/text/parse.ts';")],
      /passes the front door by/,
    ],
    [
      'the engine reaching into the studio',
      [file('src/base/json.ts', "const x = import('../../web/state/store.ts');")],
      /outside its house/,
    ],
    [
      'a worker by address',
      [file('src/jq/a.ts', "new Worker(new URL('../run/b.ts', import.meta.url));")],
      /imports upwards/,
    ],
    ['test material', [file('src/plan/a.ts', "import { flowOf } from '../test/flow.ts';")], /test material/],
    [
      'a package outside its door',
      [file('web/inspector/A.tsx', "import { ReactFlow } from '@xyflow/react';")],
      /not to be imported there/,
    ],
    [
      'a package nobody may import',
      [file('src/base/a.ts', "import 'left-pad';")],
      /not to be imported there/,
    ],
    [
      'a part of a package outside its door',
      [file('web/run/A.tsx', "import x from 'monaco-editor/editor';")],
      /not to be imported there/,
    ],
    [
      'Node in the engine',
      [file('src/base/a.ts', "import { join } from 'node:path';")],
      /not to be imported/,
    ],
    [
      'a cycle of three',
      [
        file('src/plan/a.ts', "import './b.ts';"),
        file('src/plan/b.ts', "import { c } from './c.ts';"),
        file('src/plan/c.ts', "import type { a } from './a.ts';"),
      ],
      /cycle: src\/plan\/a.ts → src\/plan\/b.ts → src\/plan\/c.ts → src\/plan\/a.ts/,
    ],
  ];
  it('lets a worker know the types of its host', () => {
    const pair = [
      file('web/platform/a.ts', "new Worker(new URL('./a.worker.ts', import.meta.url));"),
      file('web/platform/a.worker.ts', "import type { A } from './a.ts';"),
    ];
    expect(breaches(floors, pair)).toEqual([]);
  });
  it.each(samples)('catches %s', (_, files, message) => {
    expect(breaches(floors, files)).toEqual([expect.stringMatching(message)]);
  });
});
