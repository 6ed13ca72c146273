// A branch is to be deleted: the person says whether its nodes stay, and then run always, or go with it.
import { ask, edit, type MembersQuestion as Question } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Null leaves all as it is. */
function answer(label: string, nodes: readonly string[] | null): void {
  ask(null);
  if (nodes) void edit({ kind: 'delete-nodes', nodes }, label);
}

export function MembersQuestion({ question: { label, nodes, members } }: { question: Question }) {
  const one = members.length === 1;
  const whose = nodes.length === 1 ? 'Its' : 'Their';
  return (
    <Dialog
      title={`${label}?`}
      onClose={() => answer(label, null)}
      actions={
        <>
          <Button onClick={() => answer(label, nodes)}>Keep</Button>
          <Button kind="danger" onClick={() => answer(label, [...nodes, ...members])}>
            Delete
          </Button>
          <Button kind="primary" onClick={() => answer(label, null)}>
            Cancel
          </Button>
        </>
      }
    >
      <p>
        {`${whose} ${one ? 'node' : `${members.length} nodes`}: ${one ? 'it runs' : 'they run'} without a condition when kept.`}
      </p>
    </Dialog>
  );
}
