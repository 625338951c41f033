import { z } from 'zod';
import { directoryPackOf, kindsOn } from '#packs/directory-pack.ts';
import { defineQuery } from '#platform/query/define.ts';
import { organisationPermissions } from '../permissions/organisations.ts';

const kind = z.object({
  key: z.string(),
  words: z.object({ uk: z.string(), ru: z.string(), en: z.string() }),
});

export const readKinds = defineQuery({
  name: 'directory.kinds',
  summary:
    'Keys that the centre’s pack of law and custom offers on a day, with their words, list by list.',
  permission: 'profession.read',
  rule: organisationPermissions['profession.read'],
  input: z.object({ day: z.iso.date().optional() }),
  output: z.record(z.string(), z.array(kind)),
  http: { path: '/directory/kinds' },
  async run({ centre, today }, { day = today }) {
    const lists = Object.entries(directoryPackOf(centre.pack));
    return Object.fromEntries(
      lists.flatMap(([name, values]) => {
        const kinds = z.array(kind).safeParse(values);
        return kinds.success ? [[name, kindsOn(kinds.data, day)]] : [];
      }),
    );
  },
});
