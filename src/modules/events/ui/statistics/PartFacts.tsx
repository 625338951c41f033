import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { ReportFacts, ReportPart, ReportSession } from '../../statistics/report/schema.ts';
import classes from './statistics.module.css';

/** Whether the records say anything of a part beside its words. */
export function hasFacts(part: ReportPart, facts: ReportFacts): boolean {
  if (part === 'participation') return facts.byInstitution.length > 0;
  if (part === 'talks' || part === 'decisions') return facts[part].length > 0;
  return part === 'work';
}

/** The records that belong to a part of a report, as its paper prints them; nothing for parts of words alone. */
export function PartFacts({ part, facts }: { part: ReportPart; facts: ReportFacts }) {
  const { t } = useTranslation('eventsReport');
  if (part === 'work') return <Sessions sessions={facts.sessions} />;
  if (part === 'participation')
    return (
      <div className={classes.pair}>
        <Counted
          head={t('facts.institution')}
          rows={facts.byInstitution}
          none={t('facts.noInstitution')}
        />
        <Counted head={t('facts.category')} rows={facts.byCategory} none={t('facts.noCategory')} />
      </div>
    );
  if (part === 'talks') return <Talks talks={facts.talks} />;
  return part === 'decisions' ? <Decisions decisions={facts.decisions} /> : null;
}

function Sessions({ sessions }: { sessions: ReportFacts['sessions'] }) {
  const { t } = useTranslation(['eventsReport', 'events']);
  const locale = useLocale();
  if (sessions.length === 0) return <p className={classes.soft}>{t('facts.noSessions')}</p>;
  const columns: Column<ReportSession>[] = [
    {
      key: 'on',
      header: t('facts.when'),
      nowrap: true,
      cell: ({ on }) => sayShortDate(locale, on),
    },
    {
      key: 'title',
      header: t('facts.session'),
      rowHeader: true,
      cell: ({ id, title, state, reason }) => (
        <>
          <Link to={`/events/${id}`}>{title}</Link>
          <span className={classes.faint}>
            {[t(`session.${state}`), reason].filter(Boolean).join(': ')}
          </span>
        </>
      ),
    },
    {
      key: 'where',
      header: t('facts.where'),
      cell: ({ host, format }) =>
        [host, format && t(`events:format.${format}`)].filter(Boolean).join(', '),
    },
    { key: 'came', header: t('facts.came'), align: 'end', cell: ({ visits }) => visits },
    { key: 'minutes', header: t('facts.minutes'), cell: ({ minutes }) => t(`minutes.${minutes}`) },
  ];
  return (
    <DataTable
      caption={t('part.work')}
      rows={sessions}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === 'held' || state === 'ahead' ? undefined : 'faded')}
      columns={columns}
    />
  );
}

function Counted({
  head,
  rows,
  none,
}: {
  head: string;
  rows: ReportFacts['byInstitution'];
  none: string;
}) {
  const { t } = useTranslation('eventsReport');
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={head}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: head, rowHeader: true, cell: ({ name }) => name || none },
        { key: 'visits', header: t('facts.visits'), align: 'end', cell: ({ visits }) => visits },
        { key: 'people', header: t('facts.people'), align: 'end', cell: ({ people }) => people },
      ]}
    />
  );
}

function Talks({ talks }: { talks: ReportFacts['talks'] }) {
  const { t } = useTranslation('eventsReport');
  const locale = useLocale();
  if (talks.length === 0) return null;
  return (
    <DataTable
      caption={t('part.talks')}
      rows={talks}
      rowKey={({ name, title, on }) => `${on} ${name} ${title}`}
      columns={[
        {
          key: 'on',
          header: t('facts.when'),
          nowrap: true,
          cell: ({ on }) => sayShortDate(locale, on),
        },
        {
          key: 'name',
          header: t('facts.speaker'),
          rowHeader: true,
          cell: ({ name, post }) => (
            <>
              {name}
              <span className={classes.faint}>{post}</span>
            </>
          ),
        },
        { key: 'title', header: t('facts.talk'), cell: ({ title }) => title },
      ]}
    />
  );
}

function Decisions({ decisions }: { decisions: ReportFacts['decisions'] }) {
  const { t } = useTranslation('eventsReport');
  const locale = useLocale();
  if (decisions.length === 0) return null;
  return (
    <DataTable
      caption={t('part.decisions')}
      rows={decisions.map((decision, at) => ({ ...decision, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'text', header: t('facts.decision'), rowHeader: true, cell: ({ text }) => text },
        { key: 'people', header: t('facts.doers'), cell: ({ people }) => people.join(', ') },
        {
          key: 'due',
          header: t('facts.until'),
          nowrap: true,
          cell: ({ dueOn }) => dueOn && sayShortDate(locale, dueOn),
        },
        {
          key: 'result',
          header: t('facts.result'),
          cell: ({ state, result }) => [t(`decision.${state}`), result].filter(Boolean).join(': '),
        },
      ]}
    />
  );
}
