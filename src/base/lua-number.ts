// Numbers and texts turned into each other as Lua does it in Kong: tostring() keeps 14 digits, tonumber() reads more
// than JavaScript's Number() in some places and less in others.

const digits = 14;

/** `tostring(n)`, which is C's `%.14g`. */
export function luaText(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', power = '0'] = value.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < digits) return withoutTrail(value.toFixed(digits - 1 - exponent));
  const sign = exponent < 0 ? '-' : '+';
  return `${withoutTrail(mantissa)}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

const withoutTrail = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const hexadecimal = /^([+-]?)0x([\da-f]+)$/i;

/** `tonumber(text)`; null where Lua gives nil. */
export function luaNumber(text: string): number | null {
  const trimmed = text.trim();
  if (decimal.test(trimmed)) return Number(trimmed);
  const hex = hexadecimal.exec(trimmed);
  return hex === null ? null : Number.parseInt(hex[2] ?? '', 16) * (hex[1] === '-' ? -1 : 1);
}
