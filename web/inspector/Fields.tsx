// A form from field specs: those the target gateway knows, then what it does not know and what nobody knows. Values
// that stand in the text are always shown, so that they can be taken out.
import type { ComponentType } from 'react';
import { exists, showPath, type FieldSpecs, type GatewayVersion, type JsonObject } from '../../src/index.ts';
import { isShowable } from './fields/field-state.ts';
import { ForeignField } from './fields/ForeignField.tsx';
import { widgets } from './fields/widgets.ts';
import styles from './Fields.module.css';
import { useForm, type FieldProps, type FieldsProps } from './form.ts';
import { startsWith } from './findings.ts';

function AnyField(props: FieldProps) {
  // The registry gives each kind the widget of that kind, which the compiler cannot follow through a union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const Widget = widgets[props.spec.kind] as ComponentType<FieldProps>;
  return isShowable(props.spec.kind, props.value) ? <Widget {...props} /> : <ForeignField {...props} />;
}

/** Fields that the gateway does not know and the text does not use, as words. */
const later = (fields: FieldSpecs, values: JsonObject, gateway: GatewayVersion): readonly string[] =>
  Object.entries(fields)
    .filter(([name, spec]) => !exists(spec, gateway) && values[name] === undefined)
    .map(([name, { since }]) => `${name} (${since})`);

export function Fields({ fields, path, values }: FieldsProps) {
  const { gateway, mark } = useForm();
  const shown = Object.entries(fields).filter(
    ([name, spec]) => exists(spec, gateway) || values[name] !== undefined,
  );
  const missing = later(fields, values, gateway);
  return (
    <div className={styles.fields}>
      {shown.map(([name, spec]) => {
        const at = [...path, name];
        const isMarked = mark !== null && spec.kind !== 'record' && startsWith(mark.path, at);
        return (
          <div key={name} data-place={showPath(at)} className={styles.field}>
            {isMarked && <span key={mark.nonce} className={styles.flash} />}
            <AnyField name={name} spec={spec} path={at} value={values[name]} />
          </div>
        );
      })}
      {missing.length > 0 && (
        <p className={styles.later}>
          Not on gateway {gateway}: {missing.join(', ')}
        </p>
      )}
    </div>
  );
}
