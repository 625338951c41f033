import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { sectionPermissions } from '../../permissions/sections.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { listSections } from '../../sections/list-sections.ts';
import { saySchoolYear, schoolYearOf } from '../../sections/school-year.ts';
import { SectionCards } from '../../ui/sections/SectionCards.tsx';
import { SectionTable } from '../../ui/sections/SectionTable.tsx';
import { useKindWords } from '../../ui/sections/words.ts';
import type { Route } from './+types/sections';
import { sectionsAsked } from './sections-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const today = todayOf(args);
  const asked = sectionsAsked(new URL(args.request.url).searchParams, today);
  const actor = actorOf(args);
  const may = (name: keyof typeof sectionPermissions) =>
    holds(actor, name, sectionPermissions[name]);
  return {
    sections: await read(args, listSections, asked),
    choices: await read(args, sectionChoices, {}),
    sort: asked.sort,
    thisYear: schoolYearOf(today),
    mayCreate: may('section.create'),
    mayCopy: may('section.copy'),
  };
}

/** Sections and other groups of a school year, as a table or as cards. */
export default function Sections({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const [params] = useSearchParams();
  const { sections, choices, sort, thisYear, mayCreate, mayCopy } = loaderData;
  const kindOf = useKindWords(choices.sectionKinds);
  const years = [...new Set([thisYear, ...choices.years])].sort((a, b) => b - a);
  const cards = params.get('view') === 'cards';
  const viewed = (view: string) => {
    const next = new URLSearchParams(params);
    next.set('view', view);
    return `?${next}`;
  };
  const add = mayCreate && (
    <Button component={Link} to="/sections/new" leftSection={<Icon of={IconPlus} />}>
      {t('list.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        action={add}
        more={
          mayCopy && (
            <>
              <Button component={Link} to="/sections/coverage" variant="default">
                {t('list.coverage')}
              </Button>
              <Button component={Link} to="/sections/copy" variant="default">
                {t('list.copy')}
              </Button>
            </>
          )
        }
      />
      <Tabs
        label={t('list.view')}
        tabs={[
          { to: viewed('table'), label: t('list.table'), present: !cards },
          { to: viewed('cards'), label: t('list.cards'), present: cards },
        ]}
      />
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv', 'docx', 'pdf'] as const).map((format) => ({
          format,
          href: `/sections/export/${format}?${params}`,
        }))}
      >
        {cards && <input type="hidden" name="view" value="cards" />}
        <FilterSelect
          name="year"
          label={t('list.year')}
          none={saySchoolYear(thisYear)}
          options={[
            ...years
              .filter((year) => year !== thisYear)
              .map((year) => ({ value: String(year), label: saySchoolYear(year) })),
            { value: 'all', label: t('list.allYears') },
          ]}
        />
        <FilterSelect
          name="kind"
          label={t('list.kind')}
          options={choices.sectionKinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
        />
        {choices.directions.length > 0 && (
          <FilterSelect
            name="direction"
            label={t('list.direction')}
            options={choices.directions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FilterSelect
          name="without"
          label={t('list.without')}
          none={t('list.anything')}
          options={(['head', 'curator', 'members'] as const).map((value) => ({
            value,
            label: t(`list.lacks.${value}`),
          }))}
        />
        <ClearFilters names={['year', 'kind', 'direction', 'without']} />
      </ListToolbar>
      {cards && sections.rows.length > 0 ? (
        <SectionCards sections={sections.rows} choices={choices} />
      ) : (
        <SectionTable
          sections={sections.rows}
          choices={choices}
          sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
          empty={
            <EmptyState icon={IconUsersGroup} title={t('list.none')} action={add}>
              {t('list.noneText')}
            </EmptyState>
          }
        />
      )}
      <Pager {...sections} />
    </>
  );
}
