// Facts about a data plane's options. They stand in DataPlane and, below, in GatewayConfiguration.
import type { Json } from '../../base/json.ts';
import { has, items, text, under, type Fact } from './define.ts';

const replicas: Fact = {
  slug: 'replicas-or-scaling',
  path: '.deployment',
  message: 'A deployment has a number of `replicas`, or `scaling`, not both.',
  holds: (deployment) => !(has(deployment, 'scaling') && has(deployment, 'replicas')),
};

const trafficPolicy: Fact = {
  slug: 'no-traffic-policy-inside',
  path: '.network.services.ingress',
  message: '`externalTrafficPolicy` is not for a service of the type ClusterIP.',
  holds: (service) => text(service, 'type') !== 'ClusterIP' || !has(service, 'externalTrafficPolicy'),
};

export const dataPlaneParts = (place: string): readonly Fact[] => under(place, [replicas, trafficPolicy]);

/** Types of a service that open a port on every node of the cluster. LoadBalancer is what is meant by none. */
export const opensNodePorts = (service: Json): boolean =>
  ['', 'LoadBalancer', 'NodePort'].includes(text(service, 'type'));

export const ingressNodePorts: Fact = {
  slug: 'node-port-needs-type',
  path: '.spec.network.services.ingress',
  message: 'A `nodePort` is for a service of the type LoadBalancer or NodePort.',
  holds: (service) =>
    opensNodePorts(service) || !items(service, 'ports').some((port) => has(port, 'nodePort')),
};
