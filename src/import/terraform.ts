// Terraform files: the datakit resources of both providers, nested by type as the providers take them, or flat as the
// documentation once wrote them.
import type { Imported, ImportFault, ImportFormat } from './define.ts';
import { readHcl } from './hcl/read-hcl.ts';
import type { HclFile } from './hcl/syntax.ts';
import { ownNames, textOf } from './terraform-references.ts';
import { pluginFrom } from './terraform-resource.ts';

const resourceTypes: { readonly [type: string]: 'terraform-konnect' | 'terraform-gateway' } = {
  konnect_gateway_plugin_datakit: 'terraform-konnect',
  'kong-gateway_plugin_datakit': 'terraform-gateway',
};

export const terraform: ImportFormat = {
  id: 'terraform',
  title: 'Terraform',
  recognise: (text) =>
    /^[ \t]*(?:resource|terraform|provider|variable|locals|module|data|output)\b[ \t]*(?:"[^"\n]*"[ \t]*){0,2}\{/m.test(
      text,
    ) && !/^[ \t]*[\w-]+:(?:[ \t]|$)/m.test(text.slice(0, text.indexOf('{'))),
  read,
};

function read(text: string): Imported {
  const file = readHcl(text);
  const { blocks } = file.body;
  const around = { text, names: ownNames(blocks), faults: tokenFaults(file) };
  const found = blocks.flatMap((block) => {
    const format = formatOf(block.labels);
    return block.type === 'resource' && format !== null ? [{ block, format }] : [];
  });
  return {
    format: found[0]?.format ?? 'terraform',
    plugins: found.map(({ block, format }) => pluginFrom(block, format === 'terraform-konnect', around)),
    faults: found.length > 0 ? syntaxFaults(file) : [...syntaxFaults(file), nothingFound],
  };
}

const formatOf = ([type = '']: readonly string[]) =>
  Object.hasOwn(resourceTypes, type) ? (resourceTypes[type] ?? null) : null;

const syntaxFaults = ({ problems }: HclFile): readonly ImportFault[] =>
  problems.map(({ message, range }) => ({ id: 'hcl-syntax', about: '', message, range }));

const nothingFound: ImportFault = {
  id: 'nothing-found',
  about: '',
  message: `The file has no resource of the type ${Object.keys(resourceTypes).join(' or ')}.`,
  range: null,
};

/** A token as text: the word of a shell variable, which nothing expands here, or the secret itself. */
function tokenFaults({ body: { blocks } }: HclFile): readonly ImportFault[] {
  return blocks
    .filter(({ type }) => type === 'provider')
    .flatMap(({ body }) => body.attributes)
    .flatMap(({ name, value }): ImportFault[] => {
      const token = textOf(value);
      if (!name.endsWith('token') || token === null) return [];
      const message = token.startsWith('$')
        ? `\`${token}\` is taken as it is: Terraform expands no variables of the shell. Leave \`${name}\` out, and the provider reads the environment, or write a variable.`
        : `\`${name}\` holds the token itself. Whoever has the file has the token: use the environment or a variable.`;
      return [{ id: 'literal-token', about: name, message, range: value.range }];
    });
}
