// Docker Compose: one node as a service of a file.
import { ok } from '../base/result.ts';
import { refusal } from '../export/define.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { containerFault, containerFields, containerOf, mountNotes } from './container.ts';
import { defineDataPlane } from './define.ts';
import { nodeNotes } from './node-settings.ts';

const file = 'compose.yaml';

/** Compose fills in variables wherever it sees a dollar sign. */
const literal = (text: string): string => text.replaceAll('$', '$$$$');

export const compose = defineDataPlane({
  id: 'compose',
  title: 'Docker: Compose',
  language: 'yaml',
  fileName: file,
  options: containerFields,
  render: (input) => {
    const { options } = input;
    const fault = containerFault(options);
    if (fault !== null) return refusal(fault);
    const container = containerOf(input);
    const service = {
      image: literal(options.image),
      restart: 'unless-stopped',
      environment: Object.fromEntries(container.environment.map(([name, value]) => [name, literal(value)])),
      ...(container.mounts.length === 0
        ? {}
        : {
            volumes: container.mounts.map(({ source, target }) => ({
              type: 'bind',
              source: literal(source),
              target,
              read_only: true,
            })),
          }),
      ports: [`${options.http_port}:8000`, `${options.https_port}:8443`],
    };
    return ok({
      files: [{ name: file, language: 'yaml', text: emitYaml({ services: { [options.name]: service } }) }],
      notes: [...mountNotes(container), ...nodeNotes(options.control_by)],
      needs: ['Docker Compose 2 or later'],
      apply: `docker compose --file ${file} up --detach`,
      undo: `docker compose --file ${file} down`,
    });
  },
});
