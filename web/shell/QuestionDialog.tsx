// What has to be answered before something can be done; one dialog for each kind of question.
import { lazy } from 'react';
import type { Question } from '../state/store.ts';
import { AliasQuestion } from './AliasQuestion.tsx';
import { ImportQuestion } from './ImportQuestion.tsx';
import { MembersQuestion } from './MembersQuestion.tsx';

/** With the engine's part about gateways, which nothing else needs. */
const WhereDialog = lazy(() => import('../deploy/WhereDialog.tsx'));

export default function QuestionDialog({ question }: { question: Question }) {
  if (question.kind === 'shared') return <AliasQuestion question={question} />;
  if (question.kind === 'import') return <ImportQuestion question={question} />;
  if (question.kind === 'where') return <WhereDialog />;
  return <MembersQuestion question={question} />;
}
