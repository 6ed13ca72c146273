// kong.conf and a file of environment variables: one line each, so a certificate in the text stands there in base64,
// which the gateway takes as well.
import { ok } from '../base/result.ts';
import { refusal } from '../export/define.ts';
import { shellWord } from '../export/shell.ts';
import { defineDataPlane, type DataPlaneInput } from './define.ts';
import { pick } from './fields.ts';
import {
  environmentName,
  nodeFault,
  nodeNotes,
  nodeSettings,
  type Credentials,
  type Setting,
} from './node-settings.ts';

const fields = pick(
  'control_by',
  'labels',
  'certificate_file',
  'key_file',
  'ca_file',
  'inline_certificate',
  'include_key',
);
type Input = DataPlaneInput<typeof fields>;

/** PEM is ASCII. */
const oneLine = (pem: string): string => btoa(pem);

const credentialsOf = ({ options, fill }: Input): Credentials => ({
  certificate: options.inline_certificate ? oneLine(fill('certificate')) : options.certificate_file,
  key: options.include_key ? oneLine(fill('key')) : options.key_file,
  ca: options.ca_file,
});

function faultOf({ options, known }: Input): string | null {
  const { inline_certificate: inline, include_key: withKey } = options;
  // In base64 a placeholder would not be found again.
  if ((inline && !known('certificate')) || (withKey && !known('key')))
    return 'The text is to hold the certificate or the key, and it is not given. Give it, or name its file.';
  // A line break would begin another setting.
  return [options.certificate_file, options.key_file, options.ca_file].some((path) => /[\n\r]/.test(path))
    ? 'A file has a line break in its name, which no such text can hold. Rename it.'
    : nodeFault(options);
}

/** The reader takes what follows a number sign for a comment. */
const confText = (settings: readonly Setting[]): string =>
  settings.map(([name, value]) => `${name} = ${value.replaceAll('#', '\\#')}\n`).join('');

const planeFile = 'control-plane.conf';

/** A control plane of one's own needs its part of the same. */
function controlPlaneSettings(controlBy: string, { certificate, key, ca }: Credentials): readonly Setting[] {
  return [
    ['role', 'control_plane'],
    ['cluster_mtls', controlBy],
    ['cluster_cert', certificate],
    ['cluster_cert_key', key],
    ...(controlBy === 'pki' ? [['cluster_ca_cert', ca] as const] : []),
    ['cluster_listen', '0.0.0.0:8005'],
    ['cluster_telemetry_listen', '0.0.0.0:8006'],
  ];
}

export const kongConf = defineDataPlane({
  id: 'kong-conf',
  title: 'kong.conf',
  language: 'shell',
  fileName: 'kong.conf',
  options: fields,
  render: (input) => {
    const { control_by: controlBy } = input.options;
    const fault = faultOf(input);
    if (fault !== null) return refusal(fault);
    const credentials = credentialsOf(input);
    const node = confText(nodeSettings(input.options, credentials, input));
    const own = controlBy !== 'konnect';
    return ok({
      files: [
        { name: 'kong.conf', language: 'shell', text: node },
        ...(own
          ? ([
              {
                name: planeFile,
                language: 'shell',
                text: confText(controlPlaneSettings(controlBy, credentials)),
              },
            ] as const)
          : []),
      ],
      notes: [
        ...(own ? [`\`${planeFile}\` has what the control plane needs of it, beside its database.`] : []),
        ...(own && controlBy === 'pki'
          ? [
              'The control plane has a certificate of its own, of the same CA: its name is the one that nodes look for.',
            ]
          : []),
        ...nodeNotes(controlBy),
      ],
      needs: ['Kong Gateway on the machine of the node'],
      apply: 'kong start --conf kong.conf',
      undo: 'kong stop',
    });
  },
});

const environmentFile = 'data-plane.env';

export const environment = defineDataPlane({
  id: 'environment',
  title: 'Environment file',
  language: 'shell',
  fileName: environmentFile,
  options: { ...fields, ...pick('image') },
  render: (input) => {
    const fault = faultOf(input);
    if (fault !== null) return refusal(fault);
    const settings = nodeSettings(input.options, credentialsOf(input), input);
    const text = settings.map(([name, value]) => `${environmentName(name)}=${value}\n`).join('');
    return ok({
      files: [{ name: environmentFile, language: 'shell', text }],
      notes: [
        'Values are as they stand, without quotes: for `docker run --env-file` and for `EnvironmentFile` of systemd. Paths are those that the gateway sees.',
        ...nodeNotes(input.options.control_by),
      ],
      needs: [],
      apply: `docker run --env-file ${environmentFile} ${shellWord(input.options.image)}`,
      undo: null,
    });
  },
});
