import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { assignmentChoices } from '../../assignments/choices.ts';
import { substituteAssignments } from '../../operations/assignments/substitute-assignments.ts';
import { ActPreviewBox } from '../../ui/assignments/ActPreviewBox.tsx';
import classes from '../../ui/assignments/assignments.module.css';
import { OrderFields } from '../../ui/assignments/OrderFields.tsx';
import type { Route } from './+types/substitute';
import { orderFrom, previewOrAct } from './preview.ts';

export async function loader(args: Route.LoaderArgs) {
  return { choices: await read(args, assignmentChoices, {}) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given = {
    personId: text('personId'),
    toPersonId: text('toPersonId'),
    since: text('since'),
    until: text('until'),
    ...orderFrom(form),
  };
  return previewOrAct(args, form, given, { kind: 'substitute', input: given }, () =>
    act(args, substituteAssignments, given),
  );
}

/** Somebody stands in for a methodist between two days; afterwards all is as before by itself. */
export default function Substitute({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('assignments');
  const [params] = useSearchParams();
  const today = useToday();
  const given = actionData?.given;
  const problems = useProblems(actionData?.outcome);
  const people = [
    { value: '', label: t('form.choose') },
    ...loaderData.choices.staff.map(({ id, name, post }) => ({
      value: id,
      label: `${name}, ${post}`,
    })),
  ];
  const labels = {
    personId: t('form.awayId'),
    toPersonId: t('form.standsIn'),
    since: t('form.since'),
    until: t('form.until'),
  };
  return (
    <>
      <PageHeader
        title={t('form.substitute')}
        crumbs={[{ title: t('title'), to: '/assignments' }]}
      />
      <FormShell
        problems={problems}
        labels={labels}
        actions={
          <>
            <Button type="submit">{t('form.submitSubstitute')}</Button>
            <Button type="submit" name="intent" value="preview" variant="default">
              {t('form.preview')}
            </Button>
          </>
        }
      >
        <SelectField
          name="personId"
          label={labels.personId}
          defaultValue={given?.personId ?? params.get('person') ?? ''}
          data={people}
          required
        />
        <SelectField
          name="toPersonId"
          label={labels.toPersonId}
          defaultValue={given?.toPersonId ?? ''}
          data={people}
          required
        />
        <div className={classes.pair}>
          <DateField
            name="since"
            label={labels.since}
            defaultValue={given?.since ?? today}
            required
          />
          <DateField name="until" label={labels.until} defaultValue={given?.until} required />
        </div>
        <OrderFields given={given} />
        {actionData?.preview && <ActPreviewBox preview={actionData.preview} />}
      </FormShell>
    </>
  );
}
