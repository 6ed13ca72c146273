// kongctl: the control plane with the certificate of its nodes, read from a file or written into the text.
import { ok } from '../base/result.ts';
import { objectName } from '../export/object-name.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { keyText } from '../export/yaml-scalar.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { severalSaid, uploadedNote, uploadedText } from './uploaded.ts';

const file = 'control-plane.yaml';
/** Stands where the tag goes: the emitter of YAML knows values alone. */
const mark = 'CERTIFICATE_OF_THE_FILE';

export const kongctl = defineDataPlane({
  id: 'kongctl',
  title: 'kongctl',
  language: 'yaml',
  fileName: file,
  options: pick('auth_type', 'name', 'certificate_file', 'inline_certificate'),
  render: ({ options, fill, certificate }) => {
    const { auth_type: authType, name, inline_certificate: inline } = options;
    const several = severalSaid(certificate, inline ? null : options.certificate_file);
    const plane = fill('control_plane');
    const text = emitYaml({
      control_planes: [
        {
          ref: objectName(plane),
          name: plane,
          auth_type: authType,
          data_plane_certificates: [{ ref: objectName(name), cert: inline ? uploadedText(fill) : mark }],
        },
      ],
    });
    const tagged = `!file ${keyText(options.certificate_file)}`;
    return ok({
      files: [
        {
          name: file,
          language: 'yaml',
          text: inline ? text : text.replace(`cert: ${mark}`, () => `cert: ${tagged}`),
        },
      ],
      warnings: [...(inline ? [] : pathWarnings(options.certificate_file)), ...several.warnings],
      notes: [
        uploadedNote,
        ...several.notes,
        'A control plane that kongctl does not manage yet is adopted first: `kongctl adopt control-plane`. Otherwise kongctl makes a new one.',
        ...(inline ? [] : ['kongctl reads the file from the folder of this one.']),
        'To take the certificate away, delete its entry and run `kongctl sync`, which also deletes whatever else it manages and does not find.',
      ],
      needs: ['kongctl 1.9 or later', 'a sign-in to Konnect: `kongctl login`'],
      apply: `kongctl apply -f ${file}`,
      undo: null,
    });
  },
});

const pathWarnings = (path: string): readonly string[] =>
  /^(?:\/|[A-Za-z]:|.*(?:^|[\\/])\.\.(?:[\\/]|$))/.test(path)
    ? [`kongctl takes no path that leads out of the folder of this file: put \`${path}\` beside it.`]
    : [];
