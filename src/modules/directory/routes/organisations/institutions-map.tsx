import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readAll } from '#platform/pages/read-all.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listOrganisations } from '../../organisations/list-organisations.ts';
import classes from '../../ui/organisations/organisations.module.css';
import { SketchMapView } from '../../ui/organisations/SketchMapView.tsx';
import type { Route } from './+types/institutions-map';
import { organisationsAsked } from './asked.ts';
import { readLists } from './lists.ts';

export async function loader(args: Route.LoaderArgs) {
  const { q, kind, ownership, feature } = organisationsAsked(
    new URL(args.request.url).searchParams,
  );
  const rows = await readAll(args, listOrganisations, { q, kind, ownership, feature });
  return {
    spots: rows.flatMap(({ id, name, shortName, latitude, longitude }) =>
      latitude === null || longitude === null
        ? []
        : [{ id, label: shortName ?? name, latitude, longitude }],
    ),
    without: rows.filter(({ latitude }) => latitude === null).map(({ id, name }) => ({ id, name })),
    lists: await readLists(args),
  };
}

/** Where institutions are: a sketch out of their coordinates. */
export default function InstitutionsMap({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const { spots, without, lists } = loaderData;
  return (
    <>
      <ListToolbar searchLabel={t('search')}>
        <FilterSelect name="kind" label={t('filter.kind')} options={lists.kinds} />
        <FilterSelect name="ownership" label={t('filter.ownership')} options={lists.ownerships} />
        <FilterSelect name="feature" label={t('filter.feature')} options={lists.features} />
        <ClearFilters names={['kind', 'ownership', 'feature']} />
      </ListToolbar>
      {spots.length === 0 ? (
        <EmptyState icon={IconMapPin} title={t('map.none')}>
          {t('map.noneText')}
        </EmptyState>
      ) : (
        <SketchMapView spots={spots} />
      )}
      {without.length > 0 && (
        <details className={classes.more}>
          <summary>{t('map.withoutPoint', { count: without.length })}</summary>
          <ul>
            {without.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/institutions/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
