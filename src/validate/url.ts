// URLs as Kong's schema checks them (typedefs.url, which parses with LuaSocket's url.parse): it wants a host and a
// scheme and looks no further.

/** Kong's text, or null for a URL it takes. */
export function urlFault(text: string): string | null {
  const [, scheme, rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(text.replace(/#.*$/s, '')) ?? [
    '',
    undefined,
    text,
  ];
  const authority = /^\/\/([^/?]*)/.exec(rest)?.[1] ?? '';
  const host = authority.replace(/^[^@]*@/, '').replace(/:[^:\]]*$/, '');
  if (host === '') return 'missing host in url';
  return scheme === undefined ? 'missing scheme in url' : null;
}
