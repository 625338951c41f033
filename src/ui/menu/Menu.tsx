import type { Icon as TablerIcon } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../icon/Icon.tsx';
import classes from './Menu.module.css';

type MenuProps = (
  | { icon: TablerIcon; label: string; trigger?: undefined }
  | { trigger: ReactNode; icon?: undefined; label?: undefined }
) & {
  placement?: 'below' | 'above';
  children: ReactNode;
};

/**
 * A button that unfolds a short list of links and buttons. It is a `<details>`, so it opens without
 * JavaScript; with it, Escape, a click elsewhere and a choice close it.
 *
 * @param label what the button is for, said by screen readers and shown on hover; for an icon
 * @param trigger the button's content, instead of an icon; its text is the button's name
 * @param placement where the list opens
 */
export function Menu({ label, icon, trigger, placement = 'below', children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      const node = details.current;
      if (node?.open && !node.contains(event.target as Node)) node.open = false;
    };
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={details}
      className={clsx(classes.menu, placement === 'above' && classes.above)}
      onKeyDown={closeOnEscape}
    >
      <summary
        className={clsx(classes.summary, icon && classes.square)}
        aria-label={label}
        title={label}
      >
        {icon ? <Icon of={icon} size={20} /> : trigger}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a choice by keyboard also clicks */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: closes after the choice made inside */}
      <div
        className={classes.list}
        onClick={(event) => {
          const chosen = (event.target as Element).closest('a, button');
          if (chosen && details.current) details.current.open = false;
        }}
      >
        {children}
      </div>
    </details>
  );
}
