import { z } from 'zod';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { labelOn } from '../organisations/columns.ts';
import { readPack } from '../people/pack.ts';
import { sheetPermissions } from '../permissions/sheets.ts';
import { fieldsOf } from './fields/fields-of.ts';
import { sheetKinds } from './kinds.ts';

const option = z.object({ key: z.string(), name: z.string() });

export const readSheetWords = defineQuery({
  name: 'sheet.fields',
  summary: 'What columns of a kind of sheet can hold, with the values that words of it can mean.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: z.object({
    kind: z.enum(sheetKinds),
    language: z.enum(locales).default('uk'),
    /** Fields whose values are wanted. */
    values: z.array(z.string()).max(60).default([]),
  }),
  output: z.object({
    fields: z.array(option.extend({ hint: z.string() })),
    values: z.record(z.string(), z.array(option)),
  }),
  http: { path: '/sheet-fields/{kind}' },
  async run(scope, { kind, language, values: wanted }) {
    const { pack } = await readPack(scope.db, scope.centreId);
    const fields = fieldsOf(kind);
    const values: Record<string, { key: string; name: string }[]> = {};
    for (const { key, type } of fields) {
      if (!wanted.includes(key)) continue;
      if (type.is === 'kind')
        values[key] = type.of(pack).map((one) => ({ key: one.key, name: one.words[language] }));
      if (type.is === 'organisation')
        values[key] = await scope.db
          .selectFrom('organisation')
          .select((eb) => [
            'organisation.id as key',
            labelOn(eb.ref('organisation.id'), scope.today).as('name'),
          ])
          .where((eb) => inReach(scope, { organisation: eb.ref('organisation.id') }))
          .where('closed_on', 'is', null)
          .orderBy('name')
          .limit(2000)
          .execute();
    }
    return {
      fields: fields.map(({ key, words, hint }) => ({
        key,
        name: words[language],
        hint: hint[language],
      })),
      values,
    };
  },
});
