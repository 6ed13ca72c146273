// Samples in and out as a file of their own. Vault values and credentials stay in memory, so a file goes without.
import { readSamples, writeSamples, type Sample } from '../../src/index.ts';
import { freeName } from '../commands/free-name.ts';
import { downloadText, pickFile, readTextFile } from '../platform/files.ts';
import { lineAt } from '../state/lines.ts';

import { withoutSecrets } from '../state/without-secrets.ts';
import { announce, chooseSample, project, setSamples } from '../state/store.ts';

export const samplesFileName = (flow: string): string =>
  `${flow.replace(/\.(ya?ml|json)$/i, '')}.samples.yaml`;

export function downloadSamples(samples: readonly Sample[]): void {
  const bare = withoutSecrets({ ...project(), samples }).samples.map((sample) => ({ ...sample, vault: {} }));
  const secrets = samples.some(({ vault }) => Object.values(vault).some((secret) => secret !== ''));
  const name = samplesFileName(project().fileName);
  downloadText(name, writeSamples(bare));
  announce(`Downloaded ${name}${secrets ? ' without secrets' : ''}`);
}

/** Samples that bear a name in use are numbered. */
export function joined(own: readonly Sample[], added: readonly Sample[]): readonly Sample[] {
  return added.reduce((all, sample) => {
    const name = freeName(sample.name, new Set(all.map((one) => one.name)));
    return [...all, { ...sample, name }];
  }, own);
}

export async function importSamples(): Promise<void> {
  const file = await pickFile('.yaml,.yml,.json');
  if (!file) return;
  const text = await readTextFile(file);
  if (!text.ok) return announce(text.error, true);
  const read = readSamples(text.value.text);
  if (!read.ok) {
    const [first] = read.error;
    const line = lineAt(text.value.text, first?.start ?? 0);
    return announce(`${file.name}, line ${line}: ${first?.message ?? 'cannot be read.'}`, true);
  }
  const { samples } = project();
  const all = joined(samples, read.value);
  const count = read.value.length;
  if (count === 0) return announce(`${file.name} has no samples.`, true);
  const words = count === 1 ? '1 sample' : `${count} samples`;
  setSamples(all, `Import ${words}`);
  chooseSample(all[samples.length]?.name ?? '');
  announce(`Imported ${words} from ${file.name}`);
}
