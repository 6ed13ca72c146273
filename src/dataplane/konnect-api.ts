// The API of Konnect with curl: makes a certificate known to a control plane. Source: control planes config API v2,
// data plane certificates.
import { ok } from '../base/result.ts';
import { deleteCommand, requestCommand, requestScript, urlOf } from '../export/api-request.ts';
import { konnectAddress, konnectHeaders } from '../export/konnect.ts';
import { shellWord } from '../export/shell.ts';
import { defineDataPlane, type DataPlaneInput } from './define.ts';
import { pick } from './fields.ts';
import { renewalNote, severalSaid, uploadedNote, uploadedText } from './uploaded.ts';

const file = 'dp-certificate.sh';
const fields = pick('region', 'name', 'certificate_file', 'inline_certificate');

export const konnectCertificate = defineDataPlane({
  id: 'konnect-api',
  title: 'Konnect API: curl',
  language: 'shell',
  fileName: file,
  options: fields,
  render: (input) => {
    const { options, fill } = input;
    const several = severalSaid(
      input.certificate,
      options.inline_certificate ? null : options.certificate_file,
    );
    const base = `${konnectAddress(options.region)}/v2`;
    const path = ['control-planes', fill('control_plane_id'), 'dp-client-certificates'];
    const url = urlOf(base, path);
    return ok({
      files: [{ name: file, language: 'shell', text: scriptOf(input, url) }],
      warnings: several.warnings,
      notes: [
        uploadedNote,
        ...several.notes,
        'Undo names the certificate by `CERTIFICATE_ID`: it is the `id` in the answer to the request that made it.',
        renewalNote,
      ],
      needs: [
        'curl 7.76 or later',
        ...(options.inline_certificate ? [] : ['jq']),
        'a token in `KONNECT_TOKEN`',
      ],
      apply: `sh ${file}`,
      undo: deleteCommand({ url: urlOf(base, [...path, 'CERTIFICATE_ID']), headers: konnectHeaders }),
    });
  },
});

/** The body holds the certificate, or jq makes it of the file: line breaks of PEM have to become those of JSON. */
function scriptOf({ options, fill }: DataPlaneInput<typeof fields>, url: string): string {
  const { name, certificate_file: path, inline_certificate: inline } = options;
  const request = { method: 'POST', url, headers: konnectHeaders } as const;
  if (inline) return requestScript(request, { title: name, cert: uploadedText(fill) });
  const body = `jq --raw-input --slurp --arg title ${shellWord(name)} '{title: $title, cert: .}' < ${shellWord(path)}`;
  return `${body} |\n  ${requestCommand(request).replaceAll('\n', '\n  ')}\n`;
}
