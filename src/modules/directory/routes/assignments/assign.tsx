import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField } from '#ui/form/fields.tsx';
import { Ticks } from '#ui/form/Ticks.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { assignmentChoices } from '../../assignments/choices.ts';
import { createAssignments } from '../../operations/assignments/create-assignments.ts';
import { ActPreviewBox } from '../../ui/assignments/ActPreviewBox.tsx';
import classes from '../../ui/assignments/assignments.module.css';
import { OrderFields } from '../../ui/assignments/OrderFields.tsx';
import type { Route } from './+types/assign';
import { orderFrom, previewOrAct } from './preview.ts';

export async function loader(args: Route.LoaderArgs) {
  return { choices: await read(args, assignmentChoices, {}) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given = {
    personId: text('personId'),
    organisationIds: form.getAll('organisationIds').map(String),
    directionIds: form.getAll('directionIds').map(String),
    since: text('since'),
    until: text('until') || null,
    ...orderFrom(form),
  };
  return previewOrAct(args, form, given, { kind: 'create', input: given }, () =>
    act(args, createAssignments, given),
  );
}

/** A methodist gets institutions and directions by an order; `?organisation=` and `?direction=` are ticked already. */
export default function Assign({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('assignments');
  const [params] = useSearchParams();
  const today = useToday();
  const { staff, organisations, directions } = loaderData.choices;
  const given = actionData?.given;
  const problems = useProblems(actionData?.outcome);
  const fields = ['personId', 'organisationIds', 'directionIds', 'since', 'until'] as const;
  const labels = Object.fromEntries(fields.map((name) => [name, t(`form.${name}`)]));
  return (
    <>
      <PageHeader title={t('form.new')} crumbs={[{ title: t('title'), to: '/assignments' }]} />
      <FormShell
        problems={problems}
        labels={labels}
        actions={
          <>
            <Button type="submit">{t('form.submit')}</Button>
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
          data={[
            { value: '', label: t('form.choose') },
            ...staff.map(({ id, name, post }) => ({ value: id, label: `${name}, ${post}` })),
          ]}
          required
        />
        <Ticks
          name="organisationIds"
          legend={labels.organisationIds ?? ''}
          options={organisations.map(({ locality, ...one }) => ({ ...one, note: locality }))}
          chosen={given?.organisationIds ?? params.getAll('organisation')}
        >
          {t('form.organisationsHint')}
        </Ticks>
        <Ticks
          name="directionIds"
          legend={labels.directionIds ?? ''}
          options={directions}
          chosen={given?.directionIds ?? params.getAll('direction')}
        >
          {directions.length > 0 ? (
            t('form.directionsHint')
          ) : (
            <>
              {t('form.noDirections')}{' '}
              <Link to="/settings/directions">{t('form.editDirections')}</Link>
            </>
          )}
        </Ticks>
        <div className={classes.pair}>
          <DateField
            name="since"
            label={labels.since}
            defaultValue={given?.since ?? today}
            required
          />
          <DateField
            name="until"
            label={labels.until}
            description={t('form.untilHint')}
            defaultValue={given?.until ?? ''}
          />
        </div>
        <OrderFields given={given} />
        {actionData?.preview && <ActPreviewBox preview={actionData.preview} />}
      </FormShell>
    </>
  );
}
