import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PublicPage.module.css';

/**
 * A page that anybody may open: one sheet, no navigation.
 *
 * @param owner whose page it is, above the title
 */
export function PublicPage({
  owner,
  title,
  lead,
  children,
}: {
  owner?: string;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <main className={classes.page}>
      <title>{t('page.title', { title })}</title>
      <div className={classes.sheet}>
        {owner && <p className={classes.owner}>{owner}</p>}
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
