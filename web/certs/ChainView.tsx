// A chain of certificates as a picture: who signed whom, where each goes, and how it fares there.
import type { ChainNode, ChainPicture } from '../../src/certificates.ts';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './Certs.module.css';

const placeWords: { readonly [P in ChainNode['places'][number]]: string } = {
  upload: 'upload',
  shown: 'data plane shows it',
  'control-plane': 'control plane',
  offline: 'key offline',
};

const marks = { good: 'complete', warning: 'warning', error: 'error' } as const;

/** From the root down; whoever has no issuer in the picture begins. */
function inOrder(picture: ChainPicture): readonly { readonly node: ChainNode; readonly depth: number }[] {
  const below = (issuer: string | null, depth: number): { node: ChainNode; depth: number }[] =>
    picture
      .filter((node) => node.issuer === issuer)
      .flatMap((node) => [{ node, depth }, ...below(node.id, depth + 1)]);
  return below(null, 0);
}

export function ChainView({ picture }: { picture: ChainPicture }) {
  return (
    <ol className={styles.chain} aria-label="Chain of certificates">
      {inOrder(picture).map(({ node, depth }) => (
        <li key={node.id} className={styles.link} style={{ ['--depth' as string]: depth }}>
          <div className={styles.certificate} data-state={node.state}>
            <p className={styles.linkHead}>
              <StateMark mark={marks[node.state]} size={14} />
              <bdi className={styles.strong} title={node.subjectText}>
                {node.commonName}
              </bdi>
              <span className={styles.muted}>{node.title}</span>
            </p>
            <p className={styles.linkFoot}>
              {node.places.map((place) => (
                <span key={place} className={styles.tag} data-place={place}>
                  {placeWords[place]}
                </span>
              ))}
              <span className={styles.muted}>{node.expiry}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
