// Node 20 runs no TypeScript: whatever runs in a terminal is bundled with Vite first, with the same plugins as the
// studio. One function serves the command line tool (everything inside) and the project's own programs.
import { build } from 'vite';
import { licenses } from './licenses-plugin.mjs';
import { inRoot, root } from './root.mjs';

/**
 * @param {{ [name: string]: string }} entries output name to TypeScript file, both relative to the project
 * @param {string} outDir
 * @param {{ whole?: boolean }} [options] `whole`: packages go into the bundle, so that it runs without node_modules
 */
export async function bundleForNode(entries, outDir, options = {}) {
  try {
    await bundle(entries, outDir, options);
  } catch (error) {
    // The bundler's message shows the place; a stack of the bundler helps nobody.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/**
 * @param {{ [name: string]: string }} entries
 * @param {string} outDir
 * @param {{ whole?: boolean }} options
 */
async function bundle(entries, outDir, options) {
  await build({
    root,
    configFile: inRoot('vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    ...(options.whole === true
      ? // The jq worker is bundled into a text, its engines' files are laid beside the bundle.
        { ssr: { noExternal: true }, plugins: [licenses(['jq-web', 'jq-wasm']).main] }
      : {}),
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: options.whole !== true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, inRoot(file)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  });
}
