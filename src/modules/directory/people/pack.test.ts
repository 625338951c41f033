import { expect, it } from 'vitest';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { kindOfTitle } from './pack.ts';

it.each([
  ['ua-vet', 'методистка сфери послуг', 'methodist'],
  ['ua-vet', 'В.о. директора', 'acting-director'],
  ['ua-vet', 'директорка', 'director'],
  ['ua-vet', 'заступник директора з виховної роботи', 'deputy-upbringing'],
  ['ua-vet', 'заступник директора', 'deputy'],
  ['ua-vet', 'головна бухгалтерка', 'specialist'],
  ['ua-vet', 'методистично', 'other'],
  ['ru-municipal', 'Учитель начальных классов', 'primary-teacher'],
  ['ru-municipal', 'учитель физики', 'teacher'],
])('%s: «%s» is %s', (pack, title, kind) => {
  expect(kindOfTitle(directoryPackOf(pack), title)).toBe(kind);
});
