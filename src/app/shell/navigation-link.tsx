import type { ReactNode } from 'react';
import { Icon } from '#ui/icon/Icon.tsx';
import type { NavigationEntry } from './navigation.ts';

/** An entry of the navigation as a plain link: the bar around it takes the clicks (`usePlainLinks`) and knows the words. */
export function NavigationLink({
  entry,
  name,
  present,
  size,
  className,
}: {
  entry: NavigationEntry;
  name: string;
  /** Whether the page belongs to it. */
  present: boolean;
  /** Of the icon. */
  size: number;
  className?: string;
}): ReactNode {
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
