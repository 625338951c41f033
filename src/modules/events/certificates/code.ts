/** Crockford's base 32: no letter looks like a figure or another letter. */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const length = 26;

/** A code in groups, as it is printed and read out. */
export function sayCode(code: string): string {
  return code.toUpperCase().replace(/.{4,5}(?=.{4})/g, '$&-');
}

/** What somebody typed as a code: groups, capitals and letters that look alike don't matter. */
export function readCode(typed: string): string | null {
  const code = typed
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s–—-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return new RegExp(`^[${alphabet}]{${length}}$`).test(code) ? code : null;
}
