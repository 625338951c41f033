import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { listMembers } from '#modules/directory/members/queries.ts';
import { listOrganisations } from '#modules/directory/organisations/list-organisations.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
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
import type { Route } from './+types/settings-audit';

export async function loader(args: Route.LoaderArgs) {
  const asked = auditAsked(new URL(args.request.url).searchParams);
  const can = args.context.get(viewerContext)?.can ?? {};
  const all = can['membership.read'];
  const members = all ? await readAll(args, listMembers, { state: 'all' }) : [];
  const places =
    all && can['organisation.read'] ? await readAll(args, listOrganisations, { state: 'all' }) : [];
  const { locale } = callerOf(args);
  const i18n = translator(locale);
  const ta = i18n.getFixedT(null, 'audit');
  const { object: kinds = {} } = i18n.getResourceBundle(locale, 'audit') as { object?: object };
  // Sorted here: a browser may put letters in another order than the server.
  const sorted = (values: readonly string[], word: (value: string) => string) =>
    values
      .map((value) => ({ value, label: word(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const log = await readLog(args, asked);
  return {
    log,
    object: (asked.objectId && log.rows.find(({ object }) => object?.name)?.object?.name) || null,
    places: places.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name })),
    objectTypes: sorted(Object.keys(kinds), (type) => objectWord(ta, type)),
    descending: asked.sort === '-at',
    actors: members.map(({ userId, name }) => ({ value: userId, label: name })),
    operations: sorted(
      operations.map(({ name }) => name),
      (name) => operationWord(ta, name),
    ),
  };
}

/** The log of the centre: leaders see all of it, others their own part. */
export default function SettingsAudit({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('office');
  const { can } = useViewer();
  const [params] = useSearchParams();
  return (
    <>
      <p className={classes.lead}>
        {t(
          can['membership.read']
            ? 'audit.lead'
            : can['audit.read-place']
              ? 'audit.partLead'
              : 'audit.ownLead',
        )}
      </p>
      {can['audit.heads'] && (
        <p className={classes.lead}>
          <a href="/settings/audit/heads" download>
            {t('audit.heads')}
          </a>{' '}
          — {t('audit.headsText')}
        </p>
      )}
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
          options={loaderData.operations}
        />
        <FilterSelect
          name="object"
          label={t('audit.objectKind')}
          options={loaderData.objectTypes}
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
