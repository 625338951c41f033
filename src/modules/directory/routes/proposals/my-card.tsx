import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readOwnCard } from '../../people/read-card.ts';
import { listOwnProposals } from '../../proposals/list-proposals.ts';
import { readOwnChoices } from '../../proposals/own-choices.ts';
import { CardFacts } from '../../ui/people/CardFacts.tsx';
import { FactLists } from '../../ui/people/FactLists.tsx';
import { PostsTable } from '../../ui/people/PostsTable.tsx';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/my-card';

export async function loader(args: Route.LoaderArgs) {
  if (actorOf(args).personId === null) return null;
  return {
    person: await read(args, readOwnCard, {}),
    choices: await read(args, readOwnChoices, { language: callerOf(args).locale }),
    waiting: (await read(args, listOwnProposals, { state: ['waiting'], size: 1 })).total,
  };
}

/** What is written about the one who is signed in, each part with a way to propose a change. */
export default function MyCard({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['proposals', 'people']);
  const today = useToday();
  const [params] = useSearchParams();
  if (!loaderData) return null;
  const { person, choices, waiting } = loaderData;
  const sent = Number(params.get('sent') ?? 0);
  const written = params.has('written');
  return (
    <>
      {(sent > 0 || written) && (
        <DoneNotice>
          {[sent > 0 && t('form.sent', { count: sent }), written && t('form.written')]
            .filter(Boolean)
            .join(' ')}
        </DoneNotice>
      )}
      {waiting > 0 && (
        <p className={classes.count}>
          <Link to="/my-card/proposals">{t('list.waiting', { count: waiting })}</Link>
        </p>
      )}
      <div className={classes.card}>
        <div>
          <Panel title={t('people:card.posts')}>
            <PostsTable personId={person.id} posts={person.posts} today={today} change={false} />
          </Panel>
          <FactLists person={person} choices={choices} base="/my-card" />
        </div>
        <div>
          <Panel title={t('people:card.facts')} framed>
            <CardFacts person={person} />
          </Panel>
        </div>
      </div>
    </>
  );
}
