// The data plane formats, in the order in which they are offered. A new one is one file and one line here.
import { clientCertificate } from './client-certificate.ts';
import { compose } from './compose.ts';
import { environment, kongConf } from './conf-files.ts';
import { controlPlane } from './control-plane.ts';
import { dataPlane, dataPlaneByIssuer } from './data-plane.ts';
import type { DataPlaneFormat } from './define.ts';
import { dockerRun } from './docker-run.ts';
import { gatewayConfiguration } from './gateway-configuration.ts';
import { helmIngress } from './helm-ingress.ts';
import { helm } from './helm.ts';
import { kongctl } from './kongctl.ts';
import { konnectCertificate } from './konnect-api.ts';
import { konnectAuth } from './konnect-auth.ts';
import { konnectControlPlane } from './konnect-control-plane.ts';
import { konnectExtension } from './konnect-extension.ts';
import { operatorSet } from './operator-set.ts';
import { secret, secretFromFiles } from './secret.ts';
import { terraform } from './terraform.ts';

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
  helm,
  helmIngress,
  dockerRun,
  compose,
  kongConf,
  environment,
  konnectCertificate,
  terraform,
  kongctl,
];
