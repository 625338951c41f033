import { AppError } from '../errors.ts';
import { sniffMediaType } from '../files/sniff.ts';

/** Longest side of a kept photo and of the small one beside it, in pixels. */
const sides = { large: 1600, small: 320 };
/** More than cameras of phones take; a picture that claims more is not unpacked. */
const mostPixels = 120_000_000;
const mostMegabytes = 25;
/** Drawings with a language of their own are not read at all. */
const read = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * A photo as it is kept: drawn anew as JPEG, upright, no larger than a screen shows, and small for lists. What else the file
 * held is gone with it: where it was taken, by which camera, anything hidden behind the picture.
 *
 * @throws AppError `too-large` (`file-too-large`); `refused` (`photo-unreadable`) for what is no JPEG, PNG or WebP, is
 *   damaged or is too large to unpack.
 */
export async function readPhoto(
  bytes: Uint8Array,
): Promise<{ large: Uint8Array; small: Uint8Array }> {
  if (bytes.length > mostMegabytes * 1024 * 1024)
    throw new AppError('too-large', {
      reason: 'file-too-large',
      params: { megabytes: mostMegabytes },
    });
  if (!read.has((await sniffMediaType(bytes, '')) ?? ''))
    throw new AppError('refused', { reason: 'photo-unreadable' });
  // Loaded with the first photo: its library takes memory.
  const { default: sharp } = await import('sharp');
  const drawn = async (side: number, of: Uint8Array) =>
    new Uint8Array(
      await sharp(of, { limitInputPixels: mostPixels, failOn: 'error' })
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, mozjpeg: true })
        .toBuffer(),
    );
  try {
    const large = await drawn(sides.large, bytes);
    return { large, small: await drawn(sides.small, large) };
  } catch {
    throw new AppError('refused', { reason: 'photo-unreadable' });
  }
}
