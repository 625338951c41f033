import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import classes from './PageHeader.module.css';

/**
 * The head of a page: where we are, its name, its one main action. Sets the document's title.
 *
 * @param title the page's name, its only `h1`
 * @param lead one line below: period, state, count
 * @param crumbs the pages above this one, from the top
 * @param action the main action, a filled button; there is only one
 * @param more further actions, plain buttons and menus
 */
export function PageHeader({
  title,
  lead,
  crumbs = [],
  action,
  more,
}: {
  title: string;
  lead?: ReactNode;
  crumbs?: readonly { title: string; to: string }[];
  action?: ReactNode;
  more?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <header className={classes.header}>
      <title>{t('page.title', { title })}</title>
      <div className={classes.words}>
        {crumbs.length > 0 && (
          <nav aria-label={t('page.crumbs')} className={classes.crumbs} data-screen-only>
            {crumbs.map((crumb) => (
              <Fragment key={crumb.to}>
                <Link to={crumb.to}>{crumb.title}</Link>
                <Icon of={IconChevronRight} size={14} />
              </Fragment>
            ))}
          </nav>
        )}
        <h1>{title}</h1>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {(action || more) && (
        <div className={classes.actions} data-screen-only>
          {more}
          {action}
        </div>
      )}
    </header>
  );
}
