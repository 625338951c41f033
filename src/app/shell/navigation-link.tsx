import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/icon/Icon.tsx';
import type { NavigationEntry } from './navigation.ts';

/** An entry of the navigation as a plain link: the bar around it takes the clicks (`usePlainLinks`). */
export function NavigationLink({
  entry,
  present,
  size,
  className,
}: {
  entry: NavigationEntry;
  /** Whether the page belongs to it. */
  present: boolean;
  /** Of the icon. */
  size: number;
  className?: string;
}): ReactNode {
  const { t } = useTranslation('shell');
  const name = t(`nav.${entry.key}`);
  return (
    <a
      href={entry.href}
      title={name}
      className={className}
      aria-current={present ? 'page' : undefined}
    >
      <Icon of={entry.icon} size={size} />
      <span>{name}</span>
    </a>
  );
}
