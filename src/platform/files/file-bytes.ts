import { z } from 'zod';

/** The bytes of a file in an operation's input: as they are from a page, base64 in JSON. */
export const fileBytes = z.union([
  z.instanceof(Uint8Array),
  z.base64().transform((text) => {
    const { buffer, byteOffset, length } = Buffer.from(text, 'base64');
    return new Uint8Array(buffer, byteOffset, length);
  }),
]);
