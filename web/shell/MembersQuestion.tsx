// A branch is to be deleted: the person says whether its nodes stay, and then run always, or go with it.
import { answerMembers, count } from '../commands/edit.ts';
import type { MembersQuestion as Question } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export default function MembersQuestion({ question }: { question: Question }) {
  const { nodes, members } = question;
  const one = members.length === 1;
  const whose = nodes.length === 1 ? 'Its' : 'Their';
  return (
    <Dialog
      title={`Delete ${count(nodes)}?`}
      onClose={() => void answerMembers(question, null)}
      actions={
        <>
          <Button onClick={() => void answerMembers(question, 'keep')}>Keep</Button>
          <Button kind="danger" onClick={() => void answerMembers(question, 'delete')}>
            Delete
          </Button>
          <Button kind="primary" onClick={() => void answerMembers(question, null)}>
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
