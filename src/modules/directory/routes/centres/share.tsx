import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { MomentDay } from '#ui/time/Moment.tsx';
import { useToday } from '#ui/time/today.tsx';
import { answerShare, endShare } from '../../operations/shares/share-objects.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listSharedPeople } from '../../shares/list-shared-people.ts';
import { readShare } from '../../shares/read-shares.ts';
import { AnswerForm } from '../../ui/centres/AnswerForm.tsx';
import classes from '../../ui/centres/centres.module.css';
import { SharedPeopleTable } from '../../ui/centres/SharedPeopleTable.tsx';
import { shareTones } from '../../ui/centres/SharesTable.tsx';
import { Term } from '../../ui/centres/Term.tsx';
import type { Route } from './+types/share';
import { sharedPeopleAsked } from './asked.ts';
import { centreRights } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const { shareId: id } = args.params;
  const asked = sharedPeopleAsked(new URL(args.request.url).searchParams, id);
  const share = await read(args, readShare, { id, on: asked.on });
  const language = callerOf(args).locale;
  const { categories, titles, educationLevels } = await read(args, readPeopleChoices, { language });
  return {
    share,
    people: share.side === 'taken' ? await read(args, listSharedPeople, asked) : null,
    sort: asked.sort as string,
    lists: { categories, titles, educationLevels },
    may: centreRights(args).share,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { shareId: id } = args.params;
  const intent = form.get('intent');
  const outcome =
    intent === 'end'
      ? await act(args, endShare, { id })
      : await act(args, answerShare, { id, agrees: intent === 'agree' });
  return outcome.ok ? redirect(`/centres/shares/${id}`) : outcome;
}

/** One share: by which agreement, what exactly, and who is shown. */
export default function SharePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const locale = useLocale();
  const today = useToday();
  const [params] = useSearchParams();
  const problems = useProblems(actionData);
  const { share, people, sort, lists, may } = loaderData;
  const { object, state } = share;
  const name = share.objectName ?? t('share.noObject');
  const open = state === 'proposed' || state === 'coming' || state === 'in-force';
  const said = (who: string | null, at: Date | null) =>
    who && at ? (
      <>
        {who}, <MomentDay at={at} />
      </>
    ) : null;
  return (
    <>
      <PageHeader
        title={name}
        lead={
          <>
            {t(`share.kinds.${share.kind}`)} · {t(`share.sides.${share.side}`)}{' '}
            <StatusBadge tone={shareTones[state]}>{t(`state.${state}`)}</StatusBadge>
          </>
        }
        crumbs={[{ title: t('title'), to: '/centres' }]}
        action={
          may && share.side === 'taken' && state === 'proposed' ? (
            <AnswerForm
              id={share.id}
              agree={t('share.agree')}
              refuse={t('share.refuse')}
              name={name}
            />
          ) : undefined
        }
        more={
          may && open && !(share.side === 'taken' && state === 'proposed') ? (
            <ConfirmButton
              label={t('share.end')}
              fields={{ intent: 'end' }}
              question={t('share.endQuestion', { name })}
              confirm={t('share.end')}
            >
              <p>{t('share.endText')}</p>
            </ConfirmButton>
          ) : undefined
        }
      />
      <ProblemNotice problems={problems} />
      <Facts
        facts={[
          { label: t('share.other'), value: share.otherName },
          {
            label: t('share.agreement'),
            value: t('share.number', {
              number: share.agreementNumber,
              date: sayDate(locale, share.agreedOn),
            }),
          },
          { label: t('share.term'), value: <Term since={share.since} until={share.until} /> },
          {
            label: t('share.fields'),
            value:
              share.fields.map((field) => t(`share.field.${field}`)).join(', ') ||
              t('share.onlyBase'),
          },
          { label: t('share.locality'), value: object?.locality },
          { label: t('share.address'), value: object?.address },
          { label: t('share.website'), value: object?.website },
          { label: t('share.learners'), value: object?.learners },
          { label: t('share.note'), value: share.note },
          { label: t('share.proposedBy'), value: said(share.proposedBy, share.proposedAt) },
          { label: t('share.answeredBy'), value: said(share.answeredBy, share.answeredAt) },
          { label: t('share.endedBy'), value: said(share.endedBy, share.endedAt) },
        ]}
      />
      {people && state === 'in-force' && (
        <div className={classes.after}>
          <Panel title={t('share.people')}>
            <ListToolbar
              searchLabel={t('person.search')}
              exports={(['xlsx', 'csv'] as const).map((format) => ({
                format,
                href: `/centres/people/export/${format}?${new URLSearchParams([...params, ['share', share.id]])}`,
              }))}
            >
              <FilterDay name="on" label={t('person.on')} initial={today} />
            </ListToolbar>
            <SharedPeopleTable
              people={people.rows}
              sort={{
                key: sort.replace('-', ''),
                direction: sort.startsWith('-') ? 'desc' : 'asc',
              }}
              lists={lists}
              empty={<EmptyState icon={IconUsers} title={t('person.none')} />}
            />
            <Pager {...people} />
          </Panel>
        </div>
      )}
    </>
  );
}
