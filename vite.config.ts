// One config for the dev server, the static build, the preview and the unit tests.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { jqPlugin } from './scripts/jq-plugin.ts';
import { licenses } from './scripts/licenses-plugin.mjs';

// Served with every file, also to workers: a worker obeys the policy of its own script.
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const { main: licensesOfStudio, worker: licensesOfWorkers } = licenses();

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [react(), jqPlugin(), isSsrBuild === true ? null : licensesOfStudio],
  // The dev server looks for packages to prepare from here on. Workers are not among what the page imports; a package
  // found only when one starts would load the page anew and lose what is on it.
  optimizeDeps: { entries: ['index.html', 'web/**/*.worker.ts'] },
  worker: { format: 'es', plugins: () => [licensesOfWorkers] },
  build: { target: 'es2023', outDir: 'dist/studio', chunkSizeWarningLimit: 4000 },
  preview: { headers: { 'Content-Security-Policy': policy } },
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'cli/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/*.test.ts',
      'conformance/*.test.ts',
    ],
    testTimeout: 20_000,
  },
}));
