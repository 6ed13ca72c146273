// The picture of one example; its room stays free while the flow is being read.
import { useExampleAnalysis } from '../state/use-examples.ts';
import { FlowPicture } from './FlowPicture.tsx';

export function ExamplePicture({ id }: { id: string }) {
  const analysis = useExampleAnalysis(id);
  return analysis ? <FlowPicture analysis={analysis} /> : null;
}
