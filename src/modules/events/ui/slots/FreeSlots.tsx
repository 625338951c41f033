import { useTranslation } from 'react-i18next';
import { Day } from '#ui/time/Day.tsx';
import type { SlotRow } from '../../consultations/slots/schema.ts';
import classes from './slots.module.css';

/** Free times by day and methodist; each is a button that books it, inside the page's form. */
export function FreeSlots({ slots }: { slots: readonly SlotRow[] }) {
  const { t } = useTranslation(['eventsSlots', 'eventsConsultations']);
  const days = Map.groupBy(slots, ({ onDay }) => onDay);
  return (
    <div className={classes.days}>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3>
            <Day date={day} />
          </h3>
          {[
            ...Map.groupBy(ofDay, ({ methodist, channel, topics }) =>
              [methodist.name, t(`eventsConsultations:channel.${channel}`), topics]
                .filter(Boolean)
                .join(' · '),
            ),
          ].map(([who, ofOne]) => (
            <div key={who} className={classes.who}>
              <p>
                {who}
                {ofOne[0]?.place && <span className={classes.faint}>{ofOne[0].place}</span>}
              </p>
              <div className={classes.times}>
                {ofOne.map(({ id, startsTime, endsTime }) => (
                  <button
                    key={id}
                    type="submit"
                    name="slotId"
                    value={id}
                    className={classes.time}
                    aria-label={`${t('book')}: ${day}, ${startsTime}–${endsTime}, ${who}`}
                  >
                    {startsTime}
                  </button>
                ))}
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
