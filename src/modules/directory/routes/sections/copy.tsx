import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { isoDate } from '#platform/datetime/iso-date.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { copySections } from '../../operations/sections/copy-sections.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { previewCopies } from '../../sections/preview-copies.ts';
import { saySchoolYear, schoolYearOf } from '../../sections/school-year.ts';
import { PlannedCopies } from '../../ui/sections/PlannedCopies.tsx';
import classes from '../../ui/sections/sections.module.css';
import type { Route } from './+types/copy';

/** `?year=2025&since=2026-09-01`: which sections, and the first day of their copies. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const choices = await read(args, sectionChoices, {});
  const given = Number(params.get('year'));
  const year = choices.years.includes(given)
    ? given
    : (choices.years[0] ?? schoolYearOf(todayOf(args)));
  const since = dayAsked(params, 'since') ?? isoDate(year + 1, 9, 1);
  return {
    years: choices.years,
    year,
    since,
    until: isoDate(Number(since.slice(0, 4)) + 1, 6, 30),
    planned: await read(args, previewCopies, { year, since }),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const kept = new Set(form.getAll('memberId').map(String));
  return act(args, copySections, {
    ids: form.getAll('id').map(String),
    since: text('since'),
    until: text('until') || null,
    orderNumber: text('orderNumber'),
    orderOn: text('orderOn') || null,
    leaveMemberIds: form
      .getAll('offered')
      .map(String)
      .filter((id) => !kept.has(id)),
  });
}

export default function CopySections({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const [params] = useSearchParams();
  const { years, year, since, until, planned } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('copy.title')}
        lead={t('copy.lead')}
        crumbs={[{ title: t('title'), to: '/sections' }]}
      />
      {actionData?.ok && (
        <DoneNotice>{t('copy.done', { count: actionData.value.copies.length })}</DoneNotice>
      )}
      <Form className={classes.inline} key={`${year} ${since}`}>
        <SelectField
          name="year"
          label={t('copy.from')}
          defaultValue={String(year)}
          data={(years.length > 0 ? years : [year]).map((one) => ({
            value: String(one),
            label: saySchoolYear(one),
          }))}
        />
        <DateField name="since" label={t('copy.since')} defaultValue={since} required />
        <Button type="submit" variant="default">
          {t('copy.show')}
        </Button>
      </Form>
      {planned.length === 0 ? (
        <EmptyState title={t('copy.none')} />
      ) : (
        <FormShell
          key={`plan ${year} ${since} ${params}`}
          problems={problems}
          labels={{
            ids: t('copy.section'),
            until: t('copy.until'),
            orderNumber: t('copy.orderNumber'),
          }}
          actions={<Button type="submit">{t('copy.submit')}</Button>}
        >
          <input type="hidden" name="since" value={since} />
          <div className={classes.pair}>
            <DateField name="until" label={t('copy.until')} defaultValue={until} />
            <TextField name="orderNumber" label={t('copy.orderNumber')} />
            <DateField name="orderOn" label={t('copy.orderOn')} />
          </div>
          <PlannedCopies planned={planned} />
        </FormShell>
      )}
    </>
  );
}
