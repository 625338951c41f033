import { IconPlus } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayMonth, sayShortMonth, sayWeekday } from '#platform/datetime/say-date.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { listHref } from '#ui/table/list-query.ts';
import type { SeasonData } from '../../routes/season/season.tsx';
import { columnOf, columnsOf, open, rowsOf, type TableRow } from '../../season/table-columns.ts';
import { EventChip } from './EventChip.tsx';
import classes from './season.module.css';
import { useSeasonDrag } from './use-season-drag.ts';

/** Sections and kinds down, months (or the days of one) across; drafts can be dragged or moved by keys. */
export function SeasonTable({ data }: { data: SeasonData }) {
  const { t } = useTranslation('eventsSeason');
  const locale = useLocale();
  const [params] = useSearchParams();
  const { season, span, asked, choices } = data;
  const kindOf = useKindWords(choices.kinds);
  const table = useRef<HTMLTableElement>(null);
  const all = columnsOf(span, asked.month);
  const isOpen = season.events.some((event) => columnOf(event, asked.month) === open);
  const columns = isOpen ? all : all.slice(1);
  const rows = rowsOf(season.events, season.sections, asked.by, season.may.everywhere);
  const onKeyDown = useSeasonDrag(table, columns, data);
  const holidays = new Map(season.daysOff.map((day) => [day.on, day.words[locale] ?? '']));
  const clashing = Map.groupBy(
    season.clashes.flatMap((clash) =>
      clash.rule === 'crowded' ? [] : clash.eventIds.map((id) => ({ id, clash })),
    ),
    ({ id }) => id,
  );
  const crowded = new Set(
    season.clashes.flatMap(({ rule, on }) => (rule === 'crowded' ? [on] : [])),
  );
  const isOff = (column: string) =>
    column.length === 10 && (partsOf(column).weekday > 5 || holidays.has(column));
  const name = (row: TableRow) => row.name ?? kindOf(row.kind ?? '');
  const sayColumn = (column: string) => {
    if (column === open) return asked.month ? t('noDay') : t('noMonth');
    const { year, month, day } = partsOf(column.length === 7 ? `${column}-01` : column);
    return column.length === 7
      ? sayMonth(locale, month, year)
      : `${day} ${sayShortMonth(locale, month)}`;
  };
  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        className={clsx(classes.table, asked.month && classes.days)}
        onKeyDown={onKeyDown}
      >
        <caption className="visually-hidden">
          {t('title')}. {season.may.plan && t('keys')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            {columns.map((column) => {
              const day = column.length === 10 ? partsOf(column) : null;
              return (
                <th
                  key={column}
                  scope="col"
                  title={holidays.get(column) ?? sayColumn(column)}
                  className={clsx(
                    isOff(column) && classes.off,
                    crowded.has(column) && classes.crowded,
                  )}
                >
                  {day ? (
                    <>
                      {day.day}
                      <span>{sayWeekday(locale, day.weekday, 'short')}</span>
                    </>
                  ) : column === open ? (
                    sayColumn(column)
                  ) : (
                    <Link
                      to={listHref(params, { month: column, event: null, add: null })}
                      preventScrollReset
                    >
                      {sayShortMonth(locale, Number(column.slice(5)))}
                    </Link>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.sectionId ? (
                  <Link to={`/sections/${row.sectionId}`}>{name(row)}</Link>
                ) : (
                  name(row)
                )}
              </th>
              {columns.map((column) => {
                const here = row.events.filter((event) => columnOf(event, asked.month) === column);
                return (
                  <td
                    key={column}
                    data-column={column}
                    className={clsx(isOff(column) && classes.off)}
                  >
                    {here.map((event) => (
                      <EventChip
                        key={event.id}
                        event={event}
                        clashes={(clashing.get(event.id) ?? []).map(({ clash }) => clash)}
                        data={data}
                      />
                    ))}
                    {row.may && column !== open && (
                      <Link
                        to={listHref(params, { add: row.key, at: column, event: null })}
                        preventScrollReset
                        className={classes.add}
                        aria-label={t('add', { row: name(row), when: sayColumn(column) })}
                        data-screen-only
                      >
                        <Icon of={IconPlus} size={14} />
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
