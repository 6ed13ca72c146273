// A merge puts the config alone into the file. What stands beside it there stays, so where the flow's own file says it
// differently the person is told.
import type { Json } from '../base/json.ts';
import { showScope } from '../model/scope.ts';
import { noPlugin, type SourcePlugin } from '../model/source-plugin.ts';
import { sameJson } from '../text/change.ts';

/** `flow` is beside the config that is put into the file, `file` beside the one that was there. */
export function besideNotes(flow: SourcePlugin, file: SourcePlugin): readonly string[] {
  // A config that stands alone says nothing of what is to stand beside it.
  if (sameJson(plain(flow), plain(noPlugin))) return [];
  const theirs = new Map(Object.entries(plain(file.options)));
  const options = Object.entries(plain(flow.options)).filter(
    ([key, value]) => !sameJson(value, theirs.get(key)),
  );
  const [here, there] = [showScope(flow.scope), showScope(file.scope)];
  const elsewhere = flow.namedElsewhere || file.namedElsewhere;
  const other = [
    ...(here === there || elsewhere ? [] : [`applies to ${here}, in the file to ${there}`]),
    ...(options.length === 0 ? [] : [`has another ${options.map(([key]) => `\`${key}\``).join(', ')}`]),
  ];
  if (other.length === 0) return [];
  return [`The config alone was put into the file. The flow ${other.join(', and ')}: change that by hand.`];
}

/** As JSON, in which sources are compared. */
const plain = (value: object): { readonly [key: string]: Json } => JSON.parse(JSON.stringify(value));
