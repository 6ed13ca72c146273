// The catalogue's sentences where no code can be set apart: tooltips and lists of the browser's own.
export const plainHelp = (help: string): string => help.replaceAll('`', '');
