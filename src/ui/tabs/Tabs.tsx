import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import classes from './Tabs.module.css';

/** One tab: a page of its own, so it can be linked to and opened in another window. */
export interface Tab {
  label: string;
  /** A path, or a query («?view=month») of this very page. */
  to: string;
  count?: number;
  /** Says itself whether it is the present one: where the first tab's address has no query. */
  present?: boolean;
}

/**
 * Parts of one page as links in a row. A tab with a query is the present one when the address holds
 * all its parameters.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname, search } = useLocation();
  const row = useRef<HTMLElement>(null);
  // On a phone the row slides: the present tab has to be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says which tab is the present one
  useEffect(() => {
    const present = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (present) row.current?.scrollTo({ left: present.offsetLeft - present.offsetWidth / 2 });
  }, [pathname, search]);
  return (
    <nav aria-label={label} className={classes.tabs} ref={row} data-screen-only>
      {tabs.map((tab) =>
        tab.to.startsWith('?') ? (
          <NavLink
            key={tab.to}
            to={tab.to}
            className={({ isActive }) =>
              clsx(classes.tab, isActive && isPresent(tab, search) && classes.present)
            }
            aria-current={isPresent(tab, search) ? 'page' : 'false'}
          >
            <Label tab={tab} />
          </NavLink>
        ) : (
          <NavLink
            key={tab.to}
            to={tab.to}
            end
            className={({ isActive }) => clsx(classes.tab, isActive && classes.present)}
          >
            <Label tab={tab} />
          </NavLink>
        ),
      )}
    </nav>
  );
}

function Label({ tab }: { tab: Tab }) {
  return (
    <>
      {tab.label}
      {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
    </>
  );
}

const isPresent = (tab: Tab, search: string): boolean => tab.present ?? holds(search, tab.to);

function holds(search: string, query: string): boolean {
  const present = new URLSearchParams(search);
  return [...new URLSearchParams(query)].every(([name, value]) => present.get(name) === value);
}
