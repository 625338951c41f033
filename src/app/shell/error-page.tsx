import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link } from 'react-router';
import classes from './error-page.module.css';
import { useRoot } from './use-root.ts';

type ErrorKind = 'notFound' | 'forbidden' | 'conflict' | 'tooLarge' | 'offline' | 'failed';

/**
 * The page of an error: what happened, what to do, and, when it is our fault, the number of the
 * request for whoever looks into the log. It never shows the error's own text.
 */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  const { requestId, viewer } = useRoot() ?? {};
  const kind = kindOf(error);
  return (
    <div className={classes.page} role="alert">
      <title>{`${t(`error.${kind}Title`)} · ${t('product')}`}</title>
      <p className={classes.code} aria-hidden="true">
        {isRouteErrorResponse(error) ? error.status : kind === 'failed' ? 500 : null}
      </p>
      <h1>{t(`error.${kind}Title`)}</h1>
      <p className={classes.text}>{t(`error.${kind}Text`)}</p>
      {kind === 'failed' && requestId && (
        <p className={classes.request}>
          {t('error.request')}: <code>{requestId}</code>
        </p>
      )}
      <div className={classes.actions}>
        {kind === 'failed' || kind === 'offline' || kind === 'conflict' ? (
          <Button onClick={() => window.location.reload()}>{t('error.retry')}</Button>
        ) : null}
        {kind === 'forbidden' && viewer && (
          <Button component={Link} to={`/account/access${missing(error)}`}>
            {t('error.why')}
          </Button>
        )}
        <Button component={Link} to="/" variant="default">
          {t('error.home')}
        </Button>
      </div>
    </div>
  );
}

/** Which permission was missing, as the page that explains takes it. */
function missing(error: unknown): string {
  const permission = isRouteErrorResponse(error) && error.data?.params?.permission;
  return typeof permission === 'string' ? `?permission=${encodeURIComponent(permission)}` : '';
}

function kindOf(error: unknown): ErrorKind {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return 'notFound';
    if (error.status === 403) return 'forbidden';
    if (error.status === 409) return 'conflict';
    if (error.status === 413) return 'tooLarge';
    return 'failed';
  }
  // A browser that can't reach the server rejects the fetch with a TypeError.
  if (error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine)
    return 'offline';
  return 'failed';
}
