// Numbers that do not come through: JSON has no infinity and no NaN, and a number of JSON's readers keeps about 16
// digits. Both are told where they stand, before anybody exports them.
import type { Scalar } from 'yaml';

export interface OddNumber {
  readonly rule: 'number-not-finite' | 'number-changed';
  readonly message: string;
}

export function oddNumber({ value, source = '' }: Scalar): OddNumber | null {
  if (typeof value !== 'number') return null;
  if (!Number.isFinite(value))
    return {
      rule: 'number-not-finite',
      message: `\`${source}\` is no number of JSON, so neither Kong nor a flow can hold it. Write another number, or put the text in quotes.`,
    };
  if (Number.isSafeInteger(value) || !whole.test(source)) return null;
  const written = BigInt(source.replace(/^[-+]/, ''));
  if (digitsOf(String(written)) === digitsOf(value.toExponential().replace(/e.*$/, ''))) return null;
  return {
    rule: 'number-changed',
    message: `\`${source}\` has more digits than a number of JSON keeps: it would become ${value}. Put it in quotes, if a text does.`,
  };
}

const whole = /^(?:[-+]?\d+|0x[\da-f]+|0o[0-7]+)$/i;

/** Without the sign, the point, and zeros around. */
const digitsOf = (number: string): string => number.replaceAll(/[-.]/g, '').replaceAll(/^0+|0+$/g, '');
