import { z } from 'zod';
import { changesOf } from '../../audit/changes-of.ts';
import { locales } from '../../i18n/locales.ts';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadOwnAccount } from '../load-account.ts';
import { accountPermissions } from '../permissions.ts';

export const updateAccount = defineOperation({
  name: 'account.update',
  summary: 'Changes the own name and the language of the pages and letters.',
  input: z.object({
    name: z.string().trim().min(2).max(150),
    /** Null for the browser's. */
    language: z.enum(locales).nullable(),
  }),
  output: z.object({ id: z.string() }),
  permission: accountPermissions['account.update'],
  load: loadOwnAccount,
  async run({ trx, target, now, audit }, { name, language }) {
    await trx
      .updateTable('auth_user')
      .set({ name, language, updated_at: now })
      .where('id', '=', target.id)
      .execute();
    audit({
      ...accountObject(target),
      ...changesOf({ name: target.name, language: target.language }, { name, language }),
    });
    return { id: target.id };
  },
});
