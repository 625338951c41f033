import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useSubmit } from 'react-router';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { dayField } from '#ui/day/use-day-input.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, DateField, SelectField, TextareaField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { handOver } from '../operations/hand-over.ts';
import { countHandover } from '../queries/count-handover.ts';
import { listStaff } from '../queries/list-staff.ts';
import classes from '../ui/document/form.module.css';
import { HandoverPreview } from '../ui/handover/HandoverPreview.tsx';
import type { Route } from './+types/plan-handover';
import { textOf } from './plan-form.ts';

const uuid = /^[0-9a-f-]{36}$/;

/** `?person=&from=&until=` chooses whose tasks; the preview counts them before anything moves. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const fromId = params.get('person') ?? '';
  const asked = { fromId, from: dayAsked(params, 'from'), until: dayAsked(params, 'until') };
  return {
    staff: await read(args, listStaff, {}),
    asked,
    plans: uuid.test(fromId) ? await read(args, countHandover, asked) : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => textOf(form, name);
  return act(args, handOver, {
    fromId: text('fromId'),
    toId: text('toId'),
    from: text('from') || undefined,
    until: text('until') || undefined,
    forGood: form.has('forGood'),
    reason: text('reason'),
  });
}

export default function Handover({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('planDocument');
  const { staff, asked, plans } = loaderData;
  const submit = useSubmit();
  const problems = useProblems(actionData);
  const people = staff.map(({ id, label }) => ({ value: id, label }));
  const choose = { value: '', label: t('handover.choose') };
  return (
    <>
      <PageHeader title={t('handover.title')} lead={t('handover.lead')} />
      <div className={classes.narrow}>
        {actionData?.ok && (
          <p className={classes.done} role="status">
            {t('handover.done', { count: actionData.value.tasks })}
          </p>
        )}
        <Form
          className={classes.fields}
          onChange={(event) => {
            if (!(event.target as Element).matches(dayField))
              submit(event.currentTarget, { replace: true });
          }}
        >
          <SelectField
            name="person"
            label={t('handover.from')}
            data={[choose, ...people]}
            defaultValue={asked.fromId}
          />
          <div className={classes.pair}>
            <DateField
              name="from"
              label={t('handover.since')}
              defaultValue={asked.from}
              onDay={(field) => submit(field.form, { replace: true })}
            />
            <DateField
              name="until"
              label={t('handover.until')}
              defaultValue={asked.until}
              onDay={(field) => submit(field.form, { replace: true })}
            />
          </div>
          <noscript>
            <Button type="submit" variant="default">
              {t('handover.count')}
            </Button>
          </noscript>
        </Form>
        {plans && <HandoverPreview plans={plans} />}
        {plans && (
          <FormShell
            problems={problems}
            labels={{ toId: t('handover.to'), reason: t('handover.reason') }}
            actions={<Button type="submit">{t('handover.submit')}</Button>}
          >
            <input type="hidden" name="fromId" value={asked.fromId} />
            <input type="hidden" name="from" value={asked.from ?? ''} />
            <input type="hidden" name="until" value={asked.until ?? ''} />
            <SelectField
              name="toId"
              label={t('handover.to')}
              required
              data={[choose, ...people.filter(({ value }) => value !== asked.fromId)]}
            />
            <TextareaField
              name="reason"
              label={t('handover.reason')}
              placeholder={t('handover.reasonExample')}
              required
              rows={2}
            />
            <CheckboxField
              name="forGood"
              label={t('handover.forGood')}
              description={t('handover.forGoodHint')}
            />
          </FormShell>
        )}
      </div>
    </>
  );
}
