// A chain of certificates as a picture: who signed whom, where each goes, and how it fares there.
import type { ChainNode, ChainPicture } from '../../src/certificates.ts';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './ChainView.module.css';

const placeWords: { readonly [P in ChainNode['places'][number]]: string } = {
  upload: 'upload',
  shown: 'data plane shows it',
  'control-plane': 'control plane',
  offline: 'key offline',
};

const marks = { good: 'complete', warning: 'warning', error: 'error' } as const;

function Certificate({ node }: { node: ChainNode }) {
  return (
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
  );
}

/** Whoever has no issuer in the picture begins. */
function Below({ picture, issuer, label }: { picture: ChainPicture; issuer: string | null; label?: string }) {
  const nodes = picture.filter((node) => node.issuer === issuer);
  if (nodes.length === 0) return null;
  return (
    <ol className={styles.chain} aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id} className={styles.link}>
          <Certificate node={node} />
          <Below picture={picture} issuer={node.id} />
        </li>
      ))}
    </ol>
  );
}

export const ChainView = ({ picture }: { picture: ChainPicture }) => (
  <Below picture={picture} issuer={null} label="Chain of certificates" />
);
