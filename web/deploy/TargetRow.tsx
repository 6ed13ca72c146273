// One kind of gateway: whether the flow runs there, and why not or what to see to.
import { showPath, type Analysis, type Path } from '../../src/index.ts';
import type { Reason, TargetVerdict, Weight } from '../../src/plugin-check.ts';
import { revealPlace } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { MarkName } from '../ui/StateMark.tsx';
import styles from './Deploy.module.css';
import { FoundLine, VerdictRow } from './VerdictRow.tsx';

const marks: { readonly [W in Weight]: MarkName } = { care: 'warning', fails: 'fail', note: 'info' };
const words: { readonly [V in TargetVerdict['verdict']]: string } = {
  works: 'runs there',
  care: 'runs there, with care',
  fails: 'does not run there',
};

/** The node that a path leads to, and what in it. */
function placeOf({ flow, nodeRanges }: Analysis, path: Path) {
  const [first, index, ...inside] = path;
  const node = first === 'nodes' ? flow?.nodes.find((one) => one.index === index) : undefined;
  if (node === undefined) return { node: null, range: null, title: showPath(path) };
  const title = [node.key, showPath(inside)].filter((part) => part !== '').join(', ');
  return { node: node.key, range: nodeRanges[node.index] ?? null, title };
}

interface ReasonLineProps {
  readonly reason: Reason;
  readonly analysis: Analysis;
  readonly onShow: () => void;
}

function ReasonLine({ reason, analysis, onShow }: ReasonLineProps) {
  const { weight, message, path, documented, source } = reason;
  const { node, range, title } = placeOf(analysis, path);
  const show = (): void => {
    onShow();
    revealPlace({ node, path, range, from: 'command' });
  };
  const action = node !== null && (
    <Button small kind="quiet" onClick={show}>
      {`Show ${title}`}
    </Button>
  );
  return <FoundLine mark={marks[weight]} {...{ message, documented, source, action }} />;
}

export interface TargetRowProps {
  readonly row: TargetVerdict;
  readonly notes: boolean;
  readonly analysis: Analysis;
  readonly onShow: () => void;
}

export function TargetRow({ row: { title, verdict, reasons }, notes, analysis, onShow }: TargetRowProps) {
  const shown = reasons.filter(({ weight }) => notes || weight !== 'note');
  return (
    <VerdictRow {...{ verdict, title }} words={words[verdict]}>
      {shown.length > 0 && (
        <ul className={styles.reasons}>
          {shown.map((reason) => (
            <ReasonLine
              key={`${reason.check} ${showPath(reason.path)} ${reason.message}`}
              {...{ reason, analysis, onShow }}
            />
          ))}
        </ul>
      )}
    </VerdictRow>
  );
}
