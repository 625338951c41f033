import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import {
  addToReserve,
  endReserve,
  removeReserve,
  updateReserve,
} from '../../operations/reserve/write-reserve.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listReserve } from '../../reserve/list-reserve.ts';
import classes from '../../ui/people/people.module.css';
import { PersonField } from '../../ui/sections/PersonField.tsx';
import { personTyped } from '../sections/person-typed.ts';
import type { Route } from './+types/reserve-entry';

export async function loader(args: Route.LoaderArgs) {
  const { entryId: id } = args.params;
  const choices = await read(args, readPeopleChoices, { language: callerOf(args).locale });
  if (!id) return { entry: null, choices };
  const [entry] = (await read(args, listReserve, { id, size: 1 })).rows;
  if (!entry) throw data(null, { status: 404 });
  return { entry, choices };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await run(args, form);
  return outcome.ok ? redirect('/people/reserve') : outcome;
}

async function run(args: Route.ActionArgs, form: FormData): Promise<Outcome<unknown>> {
  const { entryId: id } = args.params;
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const options = { ifMatch: Number(form.get('version')) || undefined };
  if (id && form.get('intent') === 'remove') return act(args, removeReserve, { id }, options);
  if (id && form.get('intent') === 'end') {
    const outcome = text('outcome') === 'appointed' ? ('appointed' as const) : ('left' as const);
    const ended = { id, until: text('endDay'), outcome, ground: text('endGround') };
    return act(args, endReserve, ended, options);
  }
  const fields = {
    postKind: text('postKind'),
    organisationId: text('organisationId') || null,
    since: text('since'),
    until: text('until') || null,
    ground: text('ground'),
    preparation: text('preparation'),
  };
  if (id) return act(args, updateReserve, { id, ...fields }, options);
  const typed = await personTyped(args, 'person', text('person'));
  const required = { path: 'person', code: 'required', message: 'who is taken in' };
  if ('problem' in typed) return { ok: false, code: 'invalid', fields: [typed.problem] };
  if (!typed.id) return { ok: false, code: 'invalid', fields: [required] };
  return act(args, addToReserve, { personId: typed.id, ...fields });
}

/** An entry of the reserve: to make it, to correct it, to end it. */
export default function ReserveEntryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['reserve', 'people', 'ui']);
  const today = useToday();
  const problems = useProblems(actionData);
  const { entry, choices } = loaderData;
  return (
    <>
      <PageHeader
        title={entry ? entry.person : t('add')}
        lead={entry && [entry.post, entry.currentOrganisation].filter(Boolean).join(', ')}
        crumbs={[
          { title: t('people:card.back'), to: '/people' },
          { title: t('title'), to: '/people/reserve' },
        ]}
        more={
          entry && (
            <ConfirmButton
              label={t('remove')}
              question={t('removeQuestion')}
              confirm={t('remove')}
              fields={{ intent: 'remove', version: String(entry.version) }}
            >
              <p>{t('removeText')}</p>
            </ConfirmButton>
          )
        }
      />
      <div className={classes.form}>
        <FormShell
          problems={problems}
          labels={{
            person: t('person'),
            postKind: t('postKind'),
            since: t('since'),
            until: t('until'),
          }}
          actions={
            <>
              <Button type="submit">{entry ? t('save') : t('add')}</Button>
              <Button component={Link} to="/people/reserve" variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          {entry ? (
            <input type="hidden" name="version" value={entry.version} />
          ) : (
            <PersonField
              name="person"
              label={t('person')}
              description={t('personHint')}
              required
              autoFocus
            />
          )}
          <SelectField
            name="postKind"
            label={t('postKind')}
            defaultValue={entry?.postKind ?? ''}
            required
            data={[
              { value: '', label: t('people:form.choose') },
              ...choices.postKinds.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
          <SelectField
            name="organisationId"
            label={t('organisation')}
            defaultValue={entry?.organisationId ?? ''}
            data={[
              { value: '', label: t('anywhere') },
              ...choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <div className={classes.three}>
            <DateField
              name="since"
              label={t('since')}
              defaultValue={entry?.since ?? today}
              required
            />
            <DateField name="until" label={t('until')} defaultValue={entry?.until ?? ''} />
          </div>
          <TextField name="ground" label={t('ground')} defaultValue={entry?.ground} />
          <TextareaField
            name="preparation"
            label={t('preparation')}
            description={t('preparationHint')}
            defaultValue={entry?.preparation}
            rows={3}
          />
        </FormShell>
        {entry && !entry.outcome && (
          <Panel title={t('end')}>
            <FormShell
              problems={null}
              actions={
                <Button type="submit" name="intent" value="end" variant="default">
                  {t('end')}
                </Button>
              }
            >
              <input type="hidden" name="version" value={entry.version} />
              <div className={classes.three}>
                <SelectField
                  name="outcome"
                  label={t('outcome')}
                  data={(['appointed', 'left'] as const).map((value) => ({
                    value,
                    label: t(`states.${value}`),
                  }))}
                />
                <DateField name="endDay" label={t('endDay')} defaultValue={today} required />
              </div>
              <TextField name="endGround" label={t('endGround')} />
            </FormShell>
          </Panel>
        )}
      </div>
    </>
  );
}
