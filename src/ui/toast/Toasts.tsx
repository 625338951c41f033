import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/Icon.tsx';
import classes from './Toasts.module.css';
import { closeToast, toastStore } from './toast-store.ts';

const icons = { done: IconCircleCheck, late: IconAlertTriangle, info: IconInfoCircle };

/**
 * Where messages appear; stands once in the frame. The region is always there, so that screen
 * readers announce what comes into it. Messages come from `showToast`.
 */
export function Toasts() {
  const { t } = useTranslation('ui');
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get, toastStore.getOnServer);
  return (
    <div className={classes.region} role="status" aria-live="polite" data-screen-only>
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast} data-tone={toast.tone}>
          <Icon of={icons[toast.tone]} size={20} />
          <p>{toast.text}</p>
          {toast.action && (
            <button
              type="button"
              className={classes.action}
              onClick={() => {
                closeToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className={classes.close}
            aria-label={t('close')}
            onClick={() => closeToast(toast.id)}
          >
            <Icon of={IconX} size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
