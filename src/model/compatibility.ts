// Which type may feed which, known before anything runs. Source: plugin documentation, "data types" and "connections".
import type { ValueType } from '../nodes/define.ts';

/** `check`: allowed, the value is judged at run time. `fields`: connected field by field, where both have one. */
type Verdict = 'ok' | 'check' | 'fields' | 'reject';

/** `documented` is false where the documentation does not name the pair and it is read from its other pairs. */
interface Compatibility {
  readonly verdict: Verdict;
  readonly documented: boolean;
}

const ok: Compatibility = { verdict: 'ok', documented: true };
const check: Compatibility = { verdict: 'check', documented: true };
const fields: Compatibility = { verdict: 'fields', documented: true };
const reject: Compatibility = { verdict: 'reject', documented: true };
const inferredReject: Compatibility = { verdict: 'reject', documented: false };
const inferredCheck: Compatibility = { verdict: 'check', documented: false };

type Row = { readonly [to in ValueType]: Compatibility };

const compatibilities: { readonly [from in ValueType]: Row } = {
  string: { string: ok, number: check, boolean: inferredReject, map: reject, object: reject, any: ok },
  number: { string: check, number: ok, boolean: inferredReject, map: reject, object: reject, any: ok },
  boolean: {
    string: inferredReject,
    number: inferredReject,
    boolean: ok,
    map: reject,
    object: reject,
    any: ok,
  },
  map: { string: reject, number: reject, boolean: reject, map: ok, object: inferredCheck, any: ok },
  object: { string: reject, number: reject, boolean: reject, map: reject, object: fields, any: ok },
  any: { string: check, number: check, boolean: check, map: check, object: check, any: ok },
};

export const compatibility = (from: ValueType, to: ValueType): Compatibility => compatibilities[from][to];
