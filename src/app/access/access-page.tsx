import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../shell/mark.tsx';
import classes from './access-page.module.css';

/** A page outside of the workspace: one card in the middle. */
export function AccessPage({
  title,
  lead,
  foot,
  children,
}: {
  title: string;
  lead?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation(['shell', 'ui']);
  return (
    <main className={classes.page}>
      <title>{t('ui:page.title', { title })}</title>
      <div className={classes.card}>
        <div className={classes.product}>
          <Mark />
          {t('product')}
        </div>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
        {foot && <p className={classes.foot}>{foot}</p>}
      </div>
    </main>
  );
}
