import { expect, it } from 'vitest';
import { eventKindsOf } from '#packs/events-pack.ts';
import { kindRow } from '../../kinds/schema.ts';
import { kindFrom } from './kind-form.ts';

const conference = eventKindsOf('ua-vet').find(({ key }) => key === 'conference');
const known = kindRow.parse({ ...conference, archived: false });
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

it('keeps the keys under which events have said what stays, and makes new ones for what is new', () => {
  const [level] = known.settings.fields;
  const kept = level?.choices?.[2];
  const given = kindFrom(
    form({
      fieldRows: '2',
      'field.0.key': level?.key ?? '',
      'field.0.uk': 'Рівень',
      'field.0.type': 'choice',
      'field.0.choices': `новий; ${kept?.words.uk}; новий`,
      'field.1.uk': 'Куратор',
      'field.1.type': 'text',
    }),
    known,
    'uk',
  );
  const [first, second] = given.settings.fields;
  expect(first).toMatchObject({ key: level?.key, choices: [{ words: { en: 'новий' } }, kept] });
  expect(second?.key).toMatch(/^f-[0-9a-f]{8}$/);
});

it('borrows the words of the form’s own language, and leaves out what nobody named', () => {
  const given = kindFrom(
    form({ 'words.ru': 'Квест', dutyRows: '2', 'duty.0.ru': 'Собрать', 'duty.0.days': '-5' }),
    null,
    'ru',
  );
  expect(given.words).toEqual({ uk: 'Квест', ru: 'Квест', en: 'Квест' });
  expect(given.key).toMatch(/^kind-/);
  expect(given.checklist).toMatchObject([{ words: { uk: 'Собрать' }, daysBefore: -5 }]);
});
