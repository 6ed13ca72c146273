// One door for every change that is not typing: an edit as data in, the document with the changed text out. Each
// family of edits says what changes in values; the text follows by splices.
import type { GatewayVersion } from '../base/gateway.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Document } from '../model/document.ts';
import type { EditOptions, EditRefusal, FlowEdit } from '../model/flow-edit.ts';
import { indexFlow } from '../model/flow-index.ts';
import { brokenText, changeText, detachText, startText } from '../text/change-text.ts';
import { parseText, type ConfigPlace, type ParsedText } from '../text/parse-text.ts';
import { readFlow } from '../text/read-flow.ts';
import { addNode, duplicateNodes, newNode } from './add-node.ts';
import { reorderNode, setAttribute, setConfig } from './attributes.ts';
import { moveToBranch } from './branch-members.ts';
import { connect } from './connect.ts';
import { deleteNodes } from './delete-nodes.ts';
import { disconnect } from './disconnect.ts';
import { declared, noSuchNode, refuse, type EditResult, type Editing } from './editing.ts';
import { renameNode } from './rename-node.ts';

type Edited = Result<Document, EditRefusal>;

/** `gateway` decides which fields a node-to-node connection spreads over. */
export function applyEdit(
  document: Document,
  edit: FlowEdit,
  gateway: GatewayVersion,
  options: EditOptions = {},
): Edited {
  switch (edit.kind) {
    case 'set-target':
      return ok(document);
    case 'move-cards':
      return ok({ ...document, layout: { ...document.layout, ...edit.positions } });
    case 'replace-text':
      return replaceText(document, edit);
    case 'several':
      return applyAll(document, edit.edits, gateway, options);
    default:
      return editFlow(document, edit, gateway, options);
  }
}

type Replace = FlowEdit & { kind: 'replace-text' };
type FlowChange = Exclude<FlowEdit, { kind: 'set-target' | 'move-cards' | 'replace-text' | 'several' }>;

function applyAll(
  document: Document,
  edits: readonly FlowEdit[],
  gateway: GatewayVersion,
  options: EditOptions,
): Edited {
  let edited: Edited = ok(document);
  for (const edit of edits) if (edited.ok) edited = applyEdit(edited.value, edit, gateway, options);
  return edited;
}

function replaceText(document: Document, { start, end, text }: Replace): Edited {
  const old = document.text;
  if (start < 0 || end < start || end > old.length)
    return refuse('no-such-place', 'The text is not what it was. Try again.');
  return ok({ ...document, text: old.slice(0, start) + text + old.slice(end) });
}

function editFlow(
  document: Document,
  edit: FlowChange,
  gateway: GatewayVersion,
  options: EditOptions,
): Edited {
  const parsed = parseText(document.text);
  const place = parsed.places[document.place] ?? parsed.places[0];
  if (!place) return startFlow(document, parsed, edit);
  const editing: Editing = {
    index: indexFlow(readFlow(parsed, place)),
    gateway,
    layout: document.layout,
  };
  if (edit.kind === 'detach') return detach(document, parsed, place, editing, edit.node);
  const edited = changesOf(editing, edit);
  if (!edited.ok) return edited;
  const text = changeText(parsed, place, edited.value.changes, options.shared);
  if (!text.ok) return text;
  return ok({ ...document, text: text.value, layout: edited.value.layout ?? document.layout });
}

function changesOf(editing: Editing, edit: Exclude<FlowChange, { kind: 'detach' }>): EditResult {
  switch (edit.kind) {
    case 'add-node':
      return addNode(editing, edit);
    case 'delete-nodes':
      return deleteNodes(editing, edit);
    case 'rename-node':
      return renameNode(editing, edit);
    case 'duplicate-nodes':
      return duplicateNodes(editing, edit);
    case 'connect':
      return connect(editing, edit);
    case 'disconnect':
      return disconnect(editing, edit);
    case 'set-attribute':
      return setAttribute(editing, edit);
    case 'set-config':
      return setConfig(edit);
    case 'move-to-branch':
      return moveToBranch(editing, edit);
    default:
      return reorderNode(editing, edit);
  }
}

function detach(
  document: Document,
  parsed: ParsedText,
  place: ConfigPlace,
  editing: Editing,
  key: string,
): Edited {
  const node = declared(editing, key);
  if (!node) return noSuchNode(key);
  const text = detachText(parsed, place, ['nodes', node.index]);
  return text.ok ? ok({ ...document, text: text.value }) : text;
}

/** The first node of an empty text makes the flow. */
function startFlow(document: Document, parsed: ParsedText, edit: FlowChange): Edited {
  if (isUnreadable(parsed)) return err(brokenText);
  const isEmpty = parsed.documents.every(({ json }) => json === null);
  if (!isEmpty || edit.kind !== 'add-node')
    return refuse('no-such-place', 'This text has no datakit config to change.');
  const text = startText(parsed, { nodes: [newNode(edit)] });
  const layout = edit.at ? { ...document.layout, [edit.name]: edit.at } : document.layout;
  return ok({ ...document, text, layout });
}

const isUnreadable = ({ problems }: ParsedText): boolean =>
  problems.some(({ rule }) => rule !== 'no-datakit-config');
