// A key and its request (CSR), for an authority that somebody else runs.
import { nodeFaults } from '../../src/certificates.ts';
import { makeCsr, setOptions, useOptions } from '../state/certs.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DetailFields } from './DetailFields.tsx';
import { KeyField } from './KeyFields.tsx';
import { NodeFields } from './NodeFields.tsx';
import { TaskFrame } from './TaskFrame.tsx';

export function RequestTask() {
  const options = useOptions('make-request');
  const node = options?.nodes[0];
  if (!options || !node) return null;
  const { key, details } = options;
  const faults = nodeFaults(node, details, 'nodes.0.');
  return (
    <TaskFrame
      preset="make-request"
      action="Make a request"
      faults={faults}
      onRun={() => void makeCsr({ key, details, node })}
      preview={<EmptyState title="A key and a request will stand here." />}
    >
      <NodeFields
        title="Common name"
        at="nodes.0"
        node={node}
        faults={faults}
        onChange={(next) => setOptions('make-request', { ...options, nodes: [next] })}
      />
      <KeyField value={key} onChange={(kind) => setOptions('make-request', { ...options, key: kind })} />
      <DetailFields
        details={details}
        faults={faults}
        onChange={(next) => setOptions('make-request', { ...options, details: next })}
      />
    </TaskFrame>
  );
}
