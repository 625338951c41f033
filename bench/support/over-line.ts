import { get } from 'node:http';

/**
 * What a browser gets over the line: the bytes of a reply as they were sent, in the best encoding that browsers take.
 *
 * @param accepts encodings; those of today's browsers unless told
 * @throws Error for a reply that is no success.
 */
export function sizeOverLine(url: string, accepts = 'gzip, deflate, br, zstd'): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accepts } }, (reply) => {
      if (reply.statusCode !== 200) reject(new Error(`${url} answered ${reply.statusCode}`));
      let bytes = 0;
      reply.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      reply.on('end', () => resolve(bytes));
      reply.on('error', reject);
    }).on('error', reject);
  });
}
