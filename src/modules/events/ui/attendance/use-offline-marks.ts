import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enqueue } from '#ui/offline/send.ts';
import type { AttendanceRow } from '../../attendance/list-attendance.ts';
import { sayMark } from './say-mark.ts';

interface Ticked {
  state: 'present' | 'partly' | 'absent' | null;
  minutes: number | null;
}

/**
 * Lets a list be ticked without a network: the marks wait on the device with the moment at which they were made, and are
 * sent once when there is a network.
 *
 * @returns the rows as they were ticked, and what catches the form's submission while there is no network
 */
export function useOfflineMarks(eventId: string, rows: readonly AttendanceRow[]) {
  const { t } = useTranslation('eventsAttendance');
  const [ticked, setTicked] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const shown = rows.map((row): AttendanceRow => {
    const mark = ticked.get(row.id);
    return mark ? { ...row, ...mark, means: mark.state && 'offline' } : row;
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (navigator.onLine) {
      setTicked(new Map());
      return;
    }
    const { submitter } = event.nativeEvent as SubmitEvent;
    const mark = submitter instanceof HTMLButtonElement && readMark(submitter, event.currentTarget);
    if (!mark) return;
    event.preventDefault();
    const { registrationId, ...made } = mark;
    const label = rows.find(({ id }) => id === registrationId)?.name ?? '';
    enqueue(
      'event.attendance.mark',
      `/events/${eventId}/attendance`,
      { marks: [mark], markedAt: new Date().toISOString() },
      { label, said: sayMark(t, made) },
    ).then(
      () => setTicked((before) => new Map(before).set(registrationId, made)),
      // A browser that keeps nothing: the row stays as it was.
      () => {},
    );
  };
  return { rows: shown, onSubmit };
}

/** What a pressed button says: «id:present», or minutes beside it. */
function readMark(
  { name, value }: HTMLButtonElement,
  form: HTMLFormElement,
): (Ticked & { registrationId: string }) | null {
  if (name === 'mark') {
    const [registrationId = '', said] = value.split(':');
    const state: Ticked['state'] = said === 'present' || said === 'absent' ? said : null;
    return { registrationId, state, minutes: null };
  }
  const minutes = Math.trunc(Number(new FormData(form).get(`minutes-${value}`)));
  return minutes > 0 ? { registrationId: value, state: 'partly', minutes } : null;
}
