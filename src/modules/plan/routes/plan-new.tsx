import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, actorOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { createPlan } from '../operations/create-plan.ts';
import { type PlanKind, planKinds } from '../schema.ts';
import classes from '../ui/document/form.module.css';
import type { Route } from './+types/plan-new';
import { textOf } from './plan-form.ts';

export function loader(args: Route.LoaderArgs) {
  actorOf(args);
  return null;
}

/** Begins an empty plan; its items are written in the document itself. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await act(args, createPlan, {
    kind: textOf(form, 'kind') as PlanKind,
    title: textOf(form, 'title'),
    period: [textOf(form, 'period.0'), textOf(form, 'period.1')],
    chapterTitle: textOf(form, 'chapterTitle'),
  });
  if (outcome.ok) throw redirect(`/plans/${outcome.value.planId}`);
  return outcome;
}

export default function NewPlan({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['planDocument', 'plan', 'shell']);
  const year = Number(useToday().slice(0, 4)) + 1;
  const labels = {
    title: t('settings.title'),
    kind: t('plans.kind'),
    'period.0': t('plans.starts'),
    'period.1': t('plans.ends'),
    chapterTitle: t('new.chapter'),
  };
  return (
    <>
      <PageHeader
        title={t('plans.new')}
        crumbs={[{ title: t('shell:nav.plansList'), to: '/plans' }]}
        lead={
          <>
            {t('new.lead')} <Link to="/plans/import">{t('new.import')}</Link>
          </>
        }
      />
      <div className={classes.narrow}>
        <FormShell
          problems={useProblems(actionData)}
          labels={labels}
          actions={<Button type="submit">{t('new.submit')}</Button>}
        >
          <TextField name="title" label={labels.title} required maxLength={500} />
          <SelectField
            name="kind"
            label={labels.kind}
            data={planKinds.map((kind) => ({ value: kind, label: t(`plan:kind.${kind}`) }))}
          />
          <div className={classes.pair}>
            <DateField
              name="period.0"
              label={labels['period.0']}
              required
              defaultValue={`${year}-01-01`}
            />
            <DateField
              name="period.1"
              label={labels['period.1']}
              required
              defaultValue={`${year}-12-31`}
            />
          </div>
          <TextField name="chapterTitle" label={labels.chapterTitle} maxLength={1000} />
        </FormShell>
      </div>
    </>
  );
}
