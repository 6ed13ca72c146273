// Where a value stands inside a datakit config: keys and zero-based indexes, from the config down.

export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z_$][\w$-]*$/;

/** `['nodes', 0, 'inputs', 'body']` as `nodes[0].inputs.body`; the config itself is the empty string. */
export function showPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (!plainKey.test(part)) text += `[${JSON.stringify(part)}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}
