// The tools below fail with odd messages on an older Node, so the first thing said is which one is needed.

/** @param {string} version such as `v20.19.0` */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

export function requireNode() {
  if (nodeIsNewEnough(process.version)) return;
  process.stderr.write(
    `Datakit Studio needs Node 20.19 or later (or 22.12 or later). This is Node ${process.version}.\n`,
  );
  process.exit(2);
}
