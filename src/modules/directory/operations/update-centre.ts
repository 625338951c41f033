import { z } from 'zod';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { packs } from '#packs/known.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { locales } from '#platform/i18n/locales.ts';
import { forgetCentre } from '#platform/operation/centre-facts.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { centreSettings, readSettings } from '../centre/settings.ts';
import { requireKind } from '../people/pack.ts';
import { directoryPermissions } from '../permissions.ts';

const timeZone = z
  .string()
  .refine(isTimeZone, { params: { code: 'unknown-time-zone' }, error: 'an unknown time zone' });

const { shape } = centreSettings;

export const updateCentre = defineOperation({
  name: 'centre.update',
  summary:
    'Changes the name, language, time zone and settings of the centre; what is left out stays.',
  input: z.object({
    name: z.string().trim().min(1).max(300).optional(),
    shortName: z.string().trim().min(1).max(100).optional(),
    timeZone: timeZone.optional(),
    language: z.enum(locales).optional(),
    /** Whose law and customs hold. */
    pack: z.enum(packs).optional(),
    settings: z
      .object({
        evidenceForContinuous: shape.evidenceForContinuous.unwrap().optional(),
        remindDaysBefore: shape.remindDaysBefore.unwrap().optional(),
        escalateAfterDays: shape.escalateAfterDays.unwrap().optional(),
        digestWeekday: shape.digestWeekday.unwrap().optional(),
        overloadTasks: shape.overloadTasks.unwrap().optional(),
        selfRegistration: shape.selfRegistration.unwrap().optional(),
        takeRequestsWithin: shape.takeRequestsWithin.unwrap().optional(),
        answerRequestsWithin: shape.answerRequestsWithin.unwrap().optional(),
        remindUnansweredBefore: shape.remindUnansweredBefore.unwrap().optional(),
        retentionYears: shape.retentionYears.unwrap().optional(),
        maxFileMegabytes: shape.maxFileMegabytes.unwrap().optional(),
      })
      .optional(),
  }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: directoryPermissions['centre.update'],
  http: { method: 'patch', path: '/centre' },
  load: async ({ trx, actor }) =>
    (await trx
      .selectFrom('centre')
      .select([
        'name',
        'short_name as shortName',
        'time_zone as timeZone',
        'language',
        'pack',
        'settings',
        'version',
      ])
      .where('id', '=', actor.centreId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  version: (target) => target.version,
  async run({ trx, actor, kernel, today, target, audit }, { settings, ...given }) {
    const { version, settings: stored, ...named } = target;
    const before = { ...named, ...readSettings(stored) };
    const merged = { ...readSettings(stored), ...settings };
    const after = { ...named, ...given };
    const { retentionTerms } = directoryPackOf(after.pack);
    for (const { term } of settings?.retentionYears ?? [])
      requireKind(retentionTerms, term, { path: 'settings.retentionYears', day: today });
    await trx
      .updateTable('centre')
      .set({
        name: after.name,
        short_name: after.shortName,
        time_zone: after.timeZone,
        language: after.language,
        pack: after.pack,
        settings: JSON.stringify(merged),
        version: version + 1,
      })
      .where('id', '=', actor.centreId)
      .execute();
    forgetCentre(kernel, actor.centreId);
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: after.shortName,
      ...changesOf(before, { ...after, ...merged }),
    });
    return { id: actor.centreId, version: version + 1 };
  },
});

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
