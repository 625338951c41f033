import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { useOutbox } from '#ui/offline/use-outbox.ts';
import classes from './notices.module.css';

/** Tells at once when the network is gone, and what waits on this device for it. */
export function ConnectionNotice() {
  const { t } = useTranslation('shell');
  const waiting = useOutbox().length;
  const online = useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <div className={classes.offline}>
          <Icon of={IconWifiOff} size={16} />
          <p>{t('offline')}</p>
        </div>
      )}
      {waiting > 0 && (
        <div className={classes.offline}>
          <Link className={classes.link} to="/outbox">
            {t('waiting', { count: waiting })}
          </Link>
        </div>
      )}
    </div>
  );
}

function watchConnection(changed: () => void) {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
