// An edit met a value that several places share through an anchor or a merge key: the person says which they mean.
import { answerQuestion, type SharedQuestion } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Prose } from '../ui/Prose.tsx';

export function AliasQuestion({ question }: { question: SharedQuestion }) {
  return (
    <Dialog
      title="Change the shared value?"
      onClose={() => void answerQuestion(null)}
      actions={
        <>
          <Button onClick={() => void answerQuestion('change-anchor')}>Change it everywhere</Button>
          <Button onClick={() => void answerQuestion('detach')}>Detach this node</Button>
          <Button kind="primary" onClick={() => void answerQuestion(null)}>
            Cancel
          </Button>
        </>
      }
    >
      <p>
        <Prose text={question.refusal.message} />
      </p>
    </Dialog>
  );
}
