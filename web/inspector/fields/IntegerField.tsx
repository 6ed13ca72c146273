// A whole number within its bounds.
import type { FieldProps } from '../form.ts';
import { NumberInput } from './NumberInput.tsx';

export const IntegerField = (props: FieldProps<'integer'>) => <NumberInput {...props} />;
