import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listAssignments } from '#modules/directory/assignments/list-assignments.ts';
import { undoOrganisationChange } from '#modules/directory/operations/organisations/undo-change.ts';
import { readOrganisation } from '#modules/directory/organisations/read-organisation.ts';
import { listAgreements } from '#modules/directory/partners/list-agreements.ts';
import { listPeople } from '#modules/directory/people/list-people.ts';
import { directoryPermissions } from '#modules/directory/permissions.ts';
import { listFeatures, listTaught } from '#modules/directory/professions/list-taught.ts';
import { organisationRights, readLists } from '#modules/directory/routes/organisations/lists.ts';
import { listSections } from '#modules/directory/sections/list-sections.ts';
import { ActMenu } from '#modules/directory/ui/organisations/ActMenu.tsx';
import { CardAgreements } from '#modules/directory/ui/organisations/CardAgreements.tsx';
import { CardFacts } from '#modules/directory/ui/organisations/CardFacts.tsx';
import { CardLinks } from '#modules/directory/ui/organisations/CardLinks.tsx';
import { CardNames } from '#modules/directory/ui/organisations/CardNames.tsx';
import { CardPeople } from '#modules/directory/ui/organisations/CardPeople.tsx';
import { CardTimeline } from '#modules/directory/ui/organisations/CardTimeline.tsx';
import { wordOf } from '#modules/directory/ui/organisations/choices.ts';
import classes from '#modules/directory/ui/organisations/organisations.module.css';
import { timelineOf } from '#modules/directory/ui/organisations/timeline.ts';
import { FeaturesPart } from '#modules/directory/ui/professions/FeaturesPart.tsx';
import { TaughtPart } from '#modules/directory/ui/professions/TaughtPart.tsx';
import { SectionsPanel } from '#modules/directory/ui/sections/SectionsPanel.tsx';
import { listCertificates } from '#modules/events/certificates/list-certificates.ts';
import { certificatePermissions } from '#modules/events/certificates/permissions.ts';
import { CertificatesPanel } from '#modules/events/ui/certificates/CertificatesPanel.tsx';
import { VisitsPanel } from '#modules/events/ui/visits/VisitsPanel.tsx';
import { listVisits } from '#modules/events/visits/list-visits.ts';
import { visitPermissions } from '#modules/events/visits/permissions.ts';
import { holds } from '#platform/access/permission.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readLog } from '../office/audit-asked.ts';
import { ObjectLog } from '../office/ObjectLog.tsx';
import type { Route } from './+types/institution';

export async function loader(args: Route.LoaderArgs) {
  const id = args.params.organisationId;
  const day = dayAsked(new URL(args.request.url).searchParams, 'day');
  const actor = actorOf(args);
  const may = (name: keyof typeof directoryPermissions) =>
    holds(actor, name, directoryPermissions[name]);
  const organisation = await read(args, readOrganisation, { id, day });
  const rights = organisationRights(args);
  return {
    organisation,
    lists: await readLists(args),
    taught: await readAll(args, listTaught, { organisationId: id, state: 'all', sort: 'code' }),
    features: await readAll(args, listFeatures, { organisationId: id, state: 'all', sort: 'kind' }),
    people: may('person.read')
      ? await read(args, listPeople, { organisation: [id], on: day, size: 25 })
      : null,
    assignments: may('assignment.read')
      ? (await read(args, listAssignments, { organisationId: id, on: day, size: 50 })).rows
      : null,
    agreements: may('partner.read')
      ? (await read(args, listAgreements, { organisationId: id, size: 50 })).rows
      : [],
    sections: may('section.read')
      ? (await read(args, listSections, { fromOrganisationId: id, on: day, size: 100 })).rows
      : [],
    visits: holds(actor, 'visit.read', visitPermissions['visit.read'])
      ? await read(args, listVisits, { organisationId: id, size: 5 })
      : null,
    certificates: holds(actor, 'certificate.list', certificatePermissions['certificate.list'])
      ? (await read(args, listCertificates, { organisationId: id, size: 1 })).total
      : null,
    plansVisits: holds(actor, 'visit.plan', visitPermissions['visit.plan']),
    order: rights.order,
    log: rights.order
      ? await readLog(args, { objectId: id, page: 1, size: 50, sort: '-at' })
      : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return act(args, undoOrganisationChange, {
    id: String(form.get('organisationId') ?? ''),
    changeId: String(form.get('changeId') ?? ''),
  });
}

/** The one page that tells all about an institution. */
export default function InstitutionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['organisations', 'professions']);
  const today = useToday();
  const problems = useProblems(actionData);
  const {
    organisation,
    lists,
    taught,
    features,
    people,
    assignments,
    agreements,
    sections,
    visits,
    plansVisits,
    certificates,
    order,
    log,
  } = loaderData;
  const { id, mayKeep } = organisation;
  const add = (part: string, words: string) =>
    mayKeep && <Link to={`/institutions/${id}/${part}/new`}>{words}</Link>;
  const entries = timelineOf(organisation, taught, features, ({ kind, title }) =>
    [wordOf(lists.features, kind), title].filter(Boolean).join(' '),
  );
  const parts = ['names', 'professions', 'features', 'people', 'methodists', 'timeline'] as const;
  return (
    <>
      <PageHeader
        title={organisation.name}
        lead={[
          organisation.shortName,
          ...organisation.abbreviations,
          wordOf(lists.kinds, organisation.kind),
          organisation.locality,
        ]
          .filter(Boolean)
          .join(' · ')}
        crumbs={[
          { title: t('organisations:title'), to: '/institutions' },
          ...(organisation.parentId
            ? [
                {
                  title: organisation.parentName ?? '',
                  to: `/institutions/${organisation.parentId}`,
                },
              ]
            : []),
        ]}
        more={order && <ActMenu id={id} closedOn={organisation.closedOn} />}
        action={
          mayKeep && (
            <Button component={Link} to={`/institutions/${id}/edit`}>
              {t('organisations:edit')}
            </Button>
          )
        }
      />
      <ProblemNotice problems={problems} />
      <nav
        className={classes.contents}
        aria-label={t('organisations:card.contents')}
        data-screen-only
      >
        {parts.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(`organisations:card.${part}`)}
          </a>
        ))}
      </nav>
      <ListToolbar>
        <FilterDay name="day" label={t('organisations:card.day')} initial={today} />
      </ListToolbar>
      <div className={classes.card}>
        <div>
          <div id="professions">
            <Panel
              title={t('organisations:card.professions')}
              action={add('professions', t('professions:taught.add'))}
            >
              <TaughtPart rows={taught} side="profession" change={mayKeep} />
            </Panel>
          </div>
          <div id="features">
            <Panel
              title={t('organisations:card.features')}
              action={add('features', t('professions:feature.add'))}
            >
              <FeaturesPart features={features} kinds={lists.features} change={mayKeep} />
            </Panel>
          </div>
          <div id="people">
            {people && (
              <Panel title={t('organisations:card.people')}>
                <CardPeople people={people} organisationId={id} />
              </Panel>
            )}
          </div>
          <div id="methodists">
            {assignments && (
              <Panel title={t('organisations:card.methodists')}>
                {assignments.length === 0 ? (
                  <p className={classes.quiet}>{t('organisations:card.noMethodists')}</p>
                ) : (
                  <ul className={classes.rows}>
                    {assignments.map(({ id: key, personId, person, direction }) => (
                      <li key={key}>
                        <div>
                          <Link to={`/people/${personId}`}>{person}</Link>
                          <span className={classes.faint}>{direction}</span>
                        </div>
                      </li>
                    ))}
                  </ul>
                )}
              </Panel>
            )}
          </div>
        </div>
        <div>
          <Panel title={t('organisations:card.facts')} framed>
            <CardFacts organisation={organisation} lists={lists} />
          </Panel>
          <div id="names">
            <Panel
              title={t('organisations:card.names')}
              framed
              action={add('names', t('organisations:name.add'))}
            >
              <CardNames organisation={organisation} change={mayKeep} />
            </Panel>
          </div>
          <Panel title={t('organisations:card.tree')} framed>
            <CardLinks
              parents={organisation.parents}
              below={organisation.children}
              kinds={lists.kinds}
            />
          </Panel>
          {agreements.length > 0 && <CardAgreements agreements={agreements} />}
          {sections.length > 0 && <SectionsPanel sections={sections} />}
          {visits && (
            <VisitsPanel
              organisationId={id}
              visits={visits.rows}
              total={visits.total}
              plans={plansVisits}
            />
          )}
          {certificates !== null && <CertificatesPanel organisationId={id} total={certificates} />}
          <div id="timeline">
            <Panel title={t('organisations:card.timeline')} framed>
              <CardTimeline entries={entries} mayUndo={order} />
            </Panel>
          </div>
        </div>
      </div>
      <ObjectLog
        log={log}
        objectId={id}
        title={t('organisations:card.log')}
        caption={t('organisations:card.changes')}
      />
    </>
  );
}
