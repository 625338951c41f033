import QRCode from 'qrcode';
import { expect, it } from 'vitest';
import { drawQr } from './draw-qr.ts';

it('darkens the modules of the code, and no other', () => {
  const text = 'https://kabinet.example.org/invitation/abc';
  const { size, path } = drawQr(text);
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let i = 0; i < Number(width); i++) dark.add(`${Number(x) + i},${y}`);
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const expected = new Set<string>();
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (modules.get(y, x)) expected.add(`${x},${y}`);
  expect(dark).toEqual(expected);
});
