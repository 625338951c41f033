import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { roles } from '#platform/access/actor.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { MomentDay } from '#ui/time/Moment.tsx';
import { listPlaces } from '../members/list-places.ts';
import { listMembers } from '../members/queries.ts';
import { placeGroups } from '../ui/members/GivenFields.tsx';
import classes from '../ui/people/people.module.css';
import type { Route } from './+types/members';
import { membersAsked } from './members-asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = membersAsked(new URL(args.request.url).searchParams);
  const actor = actorOf(args);
  const may = rightsOf(actor);
  return {
    members: await read(args, listMembers, asked),
    places: may.seeMembers ? await read(args, listPlaces, {}) : [],
    sort: asked.sort as string,
    own: actor.userId,
    may,
  };
}

/** Who can sign in to the centre, and what each may do. */
export default function Members({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'directoryMembers', 'shell']);
  const sayRole = useSayRole();
  const [params] = useSearchParams();
  const { members, places, sort, own, may } = loaderData;
  return (
    <>
      <ListToolbar
        searchLabel={t('members.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/staff/accounts/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="role"
          label={t('members.role')}
          options={roles.map((value) => ({ value, label: t(`shell:role.${value}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('members.state')}
          none={t('members.states.current')}
          options={(['ended', 'all'] as const).map((value) => ({
            value,
            label: t(`members.states.${value}`),
          }))}
        />
        <FilterSelect
          name="place"
          label={t('directoryMembers:placeFilter')}
          options={placeGroups(places, (kind) => t(`directoryMembers:places.${kind}`)).flatMap(
            ({ items }) => items,
          )}
        />
        <ClearFilters names={['role', 'state', 'place']} />
      </ListToolbar>
      <DataTable
        caption={t('staff.accounts')}
        rows={members.rows}
        rowKey={(member) => member.id}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        rowTone={(member) => (member.endedAt ? 'faded' : undefined)}
        empty={<EmptyState title={t('members.none')} />}
        columns={[
          {
            key: 'name',
            header: t('members.account'),
            sortable: true,
            rowHeader: true,
            cell: (member) => (
              <>
                {may.changeMembers && !member.endedAt ? (
                  <Link to={`/staff/accounts/${member.id}`}>{member.name}</Link>
                ) : (
                  member.name
                )}
                <span className={classes.faint}>
                  {member.email}
                  {member.userId === own && ` · ${t('members.you')}`}
                </span>
              </>
            ),
          },
          {
            key: 'role',
            header: t('members.role'),
            cell: (member) => (
              <ul className={classes.plain}>
                {member.grants.map((grant) => (
                  <li key={grant.id}>
                    {sayRole({ role: grant.role, ownRole: grant.ownRole?.name ?? null })}
                    {(grant.place || grant.state !== 'current') && (
                      <span className={classes.faint}>
                        {[
                          grant.place?.name,
                          grant.state !== 'current' && t(`directoryMembers:states.${grant.state}`),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'person',
            header: t('members.person'),
            cell: (member) =>
              member.personId ? (
                <Link to={`/people/${member.personId}`}>{member.personName}</Link>
              ) : (
                <StatusBadge tone="due">{t('members.noPerson')}</StatusBadge>
              ),
          },
          {
            key: 'twoFactor',
            header: t('members.twoFactor'),
            cell: (member) => (
              <StatusBadge tone={member.twoFactor ? 'done' : 'idle'}>
                {t(member.twoFactor ? 'members.twoFactorOn' : 'members.twoFactorOff')}
              </StatusBadge>
            ),
          },
          {
            key: 'created',
            header: t('members.since'),
            sortable: true,
            nowrap: true,
            cell: (member) => <MomentDay at={member.createdAt} />,
          },
        ]}
      />
      <Pager {...members} />
    </>
  );
}
