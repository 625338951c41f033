import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { type NavigationEntry, presentEntry } from './navigation.ts';

/** An entry of the navigation as a plain link: the bar around it takes the clicks (`usePlainLinks`). */
export function NavigationLink({
  entry,
  size,
  className,
}: {
  entry: NavigationEntry;
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
      aria-current={entry === presentEntry(useLocation().pathname) ? 'page' : undefined}
    >
      <Icon of={entry.icon} size={size} />
      <span>{name}</span>
    </a>
  );
}
