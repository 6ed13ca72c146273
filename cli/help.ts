// What `datakit --help` prints. docs/cli.md says the same at length.
import { exportFormats, scopeKinds } from '../src/formats.ts';
import { newestTarget, targetVersions } from '../src/index.ts';
import { pluginFormats, targets, ways } from '../src/plugin-check.ts';
import { dataPlaneFormatIds } from './dataplane-arguments.ts';
import type { CommandName } from './arguments.ts';

const gatewayOption = `  --gateway VERSION   Kong Gateway to judge by: ${targetVersions.join(', ')} (default ${newestTarget})`;
const jsonOption = '  --json              print JSON';
const configOption = '  --config NUMBER     which datakit config, where the file holds several, from 1';

const general = `datakit: check, plan, run, export and import Kong Datakit flows

  datakit check FILE...                     judge flows
  datakit plan FILE                         show phases and order of execution
  datakit run FILE --samples SAMPLES        send samples through a flow
  datakit export FILE --format FORMAT       write the flow for another tool

  datakit import FILE                       read a plugin from another tool's file
  datakit convert FILE --to FORMAT          the same, written for another tool
  datakit merge FILE --into OLD             update the flow in a file that was edited since

  datakit where FILE                        tell on which kinds of gateway a flow runs
  datakit plugin check DIR                  judge custom plugins in Lua
  datakit plugin export DIR --format FORMAT write a custom plugin for a gateway
  datakit dataplane --format FORMAT         write what a data plane node needs, or mend its manifests

  datakit cert make|sign|inspect|verify|renew   certificates for data planes

FILE is YAML or JSON: a bare config, a decK file, a KongPlugin, a plugin object. "-" is standard input.
Exit status: 0 good, 1 the flow is at fault, 2 wrong usage or unreadable file.

  datakit COMMAND --help                    the options of a command
  datakit --version
`;

const authorityOptions = `  --ca FILE           certificate of the authority that signs, with those above it
  --ca-key FILE       its private key
  --ca-passphrase-env VARIABLE   the variable with the passphrase of that key`;
const fileOptions = `  --out FOLDER        where the files go (default: here), made where there is none; nothing is overwritten
  --form FORM         certificate, key, bundle, full-chain, der, encrypted-key, pkcs12; again for more
  --passphrase-env VARIABLE   the variable with a passphrase: a PKCS#12 file is written too`;

const about: { readonly [C in CommandName]: string } = {
  check: `datakit check FILE...   judge flows, jq programs included

  --ignore RULE       switch off a rule of warnings or advice; several with commas, or the option again
${gatewayOption}
${jsonOption}
  --sarif             print a SARIF 2.1.0 log
`,
  plan: `datakit plan FILE   show phases and order of execution

${gatewayOption}
${configOption}
${jsonOption}
`,
  run: `datakit run FILE   send samples through a flow

  --samples SAMPLES   file with the samples; without it FILE's neighbour NAME.samples.yaml, or a made sample
  --sample NAME       only this sample
${gatewayOption}
${configOption}
${jsonOption}
`,
  import: `datakit import FILE   read a plugin from another tool's file: decK, Terraform, curl, a manifest, JSON

${configOption}
  --json              print JSON, with scope and options
`,
  convert: `datakit convert FILE --to FORMAT   write the plugin in another tool's file for another tool

  --to FORMAT         as --format of export; its other options hold too: datakit export --help
${gatewayOption}
${configOption}
${jsonOption}
`,
  merge: `datakit merge FILE --into OLD   put the flow where OLD, in YAML or JSON, has an older one

  --into OLD          the file to update; its comments and other entities stay
  --base EXPORT       what OLD was exported as: changes made to the flow in OLD since are kept
  --into-config NUM   which datakit config of OLD, where it holds several, from 1
  -o, --output PATH   write to a file, OLD itself if you like, instead of standard output
${gatewayOption}
${configOption}
${jsonOption}
`,
  dataplane: `datakit dataplane --format FORMAT   write what a data plane node needs
datakit dataplane FILE              read manifests of Kong Operator, mended; with --format written as another text

  --format FORMAT     ${dataPlaneFormatIds}
  --set NAME=VALUE    a name, an ID or an option of the format; again for more
  --cert FILE         certificate of the node in PEM
  --key FILE          its private key; it is written only with --set include_key=true
  --shell             the same as --set shell=true
  -o, --output PATH   write to a file instead of standard output
  --out FOLDER        write every file of the format into a folder
${jsonOption}
`,
  where: `datakit where FILE   tell on which kinds of gateway a flow runs, and what it needs there

  --on TARGET         ${targets.join(', ')}; several with commas
  --scope SCOPE       global, ${scopeKinds.join(', ')}; again for a combination (default: that of FILE)
  --group             the control plane is a member of a control plane group
  --notes             what is good to know, too
${gatewayOption}
${configOption}
${jsonOption}
`,
  plugin: `datakit plugin check DIR   judge the custom plugins of a folder
datakit plugin export DIR --format FORMAT   write one of them for a gateway

  --way WAY           ${ways.join(', ')}: what has to be open (default: any one)
  --format FORMAT     ${pluginFormats.map(({ id }) => id).join(', ')}
  --plugin NAME       which plugin, where the folder holds several
  --set NAME=VALUE    a name or an ID, or an option of the format; again for more
  -o, --output PATH   write to a file instead of standard output
  --out FOLDER        write every file of the format into a folder
${jsonOption}
`,
  cert: `datakit cert make PRESET   make keys and certificates, and say what to upload and what to set

  PRESET              konnect-pinned, konnect-pki, self-hosted-shared, self-hosted-pki, own-authority, or request
  --key KIND          p-384 (default), p-256, p-521, rsa-2048, rsa-3072, rsa-4096, ed25519
  --node NAME         common name of a data plane; again for more
  --san NAME          host, IP address, URI or mail address for each of them; several with commas, or again
  --control-plane-san NAME   the same for the control plane of self-hosted-pki, beside kong_clustering
  --subject O=NAME    also OU=, L=, ST=, C=; again for more
  --days NUMBER       how long the certificates of data planes hold
  --authority-name NAME, --authority-days NUMBER   of the root
  --intermediate, --no-intermediate                an authority between root and data planes
  --control-plane KIND   konnect, shared, pki or pki_check_cn: what to advise for (default: that of PRESET)
  --commands          print the openssl commands for the same and make nothing
${authorityOptions}
${fileOptions}
  --json              print JSON, never a private key

datakit cert sign REQUEST   sign a request (CSR) with an authority: --ca, --ca-key, --days, --control-plane
  and the options of files

datakit cert renew FILE   the same certificate with new dates, for a new key or, with --key FILE, for its own
  --key-passphrase-env VARIABLE   the variable with the passphrase of that key
  without --ca for a certificate that signs itself; --days, --control-plane and the options of files

datakit cert inspect FILE...   show certificates, keys and requests: PEM, DER, PKCS#12, a Secret of Kubernetes

  --passphrase-env VARIABLE   the variable with the passphrase
  --compare           two files, the old certificate and the new one
  --fix-order         print the certificates of a file in the order that Kong wants

datakit cert verify --upload FILE --present FILE   judge what a data plane shows

  --upload FILE       what the control plane is given; again for more
  --present FILE      what cluster_cert holds
  --key FILE          what cluster_cert_key holds
  --control-plane KIND   konnect (default), shared, pki or pki_check_cn
  --allow NAME        a name of cluster_allowed_common_names; again for more

Exit status: 0 good, 1 refused or at fault, 2 wrong usage, or a file that cannot be read or written.
`,
  export: `datakit export FILE --format FORMAT   write the flow for another tool

  --format FORMAT     ${exportFormats.map(({ id }) => id).join(', ')}
  --scope SCOPE       global, ${scopeKinds.join(', ')}; again for a combination (default: that of FILE)
  --set NAME=VALUE    a name or an ID, an option of the format or of the plugin; again for more
  --shell             the same as --set shell=true
  --samples FILE      samples for documentation (default: NAME.samples.yaml beside FILE)
  -o, --output PATH   write to a file instead of standard output
  --out FOLDER        write every file of the format into a folder
${gatewayOption}
${configOption}
${jsonOption}
`,
};

export const helpText = (command: CommandName | null): string =>
  command === null ? general : about[command];
