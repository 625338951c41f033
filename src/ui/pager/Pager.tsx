import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import { listHref, pageSizes } from '../table/list-query.ts';
import classes from './Pager.module.css';
import { pageNumbers } from './page-numbers.ts';

/**
 * Below a list: which rows are shown of how many, links to the other pages, rows on a page.
 *
 * @param total all rows under the present filters, counted and not guessed
 */
export function Pager({ total, page, size }: { total: number; page: number; size: number }) {
  const { t } = useTranslation('ui');
  const [params] = useSearchParams();
  const pages = Math.max(1, Math.ceil(total / size));
  if (total === 0) return null;
  const first = Math.min((page - 1) * size + 1, total);
  const last = Math.min(page * size, total);
  const link = (to: number, label: string, icon: typeof IconChevronLeft) =>
    to >= 1 && to <= pages ? (
      <Link to={listHref(params, { page: to })} className={classes.page} aria-label={label}>
        <Icon of={icon} size={16} />
      </Link>
    ) : null;
  return (
    <div className={classes.pager} data-screen-only>
      <p>{t('pager.shown', { first, last, count: total })}</p>
      {pages > 1 && (
        <nav aria-label={t('pager.label')} className={classes.pages}>
          {link(page - 1, t('pager.previous'), IconChevronLeft)}
          {pageNumbers(page, pages).map((number) =>
            number < 0 ? (
              <span key={number} className={classes.gap}>
                …
              </span>
            ) : (
              <Link
                key={number}
                to={listHref(params, { page: number })}
                className={classes.page}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t('pager.page', { page: number })}
              >
                {number}
              </Link>
            ),
          )}
          {link(page + 1, t('pager.next'), IconChevronRight)}
        </nav>
      )}
      {total > pageSizes[0] && (
        <p className={classes.sizes}>
          {t('pager.size')}
          {pageSizes.map((option) => (
            <Link
              key={option}
              to={listHref(params, { size: option })}
              aria-current={option === size ? 'true' : undefined}
            >
              {option}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
