import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { Icon } from '../icon/Icon.tsx';
import classes from './day.module.css';

const Calendar = lazy(() => import('./Calendar.tsx'));

/**
 * The button beside a field for a day. The calendar comes over the network when it is asked for; where there are no
 * scripts there is no button.
 *
 * @param now which day stands in the field
 */
export function CalendarButton({
  now,
  min,
  max,
  onPick,
}: {
  now: () => IsoDate | null;
  min?: IsoDate | undefined;
  max?: IsoDate | undefined;
  onPick: (day: IsoDate) => void;
}) {
  const { t } = useTranslation('ui');
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // A press on the button has closed the open calendar before the click comes.
  const wasOpen = useRef(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={t('day.choose')}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t('day.choose')}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        <Icon of={IconCalendar} size={18} />
      </button>
      {open && (
        <Suspense>
          <Calendar
            button={button}
            day={now()}
            min={min}
            max={max}
            onPick={onPick}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
