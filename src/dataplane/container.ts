// Certificate, key and CA in a container: mounted from files, or, where asked for, as text in the environment.
import { objectNameFault } from '../export/placeholders.ts';
import { pick } from './fields.ts';
import { environmentName, nodeFault, nodeSettings, type NodeChoices, type Setting } from './node-settings.ts';
import type { DataPlaneInput } from './define.ts';

export const containerFields = {
  ...pick('control_by', 'labels', 'name', 'image', 'http_port', 'https_port'),
  ...pick('certificate_file', 'key_file', 'ca_file', 'inline_certificate', 'include_key'),
};

type Input = DataPlaneInput<typeof containerFields>;

interface Mount {
  readonly source: string;
  readonly target: string;
}

export interface Container {
  readonly environment: readonly Setting[];
  readonly mounts: readonly Mount[];
}

const folder = '/etc/kong/cluster';

export function containerFault(
  options: NodeChoices & { readonly name: string; readonly image: string },
): string | null {
  const name = objectNameFault(options.name);
  if (name !== null) return `"${options.name}" is no name for a container. ${name}`;
  return imageFault(options.image) ?? nodeFault(options);
}

const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
/** Registry, path, tag and digest, as Docker parts them. */
const reference = new RegExp(
  `^(?:[A-Za-z0-9.-]+(?::\\d+)?/)?${part}(?:/${part})*(?::\\w[\\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$`,
);

export const imageFault = (image: string): string | null =>
  reference.test(image) ? null : `"${image}" is no image, such as kong/kong-gateway:3.15.`;

const mounted = (source: string, name: string): Mount => ({
  source: localPath(source),
  target: `${folder}/${name}`,
});

export function containerOf({ options, fill, known }: Input): Container {
  const { control_by: controlBy, inline_certificate: inline, include_key: withKey } = options;
  const certificate = mounted(options.certificate_file, 'tls.crt');
  const key = mounted(options.key_file, 'tls.key');
  const ca = mounted(options.ca_file, 'ca.crt');
  const settings = nodeSettings(
    options,
    {
      certificate: inline ? fill('certificate') : certificate.target,
      key: withKey ? fill('key') : key.target,
      ca: ca.target,
    },
    { fill, known },
  );
  return {
    environment: settings.map(([name, value]) => [environmentName(name), value]),
    mounts: [
      ...(inline ? [] : [certificate]),
      ...(withKey ? [] : [key]),
      ...(controlBy === 'pki' ? [ca] : []),
    ],
  };
}

/** A bare name would be that of a volume. */
const localPath = (path: string): string =>
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/])/.test(path) ? path : `./${path}`;

export const mountNotes = ({ mounts }: Container): readonly string[] =>
  mounts.some(({ target }) => target.endsWith('tls.key'))
    ? [
        'Docker makes a folder of what is not there: have the files in their place before.',
        'In the container the gateway runs as the user `kong`, which has to be allowed to read the file of the key.',
      ]
    : [];
