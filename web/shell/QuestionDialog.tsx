// What has to be answered before an edit can be made; one dialog for each kind of question.
import type { Question } from '../state/store.ts';
import { AliasQuestion } from './AliasQuestion.tsx';
import { MembersQuestion } from './MembersQuestion.tsx';

export default function QuestionDialog({ question }: { question: Question }) {
  return question.kind === 'shared' ? (
    <AliasQuestion question={question} />
  ) : (
    <MembersQuestion question={question} />
  );
}
