import { expect, test } from 'vitest';
import { eventKindsOf } from '#packs/events-pack.ts';
import { kindInText } from './kind-in-text.ts';

const kinds = eventKindsOf('ua-vet');

test.each([
  ['Вебінар для бібліотекарів', 'webinar', null, true],
  ['12 вебінарів для майстрів', 'webinar', 12, true],
  ['Провести чотири обласні семінари', 'seminar', 4, true],
  ['Семінар-практикум з охорони праці', 'seminar-practicum', null, true],
  ['Засідання секції кухарів', 'section-session', null, true],
  ['Засідання ради: затвердження програм', 'council-session', null, true],
  ['Засідання методичної ради центру', 'council-session', null, true],
  ['Збірник матеріалів осінньої конференції', 'conference', null, false],
  ['П’ять тренінгів із наставниками', 'training', 5, true],
  ['У 2026 семінар про звітність', 'seminar', null, false],
])('%s', (text, kind, number, first) => {
  expect(kindInText(text, kinds)).toEqual({ kind, number, first });
});

test('a text that promises no event', () => {
  expect(kindInText('Довідка про стан майстерень', kinds)).toBeNull();
});
