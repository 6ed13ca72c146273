// What has to be answered before something can be done; one dialog for each kind of question.
import { lazy } from 'react';
import type { Question } from '../state/store.ts';
import { AliasQuestion } from './AliasQuestion.tsx';
import { ImportQuestion } from './ImportQuestion.tsx';
import { MembersQuestion } from './MembersQuestion.tsx';

/** With the engine's part about gateways and plugins, which nothing else needs. */
const WhereDialog = lazy(() => import('../deploy/WhereDialog.tsx'));
const PluginDialog = lazy(() => import('../deploy/PluginDialog.tsx'));

export default function QuestionDialog({ question }: { question: Question }) {
  if (question.kind === 'shared') return <AliasQuestion question={question} />;
  if (question.kind === 'import') return <ImportQuestion question={question} />;
  if (question.kind === 'where') return <WhereDialog />;
  if (question.kind === 'custom-plugin') return <PluginDialog />;
  return <MembersQuestion question={question} />;
}
