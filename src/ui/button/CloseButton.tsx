import { IconX } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/Icon.tsx';
import classes from './CloseButton.module.css';

/** The cross of what lies over the page. @param className where it stands */
export function CloseButton({
  onClose,
  size,
  className,
}: {
  onClose: () => void;
  size?: number;
  className?: string;
}) {
  const { t } = useTranslation('ui');
  return (
    <button
      type="button"
      className={clsx(classes.close, className)}
      aria-label={t('close')}
      onClick={onClose}
    >
      <Icon of={IconX} size={size} />
    </button>
  );
}
