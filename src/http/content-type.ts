// What a Content-Type says about a body. Parameters such as charset never matter here.

export const jsonType = 'application/json';
const formType = 'application/x-www-form-urlencoded';

/** `Application/JSON; charset=utf-8` as `application/json`; empty when there is none. */
export const mediaType = (contentType: string | undefined): string =>
  (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** `application/json` and every `…+json`. The documentation names only the first. */
export function isJsonType(contentType: string | undefined): boolean {
  const type = mediaType(contentType);
  return type === jsonType || /^[^/\s]+\/[^/\s]+\+json$/.test(type);
}

export const isFormType = (contentType: string | undefined): boolean => mediaType(contentType) === formType;
