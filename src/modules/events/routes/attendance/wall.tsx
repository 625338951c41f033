import { Button, Checkbox } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useRevalidator } from 'react-router';
import { drawQr } from '#platform/documents/qr/draw-qr.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { QrCode } from '#ui/qr/QrCode.tsx';
import { readWall } from '../../attendance/wall/read-wall.ts';
import { setWall } from '../../operations/attendance/set-wall.ts';
import classes from '../../ui/attendance/wall.module.css';
import type { Route } from './+types/wall';

/** Seconds after which a browser without JavaScript asks for the page again. */
const reload = 10;

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  const wall = await read(args, readWall, { eventId });
  const page = `${callerOf(args).kernel.config.publicUrl}/e/${wall.eventCode}/here`;
  return {
    ...wall,
    page: page.replace(/^https?:\/\//, ''),
    qr: wall.code ? drawQr(`${page}?c=${wall.code}`) : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return act(args, setWall, {
    eventId: args.params.eventId,
    open: form.get('open') === 'yes',
    hoursOnly: form.get('hoursOnly') === 'yes',
    renew: form.get('renew') === 'yes',
  });
}

/** For the screen in the room: where to go, and the code that changes. */
export default function Wall({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAttendance');
  const { title, centre, code, qr, page, next, came, hoursOnly } = loaderData;
  const { revalidate } = useRevalidator();
  const problems = useProblems(actionData);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer starts the wait for the next code
  useEffect(() => {
    if (code === null) return;
    const timer = setTimeout(revalidate, Math.min(next + 250, reload * 1000));
    return () => clearTimeout(timer);
  }, [loaderData, revalidate]);
  return (
    <main className={classes.wall}>
      <title>{t('wall.title')}</title>
      {code !== null && (
        <noscript>
          <meta httpEquiv="refresh" content={String(reload)} />
        </noscript>
      )}
      <header>
        <p className={classes.centre}>{centre}</p>
        <h1>{title}</h1>
      </header>
      <ProblemNotice problems={problems} />
      {code && qr ? (
        <section className={classes.show} aria-label={t('wall.title')}>
          <div className={classes.qr}>
            <QrCode picture={qr} label={t('wall.qr')} />
          </div>
          <div>
            <p>{t('wall.lead')}</p>
            <p className={classes.page}>{page}</p>
            <p className={classes.label}>{t('wall.code')}</p>
            <p className={classes.code}>{code}</p>
            <p className={classes.faint}>{t('wall.changes')}</p>
            <p className={classes.faint} role="status">
              {t('wall.came', { count: came })}
            </p>
          </div>
        </section>
      ) : (
        <section className={classes.closed}>
          <h2>{t('wall.closed')}</h2>
          <p>{t('wall.closedText')}</p>
        </section>
      )}
      <footer data-screen-only>
        <Form method="post" className={classes.settings}>
          {code === null ? (
            <Button type="submit" name="open" value="yes" size="md">
              {t('wall.open')}
            </Button>
          ) : (
            <Button type="submit" name="open" value="no" variant="default" size="xs">
              {t('wall.close')}
            </Button>
          )}
          <Checkbox
            name="hoursOnly"
            value="yes"
            defaultChecked={hoursOnly}
            label={t('wall.hours')}
            size="xs"
          />
        </Form>
        {code !== null && (
          <Form method="post" className={classes.settings}>
            <input type="hidden" name="open" value="yes" />
            {hoursOnly && <input type="hidden" name="hoursOnly" value="yes" />}
            <Button type="submit" name="renew" value="yes" variant="default" size="xs">
              {t('wall.renew')}
            </Button>
          </Form>
        )}
        <Link to={`/events/${params.eventId}/attendance`}>{t('wall.back')}</Link>
      </footer>
    </main>
  );
}
