import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { isoDate } from '#platform/datetime/iso-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createSection } from '../../operations/sections/create-section.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { schoolYearOf } from '../../sections/school-year.ts';
import { SectionForm } from '../../ui/sections/SectionForm.tsx';
import { sectionFrom } from '../../ui/sections/section-form-data.ts';
import type { Route } from './+types/section-new';
import { personTyped } from './person-typed.ts';

export async function loader(args: Route.LoaderArgs) {
  const year = schoolYearOf(todayOf(args));
  return {
    choices: await read(args, sectionChoices, {}),
    dates: { since: isoDate(year, 9, 1), until: isoDate(year + 1, 6, 30) },
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const head = await personTyped(args, 'headId', String(form.get('headId') ?? ''));
  if ('problem' in head) return { ok: false, code: 'invalid', fields: [head.problem] };
  const outcome = await act(args, createSection, {
    ...sectionFrom(form),
    headId: head.id,
    curatorId: String(form.get('curatorId') ?? '') || null,
  });
  return outcome.ok ? redirect(`/sections/${outcome.value.id}`) : outcome;
}

export default function SectionNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  return (
    <>
      <PageHeader title={t('form.new')} crumbs={[{ title: t('title'), to: '/sections' }]} />
      <SectionForm
        choices={loaderData.choices}
        dates={loaderData.dates}
        problems={problems}
        actions={<Button type="submit">{t('form.create')}</Button>}
      />
    </>
  );
}
