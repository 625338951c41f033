import { useTranslation } from 'react-i18next';
import type { AudiencePreview } from '../../registration/preview-audience.ts';
import classes from './registration.module.css';

/** How many an audience takes in, and what is to be known before they are invited. */
export function AudienceCount({
  preview,
  unread,
}: {
  preview: AudiencePreview | null;
  unread: readonly string[];
}) {
  const { t } = useTranslation('eventsRegistration');
  if (!preview) return <p className={classes.count}>{t('invite.nobody')}</p>;
  const { people, organisations, already, withoutAddress, some } = preview;
  const names = some.map(({ name }) => name);
  return (
    <section className={classes.count} aria-live="polite">
      <p>
        <b>{t('invite.counts', { count: people })}</b>{' '}
        {organisations > 0 && t('invite.from', { count: organisations })}
        {names.length > 0 && (
          <span className={classes.faint}>
            {names.join(', ')}
            {people > names.length && ` ${t('invite.others')}`}
          </span>
        )}
      </p>
      {already > 0 && <p>{t('invite.already', { count: already })}</p>}
      {withoutAddress > 0 && <p>{t('invite.withoutAddress', { count: withoutAddress })}</p>}
      {unread.length > 0 && (
        <p className={classes.problem}>{t('invite.unread', { lines: unread.join('; ') })}</p>
      )}
    </section>
  );
}
