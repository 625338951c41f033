import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IsoDate, isIsoDate } from '#platform/datetime/iso-date.ts';
import { readDay } from '#platform/datetime/read-day.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '../locale/use-locale.ts';

/** Marks a text field that holds a day: forms that follow each letter wait until it is left. */
export const dayField = '[data-day]';

/**
 * A text field for a day as people write it, whatever the browser's language: left, it shows how the day was
 * understood or says that it was not. Its value is sent as it stands; the server reads it alike.
 *
 * @param known the day before, ISO 8601; any other text stays as it was typed
 * @param onDay called with the field when another day is given, or none
 */
export function useDayInput(known: string, onDay?: (field: HTMLInputElement) => void) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const written = isIsoDate(known) ? sayShortDate(locale, known) : known;
  const last = useRef(written);
  const show = (text: string) => {
    if (!input.current) return;
    input.current.value = text;
    if (text === last.current) return;
    last.current = text;
    onDay?.(input.current);
  };
  const leave = () => {
    const typed = input.current?.value.trim() ?? '';
    const day = readDay(typed);
    const wrong = typed !== '' && !day;
    setUnread(wrong ? typed : null);
    if (!wrong) show(day ? sayShortDate(locale, day) : '');
  };
  return {
    /** What the field says of a text that is no day; null when there is nothing to say. */
    problem: unread === null ? null : t('day.unread', { given: unread }),
    /** The day that stands in the field now; null for none. */
    now: () => readDay(input.current?.value ?? ''),
    pick: (day: IsoDate) => {
      setUnread(null);
      show(sayShortDate(locale, day));
      input.current?.focus();
    },
    field: {
      ref: input,
      type: 'text' as const,
      'data-day': '',
      defaultValue: written,
      placeholder: t('day.pattern'),
      autoComplete: 'off',
      maxLength: 40,
      onBlur: leave,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') leave();
      },
    },
  };
}
