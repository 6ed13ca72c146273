// Over the canvas while the text gives no flow: what is wrong, where, and that the diagram is the last good one.
import { lineAt } from '../state/lines.ts';
import { revealPlace } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import styles from './CanvasPlace.module.css';

export function BrokenText() {
  const analysis = useStudio((state) => state.analysis);
  const shown = useStudio((state) => state.shown);
  if (!analysis || analysis.flow) return null;
  const [first] = analysis.diagnostics.filter(({ severity }) => severity === 'error');
  if (!first) return null;
  const line = lineAt(analysis.text, first.range.start);
  return (
    <Banner
      kind="failed"
      className={styles.banner}
      actions={
        <Button
          small
          onClick={() => revealPlace({ node: null, path: first.path, range: first.range, from: 'problems' })}
        >
          Show line {line}
        </Button>
      }
    >
      Line {line}: <Prose text={first.message} />
      {shown && ' Diagram shows the last good text.'}
    </Banner>
  );
}
