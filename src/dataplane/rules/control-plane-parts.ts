// Facts about a control plane's options. They stand in ControlPlane and, below, in GatewayConfiguration.
import { entries, has, lengthOf, text, under, type Fact } from './define.ts';

const watchNamespaces: readonly Fact[] = [
  {
    slug: 'watch-list-needed',
    path: '.watchNamespaces',
    message: 'To watch namespaces of a list, name them in `list`.',
    holds: (watch) => text(watch, 'type') !== 'list' || has(watch, 'list'),
  },
  {
    slug: 'watch-list-alone',
    path: '.watchNamespaces',
    message: 'Namespaces in `list` are watched with the type `list` alone.',
    holds: (watch) => text(watch, 'type') === 'list' || !has(watch, 'list'),
  },
];

const isOn = (value: Parameters<Fact['holds']>[0], key: string): boolean => text(value, key) === 'enabled';

const licensing: readonly Fact[] = [
  ...(['initialPollingPeriod', 'pollingPeriod'] as const).map((period): Fact => ({
    slug: period === 'pollingPeriod' ? 'license-polling' : 'license-first-polling',
    path: '.konnect.licensing',
    message: `\`${period}\` is for licensing that is enabled.`,
    holds: (value) => !has(value, period) || isOn(value, 'state'),
  })),
  {
    slug: 'license-storage',
    path: '.konnect.licensing',
    message: 'A license is stored only where licensing is enabled.',
    holds: (value) => !isOn(value, 'storageState') || isOn(value, 'state'),
  },
];

const filters: readonly Fact[] = (['configMaps', 'secrets'] as const).flatMap((kind): readonly Fact[] => {
  const place = `.objectFilters.${kind}.matchLabels`;
  const slug = kind === 'secrets' ? 'secret' : 'config-map';
  return [
    {
      slug: `${slug}-filter-keys`,
      path: place,
      message: 'A label to filter by has a key.',
      holds: (labels) => entries(labels).every(([key]) => key !== ''),
    },
    {
      slug: `${slug}-filter-values`,
      path: place,
      message: 'A label to filter by has a value of 63 characters at most.',
      holds: (labels) =>
        entries(labels).every(([, value]) => typeof value === 'string' && lengthOf(value) <= 63),
    },
  ];
});

const configDump: Fact = {
  slug: 'dump-of-secrets',
  path: '.configDump',
  message: 'Secrets are dumped only where the dump itself is enabled.',
  holds: (dump) => isOn(dump, 'state') || !isOn(dump, 'dumpSensitive'),
};

export const watchedAt = (place: string): readonly Fact[] => under(place, watchNamespaces);

/** What v2beta1 has besides. */
export const controlPlaneParts = (place: string): readonly Fact[] =>
  under(place, [configDump, ...licensing, ...filters, ...watchNamespaces]);
