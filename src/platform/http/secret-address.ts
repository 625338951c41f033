const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\w+)?$/i;

const words = /^[a-z-]+$/;

/** Whether a part of an address opens something to whoever knows it: long, no words and no id. */
export const isSecret = (part: string): boolean =>
  part.length > 20 && !words.test(part) && !uuid.test(part);

/**
 * Headers of what stands at an address that is a secret: no other website is told where the reader came from, no search
 * engine keeps it, and nothing of it is left on a shared computer. The program itself is told: without that browsers send
 * «null» for the origin of forms, and the older ones say by nothing else whose form it is.
 */
export function secretHeaders(path: string): Record<string, string> {
  if (path.startsWith('/assets/') || !path.split('/').some(isSecret)) return {};
  return {
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
  };
}
