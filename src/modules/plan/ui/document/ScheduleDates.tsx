import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DayInput } from '#ui/day/DayInput.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { DocumentData } from '../../routes/plan.tsx';
import classes from './card.module.css';
import type { RowView } from './document-view.ts';
import table from './table.module.css';

/** Dates of a separate schedule: those given, and rows for more. Each date becomes a task. */
export function ScheduleDates({
  row,
  plan,
  mayEdit,
}: {
  row: RowView;
  plan: DocumentData['plan'];
  mayEdit: boolean;
}) {
  const { t } = useTranslation('planDocument');
  const locale = useLocale();
  const today = useToday();
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [rows, setRows] = useState(2);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fetcher.data?.ok) form.current?.reset();
  }, [fetcher.data]);
  const error = problems?.form[0] ?? Object.values(problems?.fields ?? {})[0];
  return (
    <section>
      <h4>{t('dates.title')}</h4>
      {row.dates.length === 0 && <p className={classes.debtText}>{t('dates.debt')}</p>}
      <ul className={classes.plainList}>
        {row.dates.map((date) => (
          <li key={date.id}>
            <fetcher.Form method="post" className={classes.date}>
              <span>
                {sayPeriod(locale, [date.startsOn, date.endsOn], today)}
                {date.note && ` — ${date.note}`}
              </span>
              <input type="hidden" name="intent" value="remove-date" />
              <input type="hidden" name="dateId" value={date.id} />
              {mayEdit && (
                <button
                  type="submit"
                  className={table.iconButton}
                  aria-label={t('dates.remove', {
                    date: sayPeriod(locale, [date.startsOn, date.endsOn], today),
                  })}
                >
                  <Icon of={IconX} size={14} />
                </button>
              )}
            </fetcher.Form>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <fetcher.Form ref={form} method="post" className={classes.dates}>
          <input type="hidden" name="intent" value="add-dates" />
          <input type="hidden" name="itemId" value={row.id} />
          {Array.from({ length: rows }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have nothing else
            <div key={index} className={classes.dateRow}>
              <DayInput
                name="startsOn"
                label={t('dates.starts')}
                min={plan.period[0]}
                max={plan.period[1]}
              />
              <DayInput
                name="endsOn"
                label={t('dates.ends')}
                min={plan.period[0]}
                max={plan.period[1]}
              />
              <input
                type="text"
                name="note"
                aria-label={t('dates.note')}
                placeholder={t('dates.note')}
                maxLength={1000}
              />
            </div>
          ))}
          {error && (
            <p className={classes.error} role="alert">
              {error}
            </p>
          )}
          <p className={classes.formActs}>
            <Button type="submit" size="xs" loading={fetcher.state !== 'idle'}>
              {t('dates.add')}
            </Button>
            <button
              type="button"
              className={classes.textButton}
              onClick={() => setRows((count) => count + 3)}
            >
              {t('dates.more')}
            </button>
          </p>
        </fetcher.Form>
      )}
    </section>
  );
}
