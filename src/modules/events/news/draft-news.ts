import { sayDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { NewsFacts, NewsFields } from './schema.ts';

/** Topics that a few sentences name. */
const mostInBrief = 3;

/** News of a held event as its records alone say it: whoever publishes them has something to begin with. */
export function draftNews(facts: NewsFacts, language: Locale): NewsFields {
  const t = translator(language).getFixedT(null, 'eventsNews');
  const days = sayPeriod(language, [facts.startsOn, facts.endsOn]);
  const where = facts.place || (facts.online ? t('draft.online') : '');
  const opening = t('draft.opening', {
    when: [days, where].filter(Boolean).join(', '),
    what: facts.section || facts.kind,
    title: quotable(facts.title),
  });
  const came = facts.people > 0 && [
    t('draft.people', { count: facts.people }),
    facts.institutions > 1 && ` ${t('draft.institutions', { count: facts.institutions })}`,
    '.',
  ];
  const gathered = came ? came.filter(Boolean).join('') : '';
  const topic = facts.topic && t('draft.topic', { topic: endless(facts.topic) });
  const list = (lead: string, lines: readonly string[]) =>
    lines.length > 0 && [lead, ...lines.map((line) => `– ${line}`)].join('\n');
  const text = [
    opening,
    [gathered, topic].filter(Boolean).join(' '),
    list(
      t('draft.topics'),
      facts.topics.map(
        ({ title, speakers }) =>
          `${endless(title)}${speakers.length > 0 ? ` (${speakers.join(', ')})` : ''}`,
      ),
    ),
    list(t('draft.decided'), [...new Set(facts.decisions.map(endless))]),
    facts.next && t('draft.next', { date: sayDate(language, facts.next) }),
    facts.page && t('draft.more', { page: facts.page }),
  ];
  const named = facts.topics.slice(0, mostInBrief).map(({ title }) => endless(title));
  const brief = [
    opening,
    gathered,
    named.length > 0 && t('draft.spoke', { topics: named.join('; ') }),
    facts.page,
  ];
  return {
    title: facts.title,
    text: text.filter(Boolean).join('\n\n'),
    brief: brief.filter(Boolean).join(' '),
  };
}

/** Without the stop at its end: a line of a list. */
const endless = (text: string) => text.trim().replace(/[.;]$/, '');

/** With other marks where a title that is put between quotation marks has some of its own. */
const quotable = (title: string) => title.replaceAll('«', '„').replaceAll('»', '“');
