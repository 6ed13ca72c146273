// What was chosen for the manifests of a data plane. It lasts as long as the page; tokens that were typed, too.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  dataPlaneFormats,
  type DataPlane,
  type DataPlaneFilled,
  type DataPlaneFormat,
} from '../../src/dataplanes.ts';
import { usualForms } from '../../src/certificates.ts';
import type { JsonObject } from '../../src/index.ts';
import { presetOf, useCerts, useFiles } from './certs.ts';

interface Chosen {
  readonly format: string;
  readonly settings: JsonObject;
  readonly filled: DataPlaneFilled;
  /** Id of one of the certificates that were made; null: a placeholder stands for it. */
  readonly certificate: string | null;
}

const store = createStore<Chosen>(() => ({
  format: dataPlaneFormats[0]?.id ?? '',
  settings: {},
  filled: {},
  certificate: null,
}));

export const useManifestChoices = (): Chosen => useStore(store);
export const setManifestChoices = (chosen: Partial<Chosen>): void => store.setState(chosen);

export const useManifestFormat = (): DataPlaneFormat | undefined => {
  const id = useStore(store, ({ format }) => format);
  return dataPlaneFormats.find((format) => format.id === id);
};

export interface MadeCertificate {
  /** Preset and stem. */
  readonly id: string;
  readonly title: string;
}

/** Certificates that were made in this page, for manifests to use. */
export function useMadeCertificates(): readonly MadeCertificate[] {
  const made = useCerts((state) => state.made);
  return Object.values(made).flatMap(({ set, preset }) =>
    (set?.members ?? []).map(({ stem, certificate }) => ({
      id: `${preset} ${stem}`,
      title: `${certificate.commonName} (${presetOf(preset)?.title ?? preset}, ${stem})`,
    })),
  );
}

/** The data plane as it was described. The key comes along; a text has it only where a person asks for that. */
export function useDataPlane(): DataPlane {
  const { settings, filled, certificate } = useManifestChoices();
  const [preset = '', stem = ''] = certificate?.split(' ') ?? [];
  const made = useCerts((state) => state.made[preset] ?? null);
  const files = useFiles(made, usualForms, null).filter((file) => file.stem === stem);
  const textOf = (form: string): string | null => files.find((file) => file.form === form)?.text ?? null;
  return { certificate: textOf('bundle') ?? textOf('certificate'), key: textOf('key'), settings, filled };
}
