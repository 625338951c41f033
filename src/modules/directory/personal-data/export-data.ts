import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { locales } from '#platform/i18n/locales.ts';
import type { Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { fullNameOf } from '../people/short-name.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';
import { workbookType } from '../sheets/export/workbook-file.ts';
import { rowsAbout } from './about-person.ts';
import { dataFile, dataFormats, type PersonData } from './data-file.ts';
import { noteView } from './note-view.ts';

const asked = z.object({
  format: z.enum(dataFormats).default('xlsx'),
  language: z.enum(locales).default('uk'),
});
const produces = [workbookType, 'application/json'];

type Read = PersonData & { note: () => Promise<void> };

export const exportData = defineFileQuery({
  name: 'person.export-data',
  summary:
    'Everything that the centre keeps about a person, from every table; it is noted who took it.',
  permission: 'person.export-data',
  rule: personalDataPermissions['person.export-data'],
  input: asked.extend({ id: z.uuid() }),
  http: { path: '/people/{id}/data', produces },
  run: (scope, { id }) => readData(scope, id),
  render: make,
});

export const exportOwnData = defineFileQuery({
  name: 'person.export-own-data',
  summary: 'Everything that the centre keeps about the caller.',
  permission: 'person.export-own-data',
  rule: personalDataPermissions['person.export-own-data'],
  input: asked,
  http: { path: '/own-card/data', produces },
  async run(scope) {
    if (!scope.actor.personId) throw notFound();
    return readData(scope, scope.actor.personId);
  },
  render: make,
});

async function readData(scope: Scope, id: string): Promise<Read> {
  const person = await scope.db
    .selectFrom('person')
    .select([
      'family_name as familyName',
      'given_name as givenName',
      'patronymic',
      'short_name as shortName',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) throw notFound();
  return {
    name: fullNameOf(person) || person.shortName,
    madeAt: scope.kernel.now(),
    tables: await rowsAbout(scope.db, id),
    note: () => noteView(scope, id, 'export'),
  };
}

async function make(
  { note, ...about }: Read,
  { format, language }: z.output<typeof asked>,
): Promise<Awaited<ReturnType<typeof dataFile>>> {
  await note();
  return dataFile(about, format, language);
}
