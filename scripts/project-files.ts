// The project's own files as the tests about the project read them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

const foreign = new Set(['node_modules', 'dist', '.git', 'test-results', 'playwright-report', 'screenshots']);

/** Paths relative to the project, with slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (foreign.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

export const readSource = (path: string): SourceFile => ({
  path,
  text: readFileSync(join(process.cwd(), path), 'utf8'),
});
