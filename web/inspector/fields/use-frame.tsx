// What every field shows around its control: name, required mark, version, help, problems with mends, and "unset".
import {
  defaultOf,
  exists,
  isRequired,
  showEnd,
  type Diagnostic,
  type FieldKind,
  type Json,
} from '../../../src/index.ts';
import type { FieldTexts } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { setValue } from '../changes.ts';
import { Findings } from '../Findings.tsx';
import { findingsAt, hasError } from '../findings.ts';
import { useForm, type FieldProps } from '../form.ts';
import { sinceText } from '../since-text.ts';

export interface Frame extends FieldTexts {
  readonly beside: boolean;
}

export interface FieldInUse {
  readonly frame: Frame;
  /** What the target gateway takes while the field is unset. */
  readonly fallback: Json | undefined;
  readonly required: boolean;
  readonly findings: readonly Diagnostic[];
}

export interface FrameOptions {
  /** The control takes the whole width, under its label. */
  readonly wide?: boolean;
  readonly group?: boolean;
  /** Parts of the value show their own findings. */
  readonly shallow?: boolean;
  readonly lineOf?: (diagnostic: Diagnostic) => number | null;
}

export function useField<K extends FieldKind>(props: FieldProps<K>, options: FrameOptions = {}): FieldInUse {
  const { name, path, value } = props;
  const spec: FieldProps['spec'] = props.spec;
  const form = useForm();
  const findings = findingsAt(form.findings, path, !options.shallow);
  const required = isRequired(spec, form.gateway);
  const instead = path.length === 1 ? form.connectedInstead(name) : null;
  const since = exists(spec, form.gateway) ? sinceText(spec.since) : null;
  const frame: Frame = {
    label: name,
    required,
    beside: !options.wide,
    group: options.group ?? false,
    mark: since,
    hint: (
      <Prose text={instead ? `${showEnd(instead)} is connected and used instead. ${spec.help}` : spec.help} />
    ),
    notes: findings.length > 0 && <Findings diagnostics={findings} lineOf={options.lineOf} />,
    invalid: hasError(findings),
    action: value !== undefined && !required && (
      <IconButton
        small
        icon="x"
        label={`Unset ${name}`}
        onClick={() => void setValue(form, path, undefined)}
      />
    ),
  };
  return { frame, fallback: defaultOf(spec, form.gateway), required, findings };
}
