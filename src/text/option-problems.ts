// Options beside a config whose values are of a wrong kind. They are left out of what is read, or taken for what
// they were meant to be, so each is told: an `enabled` that is no boolean would otherwise leave the plugin on.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';

interface OptionProblem {
  readonly path: Path;
  readonly message: string;
}

interface Kind {
  readonly words: string;
  readonly fits: (value: Json) => boolean;
}

const boolean: Kind = { words: 'true or false', fits: (value) => typeof value === 'boolean' };
const text: Kind = { words: 'a text', fits: (value) => typeof value === 'string' };
const texts: Kind = { words: 'a list of texts', fits: (value) => isList(value) && value.every(text.fits) };

/** As the schema of the entity `plugin` has them. */
const kinds: { readonly [option: string]: Kind } = {
  enabled: boolean,
  instance_name: text,
  tags: texts,
  protocols: texts,
  ordering: { words: 'a map', fits: isObject },
  condition: text,
  partials: { words: 'a list of maps', fits: (value) => isList(value) && value.every(isObject) },
};

/** Of a KongPlugin, in which it stands for `enabled`. */
const manifestKinds: { readonly [option: string]: Kind } = { ...kinds, disabled: boolean };

/** A null is unset, as the Admin API writes it. */
export const optionProblems = (plugin: JsonObject, isManifest: boolean): readonly OptionProblem[] =>
  Object.entries(isManifest ? manifestKinds : kinds).flatMap(([option, { words, fits }]) => {
    const value = plugin[option] ?? null;
    if (value === null || fits(value)) return [];
    const message = `\`${option}\` takes ${words}: Kong refuses the plugin as it is. Write ${words} here.`;
    return [{ path: [option], message }];
  });
