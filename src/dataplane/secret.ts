// The Secret with certificate and key of the nodes, as a manifest and as kubectl makes it out of files. Its labels tell
// the operator that it may read it.
import type { JsonObject } from '../base/json.ts';
import { ok } from '../base/result.ts';
import { refusal } from '../export/define.ts';
import { overLines, shellWord } from '../export/shell.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { manifestRendering } from './manifest-text.ts';
import { objectFault } from './object-fault.ts';
import type { DataPlaneFill } from './placeholders.ts';

/** The first is for nodes since operator 1.5, the second what operator 2.x looks for in every Secret. */
const labels = { 'konghq.com/konnect-dp-cert': 'true', 'konghq.com/secret': 'true' } as const;

const renewal =
  'To renew: make the certificate known to Konnect first, then replace the Secret, then restart the nodes, then take the old certificate away.';

export const secretObject = (name: string, fill: DataPlaneFill): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, namespace: fill('namespace'), labels },
  type: 'kubernetes.io/tls',
  stringData: { 'tls.crt': fill('certificate'), 'tls.key': fill('key') },
});

export const secret = defineDataPlane({
  id: 'secret',
  title: 'Kubernetes: Secret',
  language: 'yaml',
  fileName: 'secret.yaml',
  options: pick('secret', 'include_key', 'shell'),
  render: ({ options, fill }) =>
    manifestRendering([secretObject(options.secret, fill)], {
      file: 'secret',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [
        'The operator reads a Secret that carries both labels; `konghq.com/secret` is needed from 2.0 on.',
        renewal,
      ],
      needs: [],
    }),
});

export const secretFromFiles = defineDataPlane({
  id: 'secret-from-files',
  title: 'Kubernetes: Secret from files',
  language: 'shell',
  fileName: 'secret.sh',
  options: pick('secret', 'certificate_file', 'key_file'),
  render: ({ options: { secret: name, certificate_file: certificate, key_file: key }, fill }) => {
    const fault = objectFault(name);
    if (fault !== null) return refusal(fault);
    const namespace = `--namespace=${shellWord(fill('namespace'))}`;
    const labelled = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
    const commands = [
      overLines([
        `kubectl create secret tls ${name} ${namespace}`,
        `--cert=${shellWord(certificate)}`,
        `--key=${shellWord(key)}`,
      ]),
      overLines([`kubectl label secret ${name} ${namespace}`, ...labelled]),
    ];
    return ok({
      files: [
        { name: 'secret.sh', language: 'shell', text: commands.map((command) => `${command}\n`).join('') },
      ],
      notes: ['The key stays in its file: the text holds neither key nor certificate.', renewal],
      needs: ['kubectl', `${certificate} and ${key} at hand`],
      apply: 'sh secret.sh',
      undo: `kubectl delete secret ${name} ${namespace}`,
    });
  },
});
