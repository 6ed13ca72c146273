// A file may quote a command in a comment or a text; its first line that says something tells it from a script.

/** A document marker, a bracket, or a key with its colon: no script begins so. */
const yamlStart = /^(?:\uFEFF|\s|#[^\n]*\n)*(?:---|- [\w"']|[{[]|["']?[\w./-]+["']?:(?:\s|$))/;

export const looksLikeYaml = (text: string): boolean => yamlStart.test(text);
