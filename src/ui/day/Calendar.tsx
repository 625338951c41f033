import '@mantine/core/styles/Popover.css';
import '@mantine/dates/styles.css';
import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/ru.js';
import 'dayjs/locale/uk.js';
import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useToday } from '../time/today.tsx';
import classes from './day.module.css';

/** A month to choose a day from, below its button. Weeks begin on Monday; arrows move between days. */
export default function Calendar({
  button,
  day,
  min,
  max,
  onPick,
  onClose,
}: {
  button: RefObject<HTMLButtonElement | null>;
  day: IsoDate | null;
  min: IsoDate | undefined;
  max: IsoDate | undefined;
  onPick: (day: IsoDate) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const today = useToday();
  const shown = within(day ?? today, min, max);
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The calendar closes, not the dialog or the cell that it stands in.
    event.preventDefault();
    event.stopPropagation();
    onClose();
    button.current?.focus();
  };
  return (
    <Popover
      opened
      onDismiss={onClose}
      closeOnEscape={false}
      position="bottom-end"
      trapFocus
      withRoles={false}
      // A dialog of the browser covers everything that stands outside of it.
      portalProps={{ target: button.current?.closest('dialog') ?? document.body }}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        p="sm"
        bg="var(--paper)"
        role="dialog"
        aria-label={t('day.choose')}
        onKeyDown={leaveOnEscape}
      >
        <DatePicker
          size="sm"
          locale={locale === 'en' ? 'en-gb' : locale}
          firstDayOfWeek={1}
          value={day}
          defaultDate={shown}
          minDate={min}
          maxDate={max}
          hideOutsideDates
          classNames={{ day: classes.choice }}
          ariaLabels={{
            previousMonth: t('day.calendar.previousMonth'),
            nextMonth: t('day.calendar.nextMonth'),
            monthLevelControl: t('day.calendar.monthLevelControl'),
            previousYear: t('day.calendar.previousYear'),
            nextYear: t('day.calendar.nextYear'),
            yearLevelControl: t('day.calendar.yearLevelControl'),
            previousDecade: t('day.calendar.previousDecade'),
            nextDecade: t('day.calendar.nextDecade'),
          }}
          getDayProps={(date) => (date === shown ? { 'data-autofocus': true } : {})}
          onChange={(chosen) => {
            if (chosen) onPick(chosen);
            onClose();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function within(day: IsoDate, min: IsoDate | undefined, max: IsoDate | undefined): IsoDate {
  if (min && day < min) return min;
  return max && day > max ? max : day;
}
