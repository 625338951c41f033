import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { confirmRegistration } from '../operations/registrations/confirm-registration.ts';
import { refuseRegistration } from '../operations/registrations/refuse-registration.ts';
import { listRegistrations } from '../registrations/list-registrations.ts';
import { RegistrationsTable } from '../ui/registrations/RegistrationsTable.tsx';
import type { Route } from './+types/registrations';
import { registrationsAsked } from './registrations-asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = registrationsAsked(new URL(args.request.url).searchParams);
  return {
    registrations: await read(args, listRegistrations, asked),
    sort: asked.sort as string,
    may: rightsOf(actorOf(args)),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = String(form.get('id') ?? '');
  return form.get('intent') === 'refuse'
    ? act(args, refuseRegistration, { id, reason: String(form.get('reason') ?? '') })
    : act(args, confirmRegistration, { id });
}

/** Who asks for an account, to be confirmed by the institution or the centre. */
export default function Registrations({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('directoryMembers');
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const { registrations, sort, may } = loaderData;
  return (
    <>
      {actionData?.ok && (
        <DoneNotice>
          {t('invitationId' in actionData.value ? 'registration.done' : 'registration.refusedDone')}
        </DoneNotice>
      )}
      <ProblemNotice problems={problems} />
      <ListToolbar
        searchLabel={t('registration.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/staff/registrations/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('state')}
          none={t('registration.states.waiting')}
          options={[
            ...(['confirmed', 'refused'] as const).map((value) => ({
              value,
              label: t(`registration.states.${value}`),
            })),
            { value: 'all', label: t('registration.all') },
          ]}
        />
        <ClearFilters names={['state']} />
      </ListToolbar>
      <RegistrationsTable
        registrations={registrations.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        mayConfirm={may.confirmRegistrations}
        empty={
          <EmptyState icon={IconUserQuestion} title={t('registration.none')}>
            {t('registration.noneText')}
          </EmptyState>
        }
      />
      <Pager {...registrations} />
    </>
  );
}
