/**
 * Chromium knows no custom schemes from outside, so the page sees `app://bleibeweg/x` as
 * `https://app--bleibeweg.stand-in.invalid/x`: a secure context, and a name that can never exist on a network.
 */
const SUFFIX = '.stand-in.invalid';
const OWN = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i;
const WEB = /^https:\/\/([a-z0-9+.]+)--([^/?#]*)\.stand-in\.invalid/i;

/** Schemes the program has registered; only these are translated. */
export const ownSchemes = new Set<string>();

export function toWeb(address: string): string {
  const [, scheme = '', host = '', rest = ''] = OWN.exec(address) ?? [];
  return ownSchemes.has(scheme) ? `https://${scheme}--${host}${SUFFIX}${rest === '' ? '/' : rest}` : address;
}

export function toOwn(address: string): string {
  return address.replace(WEB, '$1://$2');
}
