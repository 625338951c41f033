import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { CloseButton } from '../button/CloseButton.tsx';
import { Icon } from '../icon/Icon.tsx';
import classes from './Toasts.module.css';
import { closeToast, toastStore } from './toast-store.ts';

const icons = { done: IconCircleCheck, late: IconAlertTriangle, info: IconInfoCircle };

/**
 * Where messages appear; stands once in the frame. The region is always there, so that screen
 * readers announce what comes into it. Messages come from `showToast`.
 */
export function Toasts() {
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
          <CloseButton onClose={() => closeToast(toast.id)} size={16} />
        </div>
      ))}
    </div>
  );
}
