// What only the person knows: names and ids in their own gateway. A text shows a placeholder until it is filled in.
import { uuidPattern } from '../base/uuid.ts';
import { scopeKinds, titleOfScope, type Scope, type ScopeKind } from '../model/scope.ts';

export interface PlaceholderSpec {
  readonly title: string;
  readonly help: string;
  /** Stands in the text until a value is given. */
  readonly text: string;
  readonly default?: string;
  /** What is wrong with a value, in one sentence; null when nothing is. */
  readonly fault?: (value: string) => string | null;
  /** Whoever has the value can do what its owner can. */
  readonly secret?: true;
}

/** One that a text uses. */
export interface UseOf<N extends string> extends PlaceholderSpec {
  readonly name: N;
  /** Null until it is filled in. */
  readonly value: string | null;
}
export type PlaceholderUse = UseOf<PlaceholderName>;

const matching =
  (pattern: RegExp, sentence: string) =>
  (value: string): string | null =>
    pattern.test(value) ? null : sentence;

const uuid = matching(uuidPattern, 'This is not a UUID, such as 7fca84d6-7d37-4a74-a7b0-93e576089a41.');
/** RFC 1123, as Kubernetes names its objects. */
export const objectNameFault = matching(
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  'Kubernetes takes lower-case letters, digits, "-" and "." here, and a letter or digit at both ends.',
);
const someText = matching(/\S/, 'Give it a name.');

function ofEntity(kind: ScopeKind): PlaceholderSpec {
  const title = titleOfScope(kind);
  return {
    title: kind === 'consumer' ? 'Consumer, by username' : `Name of the ${title}`,
    help: `The ${title} that the plugin applies to.`,
    text: `${kind.toUpperCase()}_NAME`,
    fault: someText,
  };
}

const ofId = (kind: ScopeKind): PlaceholderSpec => ({
  title: `ID of the ${titleOfScope(kind)}`,
  help: `This format takes the UUID of the ${titleOfScope(kind)}, not its name.`,
  text: `${kind.toUpperCase()}_ID`,
  fault: uuid,
});

const specs = {
  service: ofEntity('service'),
  route: ofEntity('route'),
  consumer: ofEntity('consumer'),
  consumer_group: ofEntity('consumer_group'),
  service_id: ofId('service'),
  route_id: ofId('route'),
  consumer_id: ofId('consumer'),
  consumer_group_id: ofId('consumer_group'),
  service_url: {
    title: 'Address of the service',
    help: 'Where the gateway sends the requests of the service.',
    text: 'SERVICE_URL',
    fault: matching(
      /^https?:\/\/[^\s'"<>]+$/,
      'This is not an address, such as http://orders.internal:8080.',
    ),
  },
  route_path: {
    title: 'Path of the route',
    help: 'Path by which requests find the route.',
    text: '/ROUTE_PATH',
    fault: matching(/^[~/]/, 'A path begins with "/", a pattern with "~".'),
  },
  lookup_tag: {
    title: 'Lookup tag',
    help: 'Tag that the entities carry which the plugin names and the file leaves out. decK finds them by it.',
    text: 'LOOKUP_TAG',
    fault: matching(/^[^,/]*[^\s,/][^,/]*$/, 'A tag has no "," and no "/".'),
  },
  plugin_id: {
    title: 'ID of the plugin',
    help: 'UUID of the plugin that is written over. A new one makes a new plugin.',
    text: 'PLUGIN_ID',
    fault: uuid,
  },
  partial_id: {
    title: 'ID of the partial',
    help: 'UUID of the shared Redis settings.',
    text: 'PARTIAL_ID',
    fault: uuid,
  },
  admin_url: {
    title: 'Admin API',
    help: 'Where the Admin API answers.',
    text: 'ADMIN_URL',
    default: 'http://localhost:8001',
    fault: matching(/^https?:\/\/[^\s'"<>]+$/, 'This is not an address, such as http://localhost:8001.'),
  },
  control_plane_id: {
    title: 'Control plane ID',
    help: 'UUID of the control plane in Konnect.',
    text: 'CONTROL_PLANE_ID',
    fault: uuid,
  },
  control_plane: {
    title: 'Control plane',
    help: 'Name of the control plane in Konnect.',
    text: 'CONTROL_PLANE_NAME',
    fault: someText,
  },
  control_plane_object: {
    title: 'Control plane object',
    help: 'Name of the KonnectGatewayControlPlane in the same namespace.',
    text: 'CONTROL_PLANE_OBJECT',
    fault: objectNameFault,
  },
  namespace: {
    title: 'Namespace',
    help: 'Kubernetes namespace of the objects that the plugin applies to; the plugin has to be in the same.',
    text: 'NAMESPACE',
    default: 'default',
    fault: objectNameFault,
  },
  plugin_image: {
    title: 'Image of the custom plugin',
    help: 'Where the image with the plugin is kept, with its tag: a registry that the cluster can reach.',
    text: 'PLUGIN_IMAGE',
    fault: matching(/^\w[^\s'"]*\w$/, 'This is not an image, such as registry.example.com/my-plugin:1.0.0.'),
  },
} as const satisfies { readonly [name: string]: PlaceholderSpec };

export type PlaceholderName = keyof typeof specs;
/** What the person filled in, by the name of the placeholder. */
export type Filled = { readonly [N in PlaceholderName]?: string };
/** The value of a placeholder, or the text that stands for it. */
export type Fill = (name: PlaceholderName) => string;

export const placeholders: { readonly [N in PlaceholderName]: PlaceholderSpec } = specs;

export const isPlaceholder = (name: string): name is PlaceholderName => Object.hasOwn(specs, name);

/** Names and ids that are known from the file in which the flow was found. */
export function filledFrom(scope: Scope): Filled {
  const filled: { [N in PlaceholderName]?: string } = {};
  for (const kind of scopeKinds) {
    const { name, id } = scope[kind] ?? {};
    if (name !== undefined) filled[kind] = name;
    if (id !== undefined) filled[`${kind}_id`] = id;
  }
  return filled;
}

/** Whether a placeholder has a value. */
export type Known = (name: PlaceholderName) => boolean;

/** Fills placeholders, and knows which it was asked for. */
export interface Filler<N extends string> {
  readonly fill: (name: N) => string;
  readonly known: (name: N) => boolean;
  readonly used: () => readonly UseOf<N>[];
}

export const filler = (filled: Filled): Filler<PlaceholderName> => fillerOf(placeholders, filled);

export function fillerOf<N extends string>(
  all: { readonly [K in N]: PlaceholderSpec },
  filled: { readonly [K in N]?: string },
): Filler<N> {
  const asked = new Set<N>();
  const valueOf = (name: N): string | null => {
    const value: string = filled[name] ?? '';
    return value === '' ? (all[name].default ?? null) : value;
  };
  return {
    fill: (name) => {
      asked.add(name);
      return valueOf(name) ?? all[name].text;
    },
    known: (name) => valueOf(name) !== null,
    used: () => [...asked].map((name) => ({ name, ...all[name], value: valueOf(name) })),
  };
}
