// The ways by which a custom plugin gets into a gateway. Each asks for something else, so a check says which it is about.

export const ways = ['schema-upload', 'streaming', 'files', 'operator'] as const;
export type Way = (typeof ways)[number];

export interface WayFacts {
  readonly title: string;
  /** What it takes, whatever the plugin. */
  readonly needs: readonly string[];
  /** Where these needs stand. */
  readonly source: string;
}

export const wayFacts: { readonly [W in Way]: WayFacts } = {
  'schema-upload': {
    title: 'Konnect: schema uploaded, code on every node',
    needs: [
      'the schema in the control plane',
      'all files of the plugin on each data plane node, and its name in `KONG_PLUGINS` there',
    ],
    source: 'Custom plugins in Konnect hybrid mode, "Requirements"',
  },
  streaming: {
    title: 'Streamed from the control plane',
    needs: [
      'Kong Gateway 3.15 or later, or a Dedicated Cloud Gateway',
      '`KONG_CUSTOM_PLUGIN_STREAMING_ENABLED=on` on data plane nodes of your own',
    ],
    source: 'Streaming custom plugins; Dedicated Cloud Gateways reference, "Custom plugins"',
  },
  files: {
    title: 'Files on gateways of your own',
    needs: ['all files of the plugin on each node, and its name in `KONG_PLUGINS` there'],
    source: 'Custom plugin reference, "Plugin structure"',
  },
  operator: {
    title: 'Kong Operator: an image with the plugin',
    needs: ['an image with the files at its root, in a registry that the cluster can reach'],
    source: 'Deploy custom plugins with Kong Operator',
  },
};
