// Values for the chart kong/kong: nodes in Kubernetes without an operator. Its environment is that of kong.conf, in
// lower case and without the prefix.
import type { JsonObject } from '../base/json.ts';
import { ok } from '../base/result.ts';
import { refusal } from '../export/define.ts';
import { objectNameFault } from '../export/placeholders.ts';
import { shellWord } from '../export/shell.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { imageFault } from './container.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { nodeFault, nodeNotes, nodeSettings } from './node-settings.ts';

const file = 'values.yaml';
const longestRelease = 53;

export const helm = defineDataPlane({
  id: 'helm',
  title: 'Helm: values of kong/kong',
  language: 'yaml',
  fileName: file,
  options: pick('control_by', 'labels', 'name', 'secret', 'image', 'replicas'),
  render: ({ options, fill, known }) => {
    const { name, secret, image } = options;
    const fault = releaseFault(name) ?? helmSecretFault(secret) ?? imageFault(image) ?? nodeFault(options);
    if (fault !== null) return refusal(fault);
    const inSecret = (key: string): string => `/etc/secrets/${secret}/${key}`;
    const credentials = {
      certificate: inSecret('tls.crt'),
      key: inSecret('tls.key'),
      ca: inSecret('ca.crt'),
    };
    const values: JsonObject = {
      image: imageValues(image),
      replicaCount: options.replicas,
      secretVolumes: [secret],
      env: Object.fromEntries(nodeSettings(options, credentials, { fill, known })),
      ingressController: { enabled: false, installCRDs: false },
      admin: { enabled: false },
      manager: { enabled: false },
    };
    const namespace = shellWord(fill('namespace'));
    return ok({
      files: [{ name: file, language: 'yaml', text: emitYaml(values) }],
      notes: [
        `The Secret \`${secret}\` has to be in the namespace before: it is mounted into every pod.`,
        ...(options.control_by === 'pki' ? ['It holds the certificates of the CA under `ca.crt`, too.'] : []),
        ...nodeNotes(options.control_by),
      ],
      needs: ['Helm 3', 'the chart repository of Kong, added under the name kong'],
      apply: `helm upgrade --install ${name} kong/kong --namespace ${namespace} --create-namespace --values ${file}`,
      undo: `helm uninstall ${name} --namespace ${namespace}`,
    });
  },
});

export function releaseFault(name: string): string | null {
  const fault = objectNameFault(name);
  if (fault !== null) return `"${name}" is no name of a release. ${fault}`;
  return name.length > longestRelease
    ? `A release of Helm has a name of ${longestRelease} characters at most.`
    : null;
}

export const helmSecretFault = (name: string): string | null =>
  objectNameFault(name) === null ? null : `"${name}" is no name of a Secret. ${objectNameFault(name) ?? ''}`;

/** A digest has no place beside a tag; the chart takes it with the whole name. */
export function imageValues(image: string): JsonObject {
  const [, repository = image, tag] = /^(.+):([\w.-]+)$/.exec(image) ?? [];
  return image.includes('@') || tag === undefined ? { unifiedRepoTag: image } : { repository, tag };
}
