import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { actOnSection } from '#modules/directory/routes/sections/section-acts.ts';
import { uuidOf } from '#modules/directory/routes/sections/sections-asked.ts';
import { sectionChoices } from '#modules/directory/sections/choices.ts';
import { listSectionPeople } from '#modules/directory/sections/list-members.ts';
import { readSectionReach } from '#modules/directory/sections/reach-of-section.ts';
import { readSection } from '#modules/directory/sections/read-section.ts';
import { sectionRoles } from '#modules/directory/sections/schema.ts';
import { MembershipList } from '#modules/directory/ui/sections/MembershipList.tsx';
import { MembersFilters, MembersTable } from '#modules/directory/ui/sections/MembersTable.tsx';
import { RuleFacts } from '#modules/directory/ui/sections/RuleFacts.tsx';
import { SectionActions } from '#modules/directory/ui/sections/SectionActions.tsx';
import { SectionFacts } from '#modules/directory/ui/sections/SectionFacts.tsx';
import { SectionLeaders } from '#modules/directory/ui/sections/SectionLeaders.tsx';
import { SectionYears } from '#modules/directory/ui/sections/SectionYears.tsx';
import classes from '#modules/directory/ui/sections/sections.module.css';
import { readSectionAttendance } from '#modules/events/statistics/section-attendance.ts';
import { schoolYearWith } from '#modules/events/statistics/years.ts';
import { SectionAttendancePanel } from '#modules/events/ui/statistics/SectionAttendancePanel.tsx';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { readListQuery } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { Route } from './+types/section';

/** `?on=` shows the people of another day. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const id = args.params.sectionId;
  const section = await read(args, readSection, { id });
  const on = dayAsked(params, 'on') ?? section.day;
  const { search, sort, order, page, size } = readListQuery(
    params,
    ['name', 'organisation', 'role'],
    {
      key: 'role',
      direction: 'asc',
    },
  );
  const people = await read(args, listSectionPeople, {
    id,
    on,
    q: search || undefined,
    sort: order,
    page,
    size,
    role: sectionRoles.find((role) => role === params.get('role')),
    why: (['given', 'rule'] as const).find((why) => why === params.get('why')),
    organisationId: uuidOf(params.get('organisation')),
  });
  return {
    section,
    on,
    people,
    sort,
    reach: await read(args, readSectionReach, { id, on }),
    choices: await read(args, sectionChoices, {}),
    attendance: section.may.update
      ? await read(args, readSectionAttendance, {
          sectionId: id,
          year: schoolYearWith(section.day),
        })
      : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await actOnSection(args, args.params.sectionId, form);
  return outcome.ok && form.get('intent') === 'remove' ? redirect('/sections') : outcome;
}

/** One section: what it is, who leads it, who is in it and why, year by year. */
export default function SectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const [params] = useSearchParams();
  const locale = useLocale();
  const today = useToday();
  const { section, on, people, sort, reach, choices, attendance } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={section.name}
        crumbs={[{ title: t('title'), to: '/sections' }]}
        action={
          section.may.addMembers && (
            <Button component={Link} to={`/sections/${section.id}/add`}>
              {t('card.addMembers')}
            </Button>
          )
        }
        more={<SectionActions section={section} />}
      />
      <div className={classes.problem}>
        <ProblemNotice problems={problems} />
      </div>
      <div className={classes.columns}>
        <div>
          <Panel title={t('card.members', { date: sayDate(locale, on, today) })}>
            <MembersFilters
              on={on}
              exports={(['xlsx', 'csv'] as const).map((format) => ({
                format,
                href: `/sections/${section.id}/members/${format}?${params}`,
              }))}
            />
            <MembersTable section={section} people={people.rows} sort={sort} />
            <Pager {...people} />
          </Panel>
          {section.memberships.length > 0 && (
            <Panel title={t('card.roles')}>
              <MembershipList section={section} />
            </Panel>
          )}
        </div>
        <div>
          <Panel title={t('card.leaders')} framed>
            <SectionLeaders section={section} choices={choices} problems={problems} />
          </Panel>
          <Panel title={t('card.facts')} framed>
            <SectionFacts section={section} choices={choices} />
          </Panel>
          <Panel
            title={t('card.rule')}
            framed
            action={
              section.may.update && (
                <Link to={`/sections/${section.id}/rule`}>
                  {t(section.rule ? 'card.editRule' : 'card.setRule')}
                </Link>
              )
            }
          >
            <RuleFacts section={section} choices={choices} />
          </Panel>
          {attendance && <SectionAttendancePanel sectionId={section.id} attendance={attendance} />}
          {reach.length > 0 && (
            <Panel title={t('card.reach')} framed>
              <ul className={classes.plain}>
                {reach.map(({ organisationId, name, members }) => (
                  <li key={organisationId}>
                    <Link to={`/institutions/${organisationId}`}>{name}</Link>
                    <span>{t('card.people', { count: members })}</span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {section.years.length > 1 && (
            <Panel title={t('card.years')} framed>
              <SectionYears section={section} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
