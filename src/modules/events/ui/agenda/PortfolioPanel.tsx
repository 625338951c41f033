import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { DuePortfolio } from '../../agenda/portfolios.ts';
import classes from './agenda.module.css';

/** Members of the section before their attestation: one press puts a portfolio on the agenda. */
export function PortfolioPanel({ due }: { due: readonly DuePortfolio[] }) {
  const { t } = useTranslation('eventsAgenda');
  if (due.length === 0) return null;
  return (
    <Panel title={t('portfolio.title')} framed>
      <p className={classes.faint}>{t('portfolio.lead')}</p>
      <ul className={classes.portfolios}>
        {due.map(({ personId, name, post, until }) => (
          <li key={personId}>
            <span>
              <Link to={`/people/${personId}`}>{name}</Link>{' '}
              <span className={classes.faint}>
                {post} · {t('portfolio.until')} <Day date={until} />
              </span>
            </span>
            <Form method="post" data-screen-only>
              <input type="hidden" name="intent" value="portfolio" />
              <input type="hidden" name="personId" value={personId} />
              <input type="hidden" name="name" value={name} />
              <Button type="submit" size="xs" variant="default">
                {t('portfolio.add')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
