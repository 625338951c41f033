import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { eventFormats } from '#packs/events-pack.ts';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import type { ListedKind } from '../../kinds/list-kinds.ts';
import type { ChecklistLine } from '../../kinds/schema.ts';
import planning from '../planning/events.module.css';
import { QuestionRows } from '../registration/QuestionRows.tsx';
import { KindChecklist } from './KindChecklist.tsx';
import { KindFields } from './KindFields.tsx';

/** The form of a kind; null for a new one. What events say already stays as it is. */
export function KindPage({
  kind,
  checklist,
  outcome,
}: {
  kind: ListedKind | null;
  checklist: readonly ChecklistLine[];
  outcome: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation(['eventsKinds', 'ui']);
  const { t: te } = useTranslation('events');
  const locale = useLocale();
  const problems = useProblems(outcome);
  const settings = kind?.settings;
  return (
    <>
      <PageHeader
        title={kind ? kind.words[locale] : t('new')}
        lead={kind && t(`origins.${kind.origin}`)}
        crumbs={[{ title: t('title'), to: '/settings/event-kinds' }]}
      />
      {outcome && !outcome.ok && outcome.code === 'conflict' && <p role="alert">{t('conflict')}</p>}
      <FormShell
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('save')}</Button>
            <Button component={Link} to="/settings/event-kinds" variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      >
        {kind && <input type="hidden" name="version" value={kind.version} />}
        <fieldset className={planning.group}>
          <legend>{t('name')}</legend>
          <div className={planning.pair}>
            {locales.map((one) => (
              <TextField
                key={one}
                name={`words.${one}`}
                label={localeNames[one]}
                defaultValue={kind?.words[one]}
                required={one === locale}
              />
            ))}
          </div>
          {!kind && <TextField name="key" label={t('key')} description={t('keyHint')} />}
        </fieldset>
        <fieldset className={planning.group}>
          <legend>{t('formats')}</legend>
          <div className={planning.pair}>
            {eventFormats.map((format) => (
              <CheckboxField
                key={format}
                id={`format-${format}`}
                name="formats"
                value={format}
                label={te(`format.${format}`)}
                defaultChecked={settings?.formats.includes(format) ?? true}
              />
            ))}
          </div>
        </fieldset>
        <fieldset className={planning.group}>
          <legend>{t('rules')}</legend>
          <div className={planning.pair}>
            <SelectField
              name="hour"
              label={t('hour')}
              defaultValue={String(settings?.hour ?? 45)}
              data={['45', '60']}
            />
            <TextField
              type="number"
              name="creditMinutes"
              label={te('field.creditMinutes')}
              description={t('creditHint')}
              defaultValue={settings?.creditMinutes ?? ''}
              min={0}
            />
            <TextField
              type="number"
              name="minutesDueDays"
              label={t('minutesDue')}
              description={t('minutesHint')}
              defaultValue={settings?.minutesDueDays ?? ''}
              min={0}
            />
          </div>
          <div className={planning.pair}>
            <SelectField
              name="approves"
              label={t('approves')}
              defaultValue={settings?.approves ?? 'centre'}
              data={(['head', 'centre'] as const).map((value) => ({
                value,
                label: t(`approve.${value}`),
              }))}
            />
            <SelectField
              name="certificates"
              label={t('certificates')}
              defaultValue={settings?.certificates ?? 'present'}
              data={(['present', 'nobody'] as const).map((value) => ({
                value,
                label: t(`certificate.${value}`),
              }))}
            />
            <SelectField
              name="registration"
              label={te('field.registration')}
              defaultValue={settings?.registration ?? 'invited'}
              data={(['invited', 'open', 'none'] as const).map((value) => ({
                value,
                label: te(`registration.${value}`),
              }))}
            />
          </div>
          <div className={planning.pair}>
            <TextField
              type="number"
              name="inviteBefore"
              label={t('inviteBefore')}
              description={t('inviteHint')}
              defaultValue={settings?.inviteBefore ?? ''}
              min={1}
              max={365}
            />
            <TextField
              type="number"
              name="remindUnansweredBefore"
              label={t('remindBefore')}
              description={t('remindHint')}
              defaultValue={settings?.remindUnansweredBefore ?? ''}
              min={0}
              max={60}
            />
          </div>
          <div className={planning.pair}>
            <TextField
              type="number"
              name="presentShare"
              label={t('presentShare')}
              defaultValue={settings?.presentShare ?? 75}
              min={1}
              max={100}
            />
            <SelectField
              name="feedback"
              label={t('feedback.label')}
              description={
                kind && (
                  <Link to={`/settings/event-kinds/${kind.key}/feedback`}>
                    {t('feedback.questions')}
                  </Link>
                )
              }
              defaultValue={settings?.feedback ?? 'asked'}
              data={(['asked', 'needed', 'none'] as const).map((value) => ({
                value,
                label: t(`feedback.${value}`),
              }))}
            />
          </div>
          <CheckboxField name="set" label={t('set')} defaultChecked={settings?.set ?? false} />
          <CheckboxField
            name="outside"
            label={t('outside')}
            defaultChecked={settings?.outside ?? false}
          />
        </fieldset>
        <KindChecklist lines={checklist} />
        <KindFields fields={settings?.fields ?? []} />
        <fieldset className={planning.group}>
          <legend>{t('questions')}</legend>
          <p>{t('questionsLead')}</p>
          <QuestionRows questions={settings?.questions ?? []} />
        </fieldset>
        {kind && (
          <CheckboxField
            name="archived"
            label={t('archive')}
            description={t('archiveHint')}
            defaultChecked={kind.archived}
          />
        )}
      </FormShell>
    </>
  );
}
