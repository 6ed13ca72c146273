// Custom plugins in images: for Kong Operator, which takes one with the files at its root, and for gateways of one's
// own, whose image has them where Lua looks for modules.
// Sources: "Deploy custom plugins with Kong Operator"; "Deploy a custom plugin with Docker".
import { ok } from '../../base/result.ts';
import { newestTarget } from '../../base/gateway.ts';
import { refusal, type ExportedFile } from '../../export/define.ts';
import { applyFile } from '../../export/kubectl.ts';
import { objectName } from '../../export/object-name.ts';
import { shellWord } from '../../export/shell.ts';
import { emitYaml } from '../../export/yaml-emitter.ts';
import { definePluginFormat, needsOf } from '../define.ts';
import type { CustomPlugin } from '../custom-plugin.ts';

/** Files of a plugin in its folder, by the folders inside it; the root first. */
function foldersOf({ folder, modules }: CustomPlugin): ReadonlyMap<string, readonly string[]> {
  const within = modules.map(({ path }) => (folder === '' ? path : path.slice(folder.length + 1)));
  const folders = new Map<string, string[]>([['', []]]);
  for (const path of within) {
    const inner = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    folders.set(inner, [...(folders.get(inner) ?? []), path]);
  }
  return folders;
}

/** In the form of a JSON list, in which names may hold blanks. */
const copies = (plugin: CustomPlugin, target: string): string =>
  [...foldersOf(plugin)]
    .filter(([, paths]) => paths.length > 0)
    .map(
      ([inner, paths]) =>
        `COPY ${JSON.stringify([...paths, `${target}${inner === '' ? '' : `${inner}/`}`])}\n`,
    )
    .join('');

const dockerfile = (text: string): ExportedFile => ({ name: 'Dockerfile', language: 'shell', text });

/** The folder of the plugin is what the image is built from; the Dockerfile stands outside. */
const build = ({ folder }: CustomPlugin, image: string): string =>
  `docker build -t ${shellWord(image)} -f Dockerfile ${shellWord(folder === '' ? '.' : folder)}`;

/** In `pluginsToInstall`. */
const longestName = 63;

export const operatorInstallation = definePluginFormat('operator', {
  id: 'kubernetes',
  title: 'Kubernetes: KongPluginInstallation',
  options: {
    pull_secret: {
      kind: 'string',
      help: 'Name of the Secret with which the image is pulled. Unset: the image is public.',
    },
  },
  render: ({ entity: plugin, options: { pull_secret: secret = '' }, fill }) => {
    const name = objectName(plugin.name);
    if (name !== plugin.name || name.length > longestName)
      return refusal(
        `The object has to have the name of the plugin, and Kubernetes does not take "${plugin.name}" for one of ${longestName} characters at most. Rename the plugin.`,
      );
    const image = fill('plugin_image');
    const namespace = fill('namespace');
    const object = {
      apiVersion: 'gateway-operator.konghq.com/v1alpha1',
      kind: 'KongPluginInstallation',
      metadata: { name, namespace },
      spec: { image, ...(secret === '' ? {} : { imagePullSecretRef: { name: secret } }) },
    };
    const file = `${name}.yaml`;
    return ok({
      files: [
        { name: file, language: 'yaml', text: emitYaml(object) },
        dockerfile(`FROM scratch\n\n${copies(plugin, '/')}`),
      ],
      notes: [
        `Name the object where the gateway is set up: \`pluginsToInstall\` with \`name: ${name}\`, under \`spec.dataPlaneOptions\` of the GatewayConfiguration or \`spec\` of the DataPlane. The list is replaced as a whole.`,
        `Configurations are KongPlugins with \`plugin: ${name}\`, the name of this object.`,
        'A control plane in Konnect needs the schema, too: export it with konnect-schema.',
      ],
      needs: [
        'docker',
        'kubectl',
        'Kong Operator with its controller for KongPluginInstallation',
        ...needsOf('operator'),
      ],
      apply: [build(plugin, image), `docker push ${shellWord(image)}`, applyFile(file, false)].join('\n'),
      undo: `kubectl delete -n ${shellWord(namespace)} kongplugininstallation ${name}`,
    });
  },
});

export const gatewayImage = definePluginFormat('files', {
  id: 'docker',
  title: 'Docker: an image of the gateway with the plugin',
  options: {
    base: {
      kind: 'string',
      default: `kong/kong-gateway:${newestTarget}`,
      help: 'Image of the gateway that the plugin is put into.',
    },
  },
  render: ({ entity: plugin, options: { base }, fill }) => {
    const image = fill('plugin_image');
    const target = `/usr/local/share/lua/5.1/kong/plugins/${plugin.name}/`;
    return ok({
      files: [
        dockerfile(
          `FROM ${base}\n\nUSER root\n${copies(plugin, target)}ENV KONG_PLUGINS=bundled,${plugin.name}\nUSER kong\n`,
        ),
      ],
      notes: [
        'A setting `KONG_PLUGINS` of the container takes the place of the one in the image: name the plugin there, too.',
        'Without an image: put the files where `lua_package_path` finds `kong/plugins/NAME`, and add the name to `plugins` of `kong.conf`.',
      ],
      needs: ['docker', ...needsOf('files')],
      apply: build(plugin, image),
      undo: null,
    });
  },
});
