// The data plane formats, in the order in which they are offered. A new one is one file and one line here.
import { clientCertificate } from './client-certificate.ts';
import { controlPlane } from './control-plane.ts';
import { dataPlane, dataPlaneByIssuer } from './data-plane.ts';
import type { DataPlaneFormat } from './define.ts';
import { gatewayConfiguration } from './gateway-configuration.ts';
import { konnectAuth } from './konnect-auth.ts';
import { konnectControlPlane } from './konnect-control-plane.ts';
import { konnectExtension } from './konnect-extension.ts';
import { operatorSet } from './operator-set.ts';
import { secret, secretFromFiles } from './secret.ts';

export const dataPlaneFormats: readonly DataPlaneFormat[] = [
  secret,
  secretFromFiles,
  operatorSet,
  konnectExtension,
  konnectAuth,
  konnectControlPlane,
  clientCertificate,
  dataPlane,
  dataPlaneByIssuer,
  controlPlane,
  gatewayConfiguration,
];
