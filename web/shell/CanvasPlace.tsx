// The canvas and what lies over it: the welcome while there is no text, a banner while the text cannot be drawn.
import { Canvas } from '../canvas/Canvas.tsx';
import { useStudio } from '../state/use-studio.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { BrokenText } from './BrokenText.tsx';
import styles from './CanvasPlace.module.css';

export function CanvasPlace() {
  const empty = useStudio(
    ({ analysis, history }) => analysis !== null && history.present.document.text.trim() === '',
  );
  return (
    <div data-region="canvas" className={styles.place}>
      <Boundary name="Flow canvas">
        <Canvas />
      </Boundary>
      {empty ? <Welcome /> : <BrokenText />}
    </div>
  );
}
