import { useTranslation } from 'react-i18next';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import classes from './account.module.css';

/** The secret of a key that was just made: the only time that it can be seen. */
export function NewToken({ secret }: { secret: string }) {
  const { t } = useTranslation('access');
  return (
    <section className={classes.shown} aria-labelledby="new-token">
      <h2 id="new-token">{t('tokens.secretTitle')}</h2>
      <p role="status">{t('tokens.secretText')}</p>
      <div className={classes.row}>
        <code className={classes.secret}>{secret}</code>
        <CopyButton text={secret} label={t('tokens.copy')} copied={t('tokens.copied')} />
      </div>
    </section>
  );
}
