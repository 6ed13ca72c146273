// The panels that are not in the first load. Each is fetched when it is shown; what was not shown yet is fetched when
// the browser is idle, so that the first press finds it there.
import { lazy } from 'react';
import { whenIdle } from '../platform/idle.ts';

const loaders = {
  code: () => import('../code/Code.tsx'),
  file: () => import('../code/FileView.tsx'),
  inspector: () => import('../inspector/Inspector.tsx'),
  problems: () => import('../problems/Problems.tsx'),
  run: () => import('../run/RunPanel.tsx'),
  exports: () => import('../exports/ExportPanel.tsx'),
  question: () => import('./QuestionDialog.tsx'),
};

export const Code = lazy(loaders.code);
export const FileView = lazy(loaders.file);
export const Inspector = lazy(loaders.inspector);
export const Problems = lazy(loaders.problems);
export const RunPanel = lazy(loaders.run);
export const ExportPanel = lazy(loaders.exports);
export const QuestionDialog = lazy(loaders.question);

/** A panel that cannot be fetched now says so when it is opened. */
export const prefetchPanels = (): (() => void) =>
  whenIdle(() => void Promise.allSettled(Object.values(loaders).map((load) => load())));
