// Two certificates side by side: what a renewal changed, and what it should not have.
import type { CertificateInfo } from '../../src/certificates.ts';
import { useDifferences } from '../state/certs.ts';
import styles from './Certs.module.css';

export function Comparison({ before, after }: { before: CertificateInfo; after: CertificateInfo }) {
  const differences = useDifferences(before, after);
  return (
    <section className={styles.block}>
      <h2 className={styles.subheading}>Compared with the one before</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, before: old, after: now, same, meaning }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {same ? (
                <td colSpan={2}>the same</td>
              ) : (
                <>
                  <td className={styles.mono}>{old}</td>
                  <td>
                    <span className={styles.mono}>{now}</span>
                    {meaning !== '' && <p className={styles.muted}>{meaning}</p>}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
