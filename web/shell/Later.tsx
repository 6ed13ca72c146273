// A panel that loads after the first screen stands, and what holds its place until then.
import { Suspense, type ReactNode } from 'react';
import { Boundary } from '../ui/Boundary.tsx';

export interface LaterProps {
  readonly name: string;
  readonly ready: boolean;
  readonly before: ReactNode;
  readonly children: ReactNode;
}

export function Later({ name, ready, before, children }: LaterProps) {
  if (!ready) return before;
  return (
    <Boundary name={name}>
      <Suspense fallback={before}>{children}</Suspense>
    </Boundary>
  );
}
