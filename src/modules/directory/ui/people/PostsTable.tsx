import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { ShownPost } from '../../posts/schema.ts';
import classes from './people.module.css';

/** A period of days; an end that nobody knows, or that is not there yet, is said so. */
export function Period({ since, until }: { since: string | null; until: string | null }) {
  const { t } = useTranslation('people');
  return (
    <>
      {since ? <Day date={since} /> : t('card.unknownStart')} –{' '}
      {until ? <Day date={until} /> : t('card.present')}
    </>
  );
}

/** Posts from the latest to the first. @param change whether they lead to the forms */
export function PostsTable({
  personId,
  posts,
  today,
  change,
}: {
  personId: string;
  posts: readonly ShownPost[];
  today: string;
  change: boolean;
}) {
  const { t } = useTranslation('people');
  if (posts.length === 0) return <p className={classes.faint}>{t('card.noPosts')}</p>;
  return (
    <DataTable
      caption={t('card.posts')}
      rows={posts.toReversed()}
      rowKey={(post) => post.id}
      rowTone={(post) => (post.until && post.until < today ? 'faded' : undefined)}
      columns={[
        {
          key: 'post',
          header: t('list.post'),
          rowHeader: true,
          cell: (post) => (
            <>
              {change ? (
                <Link to={`/people/${personId}/posts/${post.id}`}>{post.title}</Link>
              ) : (
                post.title
              )}
              <span className={classes.faint}>
                {[
                  t(post.main ? 'card.main' : 'card.partTime'),
                  post.rate !== null && t('card.rate', { rate: post.rate }),
                  post.subjects.join(', '),
                  post.professions.map(({ title }) => title).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'organisation',
          header: t('list.organisation'),
          cell: (post) => post.organisation,
        },
        {
          key: 'period',
          header: t('card.period', { from: t('form.since'), to: t('form.until') }),
          cell: (post) => <Period {...post} />,
        },
        { key: 'ground', header: t('card.ground'), cell: (post) => post.ground },
      ]}
    />
  );
}
