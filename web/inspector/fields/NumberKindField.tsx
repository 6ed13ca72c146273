// Any number within its bounds.
import type { FieldProps } from '../form.ts';
import { NumberInput } from './NumberInput.tsx';

export const NumberKindField = (props: FieldProps<'number'>) => <NumberInput {...props} />;
