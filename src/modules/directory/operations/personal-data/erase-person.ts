import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadPerson } from '../../people/load-person.ts';
import { personalDataPermissions } from '../../permissions/personal-data.ts';
import {
  closeAccounts,
  emptyCards,
  redactLog,
  removeRows,
  whoIs,
} from '../../personal-data/erasure.ts';
import { worksOn } from '../../personal-data/preview-erasure.ts';
import { pseudonymOf } from '../../personal-data/pseudonym.ts';

export const erasePerson = defineOperation({
  name: 'person.erase',
  summary:
    'Erases the personal data of who works nowhere any more. Records that must stay name a pseudonym; the log keeps that it happened. Nothing brings the data back.',
  input: z.object({
    id: z.uuid(),
    /** The person's short name, typed by hand: nobody is erased by a slip. */
    confirm: z.string().trim(),
    reason: z.string().trim().min(1).max(500),
    askedBy: z.enum(['person', 'term', 'court', 'other']),
  }),
  output: z.object({ id: z.uuid(), pseudonym: z.string() }),
  permission: personalDataPermissions['person.erase'],
  http: { method: 'post', path: '/people/{id}/erase' },
  load: loadPerson,
  version: (target) => target.version,
  async run(context, { id, confirm, reason, askedBy }) {
    const { trx, actor, today, target } = context;
    if (confirm !== target.fields.shortName)
      throw new AppError('invalid', {
        fields: [{ path: 'confirm', code: 'not-the-same', message: 'is not the short name' }],
      });
    if (id === actor.personId) throw refuse('personalData.erase-self');
    const { works, erasedAt } = await trx
      .selectFrom('person')
      .select('erased_at as erasedAt')
      .select(worksOn(today).as('works'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (erasedAt) throw refuse('personalData.erased');
    if (works) throw refuse('personalData.erase-works');
    const { language } = await trx
      .selectFrom('centre')
      .select('language')
      .where('id', '=', actor.centreId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const pseudonym = pseudonymOf(id, knownLocale(language));
    const erased = await whoIs(trx, id, pseudonym);
    await removeRows(context, erased);
    await closeAccounts(context, erased);
    await emptyCards(context, erased);
    const entries = await redactLog(context, erased);
    context.audit({
      objectType: 'person',
      objectId: id,
      objectName: pseudonym,
      before: null,
      after: { reason, askedBy, entries },
    });
    return { id, pseudonym };
  },
});
