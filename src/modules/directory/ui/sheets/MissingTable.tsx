import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Page } from '#platform/query/list.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { MissingPerson } from '../../sheets/list-missing.ts';
import classes from './sheets.module.css';

/** Whom the last sheet named and this one doesn't: each may be asked about, none is touched by itself. */
export function MissingTable({ people }: { people: Page<MissingPerson> }) {
  const { t } = useTranslation('sheets');
  if (people.total === 0) return null;
  return (
    <details className={classes.part}>
      <summary>
        <h2>{t('missing.title', { count: people.total })}</h2>
      </summary>
      <p className={classes.faint}>{t('missing.lead')}</p>
      <DataTable
        caption={t('missing.caption')}
        rows={people.rows}
        rowKey={({ postId }) => postId}
        columns={[
          {
            key: 'name',
            header: t('missing.person'),
            rowHeader: true,
            cell: ({ personId, name }) => <Link to={`/people/${personId}`}>{name}</Link>,
          },
          { key: 'title', header: t('missing.post'), cell: ({ title }) => title },
          {
            key: 'organisation',
            header: t('missing.organisation'),
            cell: ({ organisation }) => organisation,
          },
          {
            key: 'since',
            header: t('missing.since'),
            nowrap: true,
            cell: ({ since }) => since && <Day date={since} />,
          },
          {
            key: 'end',
            header: t('missing.act'),
            cell: ({ personId, postId, name }) => (
              <Link
                to={`/people/${personId}/posts/${postId}`}
                aria-label={t('missing.endOf', { name })}
              >
                {t('missing.end')}
              </Link>
            ),
          },
        ]}
      />
      {people.total > people.rows.length && (
        <p className={classes.faint}>
          {t('missing.more', { shown: people.rows.length, count: people.total })}
        </p>
      )}
    </details>
  );
}
