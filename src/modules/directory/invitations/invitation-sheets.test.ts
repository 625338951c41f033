import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { drawQr } from '#platform/documents/qr/draw-qr.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { invitationSheets } from './invitation-sheets.ts';

const words = { uk: () => import('../words/uk.ts') };
await loadWords({ directory: { ...words, ru: words.uk, en: words.uk } });

it('prints a code whose every module is dark or light as it should be, with its quiet border', () => {
  const link = 'https://kabinet.example.org/invitation/abcdefghijklmnopqrstuvwxyz0123456789';
  const whom = { name: 'Гай О.І.', email: null, role: 'teacher', place: null };
  const centre = {
    centre: 'Центр',
    pack: 'ua-vet',
    locale: 'uk',
    timeZone: 'Europe/Kyiv',
  } as const;
  const paper = invitationSheets([{ ...whom, link, expiresAt: new Date('2026-12-06') }], centre);
  const picture = paper.blocks.find((block) => block.kind === 'picture');
  const { size, path } = drawQr(link);
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let i = 0; i < Number(width); i++) dark.add(`${Number(x) + i},${y}`);

  const quiet = 4;
  const side = size + 2 * quiet;
  const scale = 4;
  const fitTo = { mode: 'width', value: side * scale } as const;
  const { pixels } = new Resvg(picture?.svg ?? '', { fitTo, background: '#fff' }).render();
  const printed = new Set<string>();
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const middle = (y * scale + scale / 2) * side * scale + x * scale + scale / 2;
      if ((pixels[middle * 4] ?? 255) < 128) printed.add(`${x - quiet},${y - quiet}`);
    }
  expect(printed).toEqual(dark);
});
