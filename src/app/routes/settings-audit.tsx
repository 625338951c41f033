import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { listMembers } from '#modules/directory/members/queries.ts';
import { listOrganisations } from '#modules/directory/organisations/list-organisations.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { AuditTable } from '../office/AuditTable.tsx';
import { auditAsked, readLog } from '../office/audit-asked.ts';
import { objectWord, operationWord } from '../office/audit-words.ts';
import classes from '../office/office.module.css';
import { operations } from '../registry.ts';
import { useViewer } from '../shell/use-root.ts';
import { viewerContext } from '../viewer.ts';
import auditWords from '../words/audit/uk.ts';
import type { Route } from './+types/settings-audit';

export async function loader(args: Route.LoaderArgs) {
  const asked = auditAsked(new URL(args.request.url).searchParams);
  const all = args.context.get(viewerContext)?.can['membership.read'];
  const members = all ? await readAll(args, listMembers, { state: 'all' }) : [];
  const places = all ? await readAll(args, listOrganisations, { state: 'all' }) : [];
  const log = await readLog(args, asked);
  return {
    log,
    object: (asked.objectId && log.rows.find(({ object }) => object?.name)?.object?.name) || null,
    places: places.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name })),
    objectTypes: Object.keys(auditWords.object),
    descending: asked.sort === '-at',
    actors: members.map(({ userId, name }) => ({ value: userId, label: name })),
    operationNames: operations.map(({ name }) => name).sort(),
  };
}

/** The log of the centre: leaders see all of it, others their own part. */
export default function SettingsAudit({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('office');
  const { t: ta, i18n } = useTranslation('audit');
  const { can } = useViewer();
  const [params] = useSearchParams();
  const byWord = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, i18n.language);
  return (
    <>
      <p className={classes.lead}>{t(can['membership.read'] ? 'audit.lead' : 'audit.ownLead')}</p>
      {loaderData.object && (
        <p className={classes.lead}>
          {t('audit.historyOf')} <b>{loaderData.object}</b>
        </p>
      )}
      <ListToolbar
        searchLabel={t('audit.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/settings/audit/export/${format}?${params}`,
        }))}
      >
        {loaderData.actors.length > 0 && (
          <FilterSelect name="actor" label={t('audit.who')} options={loaderData.actors} />
        )}
        <FilterSelect
          name="operation"
          label={t('audit.operation')}
          options={loaderData.operationNames
            .map((value) => ({ value, label: operationWord(ta, value) }))
            .sort(byWord)}
        />
        <FilterSelect
          name="object"
          label={t('audit.objectKind')}
          options={loaderData.objectTypes
            .map((value) => ({ value, label: objectWord(ta, value) }))
            .sort(byWord)}
        />
        {loaderData.places.length > 0 && (
          <FilterSelect name="place" label={t('audit.place')} options={loaderData.places} />
        )}
        <FilterDay name="from" label={t('audit.from')} />
        <FilterDay name="to" label={t('audit.to')} />
        <ClearFilters names={['actor', 'operation', 'object', 'place', 'from', 'to', 'objectId']} />
      </ListToolbar>
      <AuditTable
        log={loaderData.log}
        caption={t('settings.audit')}
        sort={loaderData.descending ? 'desc' : 'asc'}
      />
    </>
  );
}
