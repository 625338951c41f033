import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { useToday } from '#ui/time/today.tsx';
import { postGroups } from '../../people/post-groups.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { staffDimensions } from '../../people/staff-dimensions.ts';
import { readStaffTable } from '../../people/staff-table.ts';
import { OrganisationFilter } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import { StaffTableView } from '../../ui/people/StaffTableView.tsx';
import type { Route } from './+types/table';
import { tableAsked } from './table-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = tableAsked(new URL(args.request.url).searchParams);
  const language = callerOf(args).locale;
  return {
    table: await read(args, readStaffTable, { ...asked, language }),
    choices: await read(args, readPeopleChoices, { language }),
    by: asked.by,
  };
}

/** Staff in numbers on any day. */
export default function StaffTablePage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [params] = useSearchParams();
  const { table, choices, by } = loaderData;
  const part = staffDimensions.find((one) => one === params.get('part')) ?? null;
  return (
    <>
      <ListToolbar
        exports={(['xlsx', 'docx', 'pdf'] as const).map((format) => ({
          format,
          href: `/people/table/export/${format}?${params}`,
        }))}
      >
        <FilterDay name="on" label={t('list.on')} initial={today} />
        <FilterSelect
          name="by"
          label={t('table.by')}
          none={t('table.rows.organisation')}
          options={staffDimensions.map((value) => ({ value, label: t(`table.rows.${value}`) }))}
        />
        <FilterSelect
          name="part"
          label={t('table.parts')}
          none={t('table.all')}
          options={staffDimensions
            .filter((value) => value !== by)
            .map((value) => ({ value, label: t(`table.dimension.${value}`) }))}
        />
        <OrganisationFilter choices={choices} />
        <FilterSelect
          name="postGroup"
          label={t('list.post')}
          options={postGroups.map((group) => ({ value: group, label: t(`groups.${group}`) }))}
        />
        <ClearFilters names={['on', 'by', 'part', 'organisation', 'postGroup']} />
      </ListToolbar>
      {table.rows.length === 0 ? (
        <EmptyState icon={IconTable} title={t('table.none')} />
      ) : (
        <>
          <StaffTableView table={table} by={by} part={part} />
          <p className={classes.count}>{t('table.note')}</p>
        </>
      )}
    </>
  );
}
