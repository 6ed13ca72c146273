// The flow as a diagram.
import { ReactFlowProvider } from '@xyflow/react';
import styles from './Canvas.module.css';
import { Flow } from './Flow.tsx';

export function Canvas() {
  return (
    <section aria-label="Flow canvas" className={styles.canvas}>
      <ReactFlowProvider>
        <Flow />
      </ReactFlowProvider>
    </section>
  );
}
