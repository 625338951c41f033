import { IconDownload, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams, useSubmit } from 'react-router';
import { readDay } from '#platform/datetime/read-day.ts';
import { dayField } from '../day/use-day-input.ts';
import { Icon } from '../icon/Icon.tsx';
import { Menu } from '../menu/Menu.tsx';
import { MenuLink } from '../menu/MenuItem.tsx';
import classes from './ListToolbar.module.css';

/**
 * Above a list: search, filters and export. All of it is one GET form, so a filtered list has an
 * address of its own that can be sent to a colleague. Typing searches by itself after a short rest.
 *
 * @param children filters, such as `FilterSelect`
 * @param searchLabel what can be searched for; without it there is no search box
 * @param action the list's main action, such as adding a row
 * @param exports files of the same list, all its pages, under the same filters
 */
export function ListToolbar({
  children,
  searchLabel,
  exports = [],
  action,
}: {
  children?: ReactNode;
  searchLabel?: string;
  exports?: readonly { format: 'xlsx' | 'csv' | 'docx' | 'pdf'; href: string }[];
  action?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const [params] = useSearchParams();
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = (form: HTMLFormElement, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const asked = valuesOf(form);
      if (asked) submit(asked, { replace: true, preventScrollReset: true });
    }, wait);
  };
  return (
    <div className={classes.bar} data-screen-only>
      <Form
        role="search"
        className={classes.form}
        onChange={(event) => {
          const field = event.target as Element;
          if (field.matches(dayField)) return;
          const typed = field.matches('input[type=search]');
          send(event.currentTarget, typed ? 300 : 0);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget, 0);
        }}
      >
        {params.get('sort') && <input type="hidden" name="sort" value={params.get('sort') ?? ''} />}
        {params.get('size') && <input type="hidden" name="size" value={params.get('size') ?? ''} />}
        {searchLabel && (
          <label className={classes.search}>
            <Icon of={IconSearch} />
            <input
              type="search"
              name="q"
              aria-label={searchLabel}
              placeholder={searchLabel}
              defaultValue={params.get('q') ?? ''}
              autoComplete="off"
            />
          </label>
        )}
        {children && <div className={classes.filters}>{children}</div>}
        <noscript>
          <button type="submit">{t('table.apply')}</button>
        </noscript>
      </Form>
      {exports.length > 0 && (
        <Menu label={t('table.export')} icon={IconDownload}>
          {exports.map(({ format, href }) => (
            <MenuLink key={format} to={href} reloadDocument>
              {t(`table.formats.${format}`)}
            </MenuLink>
          ))}
        </Menu>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

/**
 * A form's values for the address: without the empty ones, so that it stays short, and with days in ISO 8601, so
 * that it means the same to everybody. Null while a day can't be read: its field says so.
 */
function valuesOf(form: HTMLFormElement): URLSearchParams | null {
  const days = new Map(
    [...form.querySelectorAll<HTMLInputElement>(dayField)]
      .filter(({ value }) => value.trim() !== '')
      .map(({ name, value }) => [name, readDay(value)] as const),
  );
  if ([...days.values()].includes(null)) return null;
  const kept = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, days.get(name) ?? value]] : [],
  );
  return new URLSearchParams(kept);
}
