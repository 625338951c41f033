import { IconNews } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { readNews } from '../../news/read-news.ts';
import { publishNews, unpublishNews } from '../../operations/news/publish-news.ts';
import { resetNews, writeNews } from '../../operations/news/write-news.ts';
import { readEvent } from '../../planning/read-event.ts';
import { NewsBar } from '../../ui/news/NewsBar.tsx';
import { NewsForm } from '../../ui/news/NewsForm.tsx';
import { NewsPlaces } from '../../ui/news/NewsPlaces.tsx';
import classes from '../../ui/news/news.module.css';
import events from '../../ui/planning/events.module.css';
import type { Route } from './+types/event-news';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    news: await read(args, readNews, { eventId }),
    event: await read(args, readEvent, { eventId }),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  const outcome = await newsAct(args, intent, form);
  return outcome.ok ? redirect(`/events/${args.params.eventId}/news`) : { intent, outcome };
}

async function newsAct(
  args: Route.ActionArgs,
  intent: string,
  form: FormData,
): Promise<Outcome<unknown>> {
  const { eventId } = args.params;
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const version = Number(text('version'));
  switch (intent) {
    case 'publish':
      return act(args, publishNews, {
        eventId,
        place: text('place') as 'site',
        publishedOn: text('publishedOn'),
        url: text('url') || null,
        note: text('note'),
      });
    case 'unpublish':
      return act(args, unpublishNews, { eventId, publishedId: text('publishedId') });
    case 'reset':
      return act(args, resetNews, { eventId }, { ifMatch: version });
    default:
      return act(
        args,
        writeNews,
        { eventId, title: text('title'), text: text('text'), brief: text('brief') },
        { ifMatch: version },
      );
  }
}

/** The news of an event: drafted by its records, changed, copied, published. */
export default function EventNews({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsNews');
  const { news, event } = loaderData;
  const reply = actionData as { intent: string; outcome: Outcome<unknown> } | undefined;
  const problems = useProblems(reply?.outcome);
  const ofPlaces = reply?.intent === 'publish' || reply?.intent === 'unpublish';
  return (
    <>
      <title>{`${t('tab')}: ${event.title}`}</title>
      {news ? (
        <>
          <NewsBar news={news} />
          <div className={events.columns}>
            {news.may.write ? (
              <NewsForm
                key={`${news.state} ${news.version}`}
                news={news}
                problems={ofPlaces ? null : problems}
              />
            ) : (
              <article>
                <h2>{news.title}</h2>
                <p className={classes.text}>{news.text}</p>
              </article>
            )}
            <NewsPlaces news={news} problems={ofPlaces ? problems : null} />
          </div>
        </>
      ) : (
        <EmptyState icon={IconNews} title={t('none')}>
          {t('list.noneText')}
        </EmptyState>
      )}
    </>
  );
}
