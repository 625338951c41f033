import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import {
  cancelRegistrations,
  moveUpRegistrations,
} from '../../operations/registration/change-registrations.ts';
import { inviteAgain } from '../../operations/registration/invite-audience.ts';
import { remindUnanswered } from '../../operations/registration/remind-unanswered.ts';
import { listRegistrations } from '../../registration/list-registrations.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import { attendances, registrationStates } from '../../registration/schema.ts';
import { bulkForm, RegistrationTable } from '../../ui/registration/RegistrationTable.tsx';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/registrations';
import { registrationsAsked } from './asked-registrations.ts';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  const asked = registrationsAsked(new URL(args.request.url).searchParams, eventId);
  const registration = await read(args, readRegistration, { eventId });
  return {
    list: await read(args, listRegistrations, asked),
    registration,
    page: `${callerOf(args).kernel.config.publicUrl}/e/${registration.code}`,
    sort: asked.sort,
  };
}

/** Acts on the chosen rows. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const registrationIds = form.getAll('registration').map(String);
  const input = { eventId, registrationIds };
  switch (form.get('intent')) {
    case 'cancel': {
      const outcome = await act(args, cancelRegistrations, input);
      return outcome.ok ? done('cancel', outcome.value.cancelled) : outcome;
    }
    case 'move': {
      const outcome = await act(args, moveUpRegistrations, input);
      return outcome.ok ? done('move', outcome.value.moved) : outcome;
    }
    case 'remind': {
      const outcome = await act(args, remindUnanswered, { eventId });
      return outcome.ok ? done('remind', outcome.value.letters) : outcome;
    }
    default: {
      const outcome = await act(args, inviteAgain, input);
      return outcome.ok ? done('again', outcome.value.letters) : outcome;
    }
  }
}

const done = (what: 'again' | 'remind' | 'cancel' | 'move', count: number) => ({
  ok: true as const,
  value: { what, count },
});

/** Who is invited, comes, waits for a place. */
export default function Registrations({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsRegistration');
  const [search] = useSearchParams();
  const { list, registration, page, sort } = loaderData;
  const { may, capacity, registered, waiting, invited, declined, unreminded, mode, fields } =
    registration;
  const problems = useProblems(actionData);
  const here = `/events/${params.eventId}`;
  const link = (to: string, label: string) => (
    <Button component={Link} to={`${here}/${to}`} variant="default">
      {label}
    </Button>
  );
  return (
    <>
      {actionData?.ok && (
        <DoneNotice>
          {t(`list.done.${actionData.value.what}`, { count: actionData.value.count })}
        </DoneNotice>
      )}
      <ProblemNotice problems={problems} />
      {may.invite && (
        <div className={classes.address}>
          <Button component={Link} to={`${here}/invite`}>
            {t('list.invite')}
          </Button>
          {link('enrol', t('list.add'))}
          {link('questions', t('list.fields'))}
          {unreminded !== null && unreminded > 0 && (
            <Form method="post">
              <Button type="submit" name="intent" value="remind" variant="default">
                {t('list.remind', { count: unreminded })}
              </Button>
            </Form>
          )}
        </div>
      )}
      {may.invite && mode === 'open' && (
        <p className={classes.address}>
          <span>
            {t('list.page')}: <a href={page}>{page.replace(/^https?:\/\//, '')}</a>
            <span className={classes.faint}>{t('list.pageHint')}</span>
          </span>
          <CopyButton text={page} label={t('list.copy')} copied={t('list.copied')} size="xs" />
        </p>
      )}
      {may.invite && (
        <Figures
          figures={[
            {
              label: t('list.registered'),
              value: capacity === null ? registered : `${registered} / ${capacity}`,
              note: capacity === null ? undefined : t('list.capacity'),
            },
            { label: t('list.waiting'), value: waiting },
            { label: t('list.invited'), value: invited ?? 0 },
            { label: t('list.declined'), value: declined ?? 0 },
          ]}
        />
      )}
      <Form method="post" id={bulkForm} />
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `${here}/registrations/export/${format}?${search}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('columns.state')}
          options={registrationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterSelect
          name="attends"
          label={t('columns.attends')}
          options={attendances.map((value) => ({ value, label: t(`format.${value}`) }))}
        />
        <FilterSelect
          name="letter"
          label={t('columns.letter')}
          options={[
            { value: 'none', label: t('list.letterNone') },
            { value: 'failed', label: t('list.letterFailed') },
          ]}
        />
        <ClearFilters names={['state', 'attends', 'letter']} />
      </ListToolbar>
      <RegistrationTable
        rows={list.rows}
        fields={fields}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        mayChange={may.invite}
        empty={
          <EmptyState icon={IconUsers} title={t('list.none')}>
            {t(search.size > 0 ? 'list.notFound' : 'list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...list} />
    </>
  );
}
