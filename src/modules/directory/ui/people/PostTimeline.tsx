import { useTranslation } from 'react-i18next';
import type { ShownPost } from '../../posts/schema.ts';
import classes from './timeline.module.css';
import { placeOnAxis } from './timeline.ts';

/** Posts over the years as bars, one below the other; the table beside says the same in words. */
export function PostTimeline({ posts, today }: { posts: readonly ShownPost[]; today: string }) {
  const { t } = useTranslation('people');
  const axis = placeOnAxis(posts, today);
  if (!axis) return null;
  return (
    <figure className={classes.figure} aria-label={t('card.timeline')}>
      <ol className={classes.bars}>
        {axis.bars.map(({ post, left, width, openStart }) => (
          <li key={post.id}>
            <span
              className={classes.bar}
              style={{ left: `${left}%`, width: `${width}%` }}
              data-main={post.main}
              data-open-start={openStart}
              data-now={(post.until ?? today) >= today}
            />
            <span
              className={classes.label}
              style={left > 50 ? { right: `${100 - left}%` } : { left: `${left}%` }}
            >
              {post.title}
            </span>
          </li>
        ))}
      </ol>
      <div className={classes.axis} aria-hidden="true">
        {axis.years.map(({ year, left }) => (
          <span key={year} style={{ left: `${left}%` }}>
            {year}
          </span>
        ))}
        <i style={{ left: `${axis.today}%` }} />
      </div>
    </figure>
  );
}
