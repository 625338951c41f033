import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPhoto } from './photo.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#4a7' } });

describe('readPhoto', () => {
  it('leaves nothing of where and by what it was taken', async () => {
    const taken = await picture(800, 600)
      .jpeg()
      .withExif({
        IFD0: { Model: 'Camera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 27/1 0/1' },
      })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    for (const kept of Object.values(await readPhoto(taken))) {
      const { exif, xmp, iptc, format } = await sharp(kept).metadata();
      expect({ exif, xmp, iptc, format }).toEqual({ format: 'jpeg' });
      expect(Buffer.from(kept).includes('Camera')).toBe(false);
    }
  });

  it('stands it upright and makes it no larger than it is needed', async () => {
    const lying = await picture(4000, 3000).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { large, small } = await readPhoto(lying);
    const sizeOf = async (bytes: Uint8Array) => {
      const { width, height } = await sharp(bytes).metadata();
      return [width, height];
    };
    expect(await sizeOf(large)).toEqual([1200, 1600]);
    expect(await sizeOf(small)).toEqual([240, 320]);
  });

  it('takes pictures of phones and screens, and drops what stands behind the picture', async () => {
    const png = await picture(40, 30).png().toBuffer();
    const hidden = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]);
    const { large } = await readPhoto(hidden);
    expect(Buffer.from(large).includes('script')).toBe(false);
    expect((await readPhoto(await picture(40, 30).webp().toBuffer())).small.length).toBeGreaterThan(
      0,
    );
  });

  it.each([
    ['text', Buffer.from('no picture')],
    ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['nothing', Buffer.alloc(0)],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('refuses %s', async (_, bytes) => {
    await expect(readPhoto(bytes)).rejects.toMatchObject({
      details: { reason: 'photo-unreadable' },
    });
  });
});
