// `docker run`: one node in a container.
import { ok } from '../base/result.ts';
import { refusal } from '../export/define.ts';
import { overLines, shellWord } from '../export/shell.ts';
import { containerFault, containerFields, containerOf, mountNotes } from './container.ts';
import { defineDataPlane } from './define.ts';
import { nodeNotes } from './node-settings.ts';

const file = 'data-plane.sh';

export const dockerRun = defineDataPlane({
  id: 'docker-run',
  title: 'Docker: docker run',
  language: 'shell',
  fileName: file,
  options: containerFields,
  render: (input) => {
    const { options } = input;
    const fault = containerFault(options);
    if (fault !== null) return refusal(fault);
    const container = containerOf(input);
    const odd = container.mounts.find(({ source }) => /:/.test(source.replace(/^[A-Za-z]:[\\/]/, '')));
    if (odd !== undefined)
      return refusal(`Docker parts a volume at its colons, and "${odd.source}" has one. Rename the file.`);
    const words = [
      `docker run --detach --restart unless-stopped --name ${options.name}`,
      ...container.environment.map(([name, value]) => `--env ${shellWord(`${name}=${value}`)}`),
      ...container.mounts.map(({ source, target }) => `--volume ${shellWord(`${source}:${target}:ro`)}`),
      `--publish ${options.http_port}:8000`,
      `--publish ${options.https_port}:8443`,
      shellWord(options.image),
    ];
    return ok({
      files: [{ name: file, language: 'shell', text: `${overLines(words)}\n` }],
      notes: [...mountNotes(container), ...nodeNotes(options.control_by)],
      needs: ['Docker 23 or later'],
      apply: `sh ${file}`,
      undo: `docker rm --force ${options.name}`,
    });
  },
});
