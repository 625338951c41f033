import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { packs } from '#packs/known.ts';
import { requestTermsOf } from '#packs/request-terms.ts';
import { dateFormat } from '#platform/datetime/format.ts';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { centre } from '../../schema.ts';
import { RetentionFields, type ShownTerm } from '../personal-data/RetentionFields.tsx';
import classes from './centre.module.css';

const numbers = [
  'remindDaysBefore',
  'escalateAfterDays',
  'overloadTasks',
  'takeRequestsWithin',
  'answerRequestsWithin',
  'remindUnansweredBefore',
  'maxFileMegabytes',
] as const;

/** The form of the centre's settings; for who may not change them, its fields are only read. */
export function CentreForm({
  centre: shown,
  zones,
  retention,
  may,
  problems,
}: {
  centre: z.output<typeof centre>;
  zones: readonly string[];
  retention: readonly ShownTerm[];
  may: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['directory', 'directoryMembers', 'office', 'personalData']);
  const locale = useLocale();
  const { settings } = shown;
  const terms = requestTermsOf(shown.pack);
  const weekday = (day: number) =>
    dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, day)),
    );
  const number = (
    name: (typeof numbers)[number],
    { description, unless }: { description?: string; unless?: number } = {},
  ) => (
    <TextField
      name={`settings.${name}`}
      type="number"
      label={t(`centreForm.${name}`)}
      description={description}
      defaultValue={settings[name] ?? ''}
      placeholder={unless === undefined ? undefined : String(unless)}
      required={unless === undefined}
    />
  );
  const labels = Object.fromEntries(
    (['name', 'shortName', 'language', 'timeZone', 'pack'] as const).map((name) => [
      name,
      t(`centreForm.${name}`),
    ]),
  );
  return (
    <div className={classes.form}>
      {!may && <p className={classes.note}>{t('centreForm.reading')}</p>}
      <fieldset disabled={!may} className={classes.all}>
        <FormShell
          problems={problems}
          action="/settings?index"
          labels={{
            ...labels,
            'settings.retentionYears': t('personalData:retention.title'),
            ...Object.fromEntries(
              ([...numbers, 'digestWeekday'] as const).map((name) => [
                `settings.${name}`,
                t(`centreForm.${name}`),
              ]),
            ),
          }}
          actions={may && <Button type="submit">{t('centreForm.save')}</Button>}
        >
          <input type="hidden" name="version" value={shown.version} />
          <fieldset className={classes.group}>
            <legend>{t('centreForm.names')}</legend>
            <TextField name="name" label={labels.name} defaultValue={shown.name} required />
            <TextField
              name="shortName"
              label={labels.shortName}
              defaultValue={shown.shortName}
              required
            />
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('centreForm.place')}</legend>
            <SelectField
              name="language"
              label={labels.language}
              defaultValue={shown.language}
              data={locales.map((value) => ({ value, label: localeNames[value] }))}
            />
            <SelectField
              name="timeZone"
              label={labels.timeZone}
              defaultValue={shown.timeZone}
              data={[...new Set([shown.timeZone, ...zones])]}
            />
            <SelectField
              name="pack"
              label={labels.pack}
              defaultValue={shown.pack}
              data={packs.map((value) => ({ value, label: t(`office:packs.${value}`) }))}
            />
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('centreForm.tasks')}</legend>
            <CheckboxField
              name="settings.evidenceForContinuous"
              label={t('centreForm.evidenceForContinuous')}
              defaultChecked={settings.evidenceForContinuous}
              className={classes.wide}
            />
            {number('remindDaysBefore', { description: t('centreForm.remindHint') })}
            {number('escalateAfterDays', { description: '\u00a0' })}
            <SelectField
              name="settings.digestWeekday"
              label={t('centreForm.digestWeekday')}
              defaultValue={String(settings.digestWeekday ?? '')}
              data={[
                { value: '', label: t('centreForm.noDigest') },
                ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({
                  value: String(day),
                  label: weekday(day),
                })),
              ]}
            />
            {number('overloadTasks')}
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('centreForm.questions')}</legend>
            {number('takeRequestsWithin', {
              description: t('centreForm.workingDays'),
              unless: terms.take,
            })}
            {number('answerRequestsWithin', {
              description: t('centreForm.workingDays'),
              unless: terms.answer,
            })}
            {number('remindUnansweredBefore', { description: t('centreForm.remindHint') })}
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('directoryMembers:registration.setting')}</legend>
            <CheckboxField
              name="settings.selfRegistration"
              label={t('directoryMembers:registration.allow')}
              description={
                settings.selfRegistration
                  ? t('directoryMembers:registration.address', { path: `/register/${shown.id}` })
                  : t('directoryMembers:registration.allowHint')
              }
              defaultChecked={settings.selfRegistration}
              className={classes.wide}
            />
          </fieldset>
          <RetentionFields terms={retention} own={settings.retentionYears} />
          <fieldset className={classes.group}>
            <legend>{t('centreForm.files')}</legend>
            {number('maxFileMegabytes')}
          </fieldset>
        </FormShell>
      </fieldset>
    </div>
  );
}
