import { z } from 'zod';
import type { Locale } from '#platform/i18n/locales.ts';
import { defineQuery } from '#platform/query/define.ts';
import { readSettings } from './centre/settings.ts';
import { directoryPermissions } from './permissions.ts';
import { centre } from './schema.ts';

export const readCentre = defineQuery({
  name: 'centre.read',
  summary: 'The centre with its settings.',
  permission: 'centre.read',
  rule: directoryPermissions['centre.read'],
  input: z.object({}),
  output: centre,
  http: { path: '/centre' },
  async run({ db, centreId }) {
    const row = await db
      .selectFrom('centre')
      .select([
        'id',
        'name',
        'short_name as shortName',
        'time_zone as timeZone',
        'pack',
        'is_demo as isDemo',
        'settings',
        'version',
      ])
      .select((eb) => eb.ref('language').$castTo<Locale>().as('language'))
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow();
    return { ...row, settings: readSettings(row.settings) };
  },
});
