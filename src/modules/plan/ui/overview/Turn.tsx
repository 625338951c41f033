import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { listHref } from '#ui/table/list-query.ts';
import classes from './turn.module.css';

/**
 * Which span is shown, with ways to the one before, to the present and to the one after.
 *
 * @param parameter the address's parameter that holds the span
 * @param words what the two arrows say
 * @param children what else the span depends on
 */
export function Turn({
  name,
  parameter,
  before,
  after,
  words,
  children,
}: {
  name: string;
  parameter: string;
  before: string | number;
  after: string | number;
  words: { before: string; after: string };
  children?: ReactNode;
}) {
  const { t } = useTranslation('planOverview');
  const [params] = useSearchParams();
  return (
    <div className={classes.turn}>
      <h2 aria-live="polite">{name}</h2>
      <nav aria-label={t('turn')} data-screen-only>
        <Link to={listHref(params, { [parameter]: before })} aria-label={words.before}>
          <Icon of={IconChevronLeft} />
        </Link>
        <Link to={listHref(params, { [parameter]: null })}>{t('present')}</Link>
        <Link to={listHref(params, { [parameter]: after })} aria-label={words.after}>
          <Icon of={IconChevronRight} />
        </Link>
      </nav>
      {children}
    </div>
  );
}
