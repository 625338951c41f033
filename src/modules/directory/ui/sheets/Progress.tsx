import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useRevalidator } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { ShownImport } from '../../sheets/work/schema.ts';
import classes from './sheets.module.css';

/** How often the page asks, milliseconds. */
const pause = 1500;

/** Work that goes on: how far it is, and a way to stop it. Without JavaScript the page is refreshed by a link. */
export function Progress({ sheet: { state, progress } }: { sheet: ShownImport }) {
  const { t } = useTranslation('sheets');
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), pause);
    return () => clearInterval(timer);
  }, [revalidate]);
  const done = progress?.done ?? 0;
  const total = progress?.total ?? null;
  return (
    <Panel title={t(`importState.${state}`)} framed>
      <div className={classes.progress} aria-live="polite">
        <p>{t('busy.title')}</p>
        <progress
          aria-label={t(`importState.${state}`)}
          {...(total ? { value: done, max: total } : {})}
        />
        <p>
          {total
            ? t('busy.steps', { percent: Math.floor((100 * done) / total) })
            : t('busy.rows', { done })}
        </p>
        <p className={classes.faint}>{t('busy.note')}</p>
        <div className={classes.actions}>
          <Form method="post">
            <input type="hidden" name="intent" value="stop" />
            <Button type="submit" variant="default">
              {t('busy.stop')}
            </Button>
          </Form>
          <Link to="." reloadDocument>
            {t('busy.refresh')}
          </Link>
        </div>
      </div>
    </Panel>
  );
}
