// A fault in one panel stays in that panel: the rest of the screen, and what was typed, stand. React offers this only
// to classes.
import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export interface BoundaryProps {
  /** As the panel is called on the screen. */
  readonly name: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | null;
}

export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { name, children } = this.props;
    if (fault === null) return children;
    return (
      <section aria-label={name}>
        <EmptyState icon="octagon-x" title={`${name} cannot be shown: ${fault}`}>
          <p>The flow is kept. Reload the page to go on.</p>
          <Button onClick={() => location.reload()}>Reload</Button>
        </EmptyState>
      </section>
    );
  }
}
