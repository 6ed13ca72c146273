// What `datakit --help` prints. docs/cli.md says the same at length.
import { exportFormats, scopeKinds } from '../src/formats.ts';
import { newestTarget, targetVersions } from '../src/index.ts';
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

  datakit cert make|sign|inspect|verify|renew   certificates for data planes

FILE is YAML or JSON: a bare config, a decK file, a KongPlugin, a plugin object. "-" is standard input.
Exit status: 0 good, 1 the flow is at fault, 2 wrong usage or unreadable file.

  datakit COMMAND --help                    the options of a command
  datakit --version
`;

const authorityOptions = `  --ca FILE           certificate of the authority that signs, with those above it
  --ca-key FILE       its private key
  --ca-passphrase-env VARIABLE   the variable with the passphrase of that key`;
const fileOptions = `  --out FOLDER        where the files go (default: here); nothing is ever overwritten
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
  cert: `datakit cert make PRESET   make keys and certificates, and say what to upload and what to set

  PRESET              konnect-pinned, konnect-pki, self-hosted-shared, self-hosted-pki, own-authority, or request
  --key KIND          p-384 (default), p-256, p-521, rsa-2048, rsa-3072, rsa-4096, ed25519
  --node NAME         common name of a data plane; again for more
  --san NAME          host, IP address, URI or mail address for each of them; again for more
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

datakit cert sign REQUEST   sign a request (CSR) with an authority: --ca, --ca-key, --days and the options of files

datakit cert renew FILE   the same certificate with new dates, for a new key or, with --key FILE, for its own
  --key-passphrase-env VARIABLE   the variable with the passphrase of that key
  without --ca for a certificate that signs itself; --days and the options of files

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
  -o, --output PATH   write to a file instead of standard output
  --out FOLDER        write every file of the format into a folder
${gatewayOption}
${configOption}
${jsonOption}
`,
};

export const helpText = (command: CommandName | null): string =>
  command === null ? general : about[command];
