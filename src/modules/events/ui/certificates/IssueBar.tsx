import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useRevalidator } from 'react-router';
import type { CertificatePreview } from '../../certificates/preview.ts';
import classes from './certificates.module.css';

/** How often the page asks while certificates are issued, milliseconds. */
const pause = 1500;

/** The step that comes next: wait for the event, issue, watch, stop. */
export function IssueBar({ eventId, preview }: { eventId: string; preview: CertificatePreview }) {
  const { t } = useTranslation('eventsCertificates');
  const { revalidate } = useRevalidator();
  const { state, work, recipients, may, signer, word } = preview;
  const due = recipients.filter((one) => one.state === 'due').length;
  const issued = recipients.filter((one) => one.state === 'issued').length;
  const goesOn = work?.state === 'waiting' || work?.state === 'running';
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => void revalidate(), pause);
    return () => clearInterval(timer);
  }, [goesOn, revalidate]);
  if (goesOn)
    return (
      <div className={classes.progress} aria-live="polite">
        <p>{t('issue.progress', { done: work.done, total: work.total ?? 0 })}</p>
        <progress aria-label={t('issue.started')} value={work.done} max={work.total ?? 1} />
        <Form method="post" className={classes.bar}>
          <Button type="submit" variant="default" name="intent" value="stop">
            {t('issue.stop')}
          </Button>
          <Link to="." reloadDocument>
            {t('issue.refresh')}
          </Link>
        </Form>
      </div>
    );
  return (
    <>
      {work?.state === 'stopped' && <p>{t('issue.stopped')}</p>}
      {work?.state === 'failed' && <p className={classes.revoked}>{t('issue.failed')}</p>}
      {work?.state === 'done' && <p>{t('issue.done', { count: work.done })}</p>}
      {may.issue && (
        <p className={classes.lead}>
          {t(state !== 'held' ? 'issue.notHeld' : due > 0 ? 'issue.lead' : 'issue.nobody')}{' '}
          {!signer && due > 0 && (
            <>
              {t('issue.noSigner')}{' '}
              {may.form && <Link to="/certificates/form">{t('issue.toForm')}</Link>}
            </>
          )}
        </p>
      )}
      <div className={classes.bar}>
        {may.issue && state === 'held' && due > 0 && (
          <Form method="post">
            <Button type="submit" name="intent" value="issue">
              {t('issue.send', { count: due })}
            </Button>
          </Form>
        )}
        {issued > 0 && (
          <>
            <Button component="a" href={`/certificates/papers?event=${eventId}`} variant="default">
              {t('issue.all')}
            </Button>
            {word && (
              <Button component="a" href={`/certificates/word?event=${eventId}`} variant="default">
                {t('issue.word')}
              </Button>
            )}
            <Link to={`/certificates?event=${eventId}`}>{t('issue.register')}</Link>
          </>
        )}
      </div>
    </>
  );
}
