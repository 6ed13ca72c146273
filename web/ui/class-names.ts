// Class names that hold, joined: CSS modules give `string | undefined`, conditions give false.
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
