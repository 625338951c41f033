import { useTranslation } from 'react-i18next';
import { Day } from '#ui/time/Day.tsx';
import type { Programme } from '../../agenda/by-letter/schema.ts';
import classes from './agenda.module.css';
import { ShownMaterials } from './ShownMaterials.tsx';

/**
 * The programme of an event with its materials, for whoever came by a letter; nothing where there is none.
 *
 * @param at address of the page by whose secret the files are handed out
 */
export function LetterProgramme({ at, programme }: { at: string; programme: Programme }) {
  const { t } = useTranslation('eventsAgenda');
  const { parts, more } = programme;
  if (parts.length === 0 && !more) return null;
  return (
    <section aria-labelledby="programme" className={classes.section}>
      <h2 id="programme">{t('programme')}</h2>
      {more && <p>{t('moreMaterials')}</p>}
      {parts.map(({ eventId, title, startsOn, items, materials }) => (
        <div key={eventId} className={classes.part}>
          {parts.length > 1 && (
            <h3>
              {title}, <Day date={startsOn} />
            </h3>
          )}
          <ShownMaterials at={at} materials={materials} />
          {items.length > 0 && (
            <ol className={classes.list}>
              {items.map((item) => (
                <li key={item.id} className={classes.spoken}>
                  <span className={classes.time}>
                    {[item.from, item.to].filter(Boolean).join('–') ||
                      (item.minutes && t('minutesOf', { count: item.minutes }))}
                  </span>
                  <div>
                    <div className={classes.title}>{item.title}</div>
                    {item.speakers.map(({ name, post }) => (
                      <div key={`${name}, ${post}`}>
                        {name} <span className={classes.faint}>{post}</span>
                      </div>
                    ))}
                    <ShownMaterials at={at} materials={item.materials} />
                  </div>
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </section>
  );
}
