// Words that readers of YAML 1.1 (decK, kubectl, Kong's DB-less loader) take for a boolean when they are plain.

/** The boolean that a reader of YAML 1.1 sees in a text; null where it sees none. */
export function booleanOf11(text: string): boolean | null {
  if (/^(?:y|Y|yes|Yes|YES|on|On|ON)$/.test(text)) return true;
  return /^(?:n|N|no|No|NO|off|Off|OFF)$/.test(text) ? false : null;
}
