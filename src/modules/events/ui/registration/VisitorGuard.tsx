import { useTranslation } from 'react-i18next';
import classes from './registration.module.css';

/** What a form for visitors carries against programs: when it was given out, and a field that people don't see. */
export function VisitorGuard({ token }: { token: string }) {
  const { t } = useTranslation('eventsRegistration');
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <div className={classes.trap} aria-hidden="true">
        <label>
          {t('visit.trap')}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
