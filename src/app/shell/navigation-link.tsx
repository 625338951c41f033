import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import type { NavigationEntry } from './navigation.ts';

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
      aria-current={isOn(entry.href, useLocation().pathname) ? 'page' : undefined}
    >
      <Icon of={entry.icon} size={size} />
      <span>{name}</span>
    </a>
  );
}

/** Whether the page is the entry's or stands below it. */
function isOn(href: string, pathname: string): boolean {
  if (href === '/') return pathname === '/';
  return pathname === href || pathname.startsWith(`${href}/`);
}
