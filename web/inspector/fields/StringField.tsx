// Text. Values that Kong encrypts are masked, but for references, which are no secrets themselves.
import { useId, useState } from 'react';
import { atLeast } from '../../../src/index.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useForm, type FieldProps } from '../form.ts';
import { plainHelp } from '../plain-help.ts';
import { placeholderOf, textOf } from './field-state.ts';
import { TextInput } from './TextInput.tsx';
import { useField } from './use-frame.tsx';
import styles from './Fields.module.css';

const isReference = (text: string): boolean => text.startsWith('{vault://');

export function StringField(props: FieldProps<'string'>) {
  const { name, spec, path, value } = props;
  const { gateway } = useForm();
  const { frame, fallback, required } = useField(props);
  const [revealed, setRevealed] = useState(false);
  const listId = useId();
  const offers = (spec.suggest ?? []).filter(({ since = '3.11' }) => atLeast(gateway, since));
  const secret = spec.encrypted === true && !isReference(textOf(value));
  return (
    <Field {...frame}>
      {(control) => (
        <div className={styles.line}>
          <TextInput
            {...control}
            path={path}
            value={value}
            removable={!required}
            type={secret && !revealed ? 'password' : 'text'}
            placeholder={placeholderOf(fallback)}
            list={offers.length > 0 ? listId : undefined}
          />
          {secret && (
            <IconButton
              small
              icon={revealed ? 'eye-off' : 'eye'}
              label={revealed ? `Hide ${name}` : `Reveal ${name}`}
              aria-pressed={revealed}
              onClick={() => setRevealed(!revealed)}
            />
          )}
          {offers.length > 0 && (
            <datalist id={listId}>
              {offers.map((offer) => (
                <option key={offer.value} value={offer.value}>
                  {offer.help === undefined ? undefined : plainHelp(offer.help)}
                </option>
              ))}
            </datalist>
          )}
        </div>
      )}
    </Field>
  );
}
