// Manifests and settings of a data plane: for Kong Operator, Helm, Docker, a machine of one's own, and for Konnect.
import type { ReactNode } from 'react';
import { dataPlaneFormats, renderDataPlane } from '../../src/dataplanes.ts';
import type { ExportedFile } from '../../src/formats.ts';
import {
  setManifestChoices,
  useDataPlane,
  useMadeCertificates,
  useManifestChoices,
  useManifestFormat,
} from '../state/manifests.ts';
import { Banner } from '../ui/Banner.tsx';
import { Select } from '../ui/Select.tsx';
import { Exported, Warnings } from './Exported.tsx';
import styles from './ManifestsTask.module.css';
import { Fields } from './OptionField.tsx';
import { PlaceholderFields } from './PlaceholderFields.tsx';

const noCertificate = '';

function CertificateField() {
  const { certificate } = useManifestChoices();
  const made = useMadeCertificates();
  return (
    <Select
      label="Certificate"
      value={made.some(({ id }) => id === certificate) ? (certificate ?? noCertificate) : noCertificate}
      options={[
        { value: noCertificate, title: 'A placeholder, or a file' },
        ...made.map(({ id, title }) => ({ value: id, title })),
      ]}
      hint={made.length === 0 ? 'Certificates that you make here can be chosen.' : undefined}
      onChange={(value) => setManifestChoices({ certificate: value === noCertificate ? null : value })}
    />
  );
}

export interface ManifestsTaskProps {
  readonly show: (file: ExportedFile) => ReactNode;
}

export default function ManifestsTask({ show }: ManifestsTaskProps) {
  const format = useManifestFormat();
  const plane = useDataPlane();
  const { settings, filled } = useManifestChoices();
  if (!format) return null;
  const rendered = renderDataPlane(format, plane);
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <h1 className={styles.heading}>Manifests and settings</h1>
        <p className={styles.muted}>
          Checked by the operator’s own rules, in words of our own. Private keys stand in a text only where
          you ask for it.
        </p>
        <Select
          label="Format"
          value={format.id}
          options={dataPlaneFormats.map(({ id: value, title }) => ({ value, title }))}
          onChange={(id) => setManifestChoices({ format: id })}
        />
        <CertificateField />
        <Fields
          specs={format.options}
          values={settings}
          onChange={(values) => setManifestChoices({ settings: values })}
        />
      </div>
      <section aria-label="Result" className={styles.result}>
        {rendered.ok ? (
          <>
            <PlaceholderFields
              placeholders={rendered.value.placeholders.filter(
                ({ name }) => name !== 'certificate' && name !== 'key',
              )}
              onFill={(name, value) => setManifestChoices({ filled: { ...filled, [name]: value } })}
            />
            <Warnings warnings={rendered.value.warnings} />
            <Exported rendering={rendered.value} show={show} />
          </>
        ) : (
          <Banner kind="failed">{rendered.error.message}</Banner>
        )}
      </section>
    </div>
  );
}
