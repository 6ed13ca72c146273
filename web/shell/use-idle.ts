// True once the text has been read and the first screen stands: then the heavy panels may load.
import { useEffect, useState } from 'react';
import { whenIdle } from '../platform/idle.ts';
import { useStudio } from '../state/use-studio.ts';

export function useIdle(): boolean {
  const read = useStudio((state) => state.analysis !== null);
  const [idle, setIdle] = useState(false);
  useEffect(() => (read ? whenIdle(() => setIdle(true)) : undefined), [read]);
  return idle;
}
