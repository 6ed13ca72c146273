// What a person does not want to be told, remembered in the browser. Storage may be refused; it is then forgotten with
// the page, nothing else.

const key = 'datakit-studio:rules-off';

export function loadRulesOff(): readonly string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(saved) ? saved.filter((rule): rule is string => typeof rule === 'string') : [];
  } catch {
    return [];
  }
}

export function saveRulesOff(rules: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(rules));
  } catch {
    // Full or refused: it lasts until the page is closed.
  }
}
