import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { SlotRow } from '../../consultations/slots/schema.ts';
import classes from './slots.module.css';

/** What the reader has booked: when, with whom, where; each can be given back. */
export function BookedSlots({ slots }: { slots: readonly SlotRow[] }) {
  const { t } = useTranslation(['eventsSlots', 'eventsConsultations']);
  return (
    <ul className={classes.booked}>
      {slots.map(({ id, onDay, startsTime, endsTime, methodist, channel, place, question }) => (
        <li key={id}>
          <div>
            <strong>
              <Day date={onDay} />, {startsTime}–{endsTime}
            </strong>
            <span className={classes.faint}>
              {[methodist.name, t(`eventsConsultations:channel.${channel}`), place]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {question && <span className={classes.faint}>{question}</span>}
          </div>
          <ConfirmButton
            label={t('cancel')}
            fields={{ intent: 'cancel', slotId: id }}
            question={t('cancelQuestion')}
            confirm={t('cancel')}
          >
            <p>{t('cancelText')}</p>
          </ConfirmButton>
        </li>
      ))}
    </ul>
  );
}
