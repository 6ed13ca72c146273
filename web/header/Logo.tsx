// The product's mark and name.
import styles from './Logo.module.css';

export function Logo() {
  return (
    <h1 className={styles.logo}>
      <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" className={styles.ground} />
        <path d="M9 10h4a4 4 0 0 1 4 4v4a4 4 0 0 0 4 4h2M9 22h3a5 5 0 0 0 5-5" className={styles.line} />
        <circle cx="8" cy="10" r="3" />
        <circle cx="8" cy="22" r="3" />
        <circle cx="24" cy="22" r="3" />
      </svg>
      <span className={styles.name}>Datakit Studio</span>
    </h1>
  );
}
