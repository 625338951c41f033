import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { SelectField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { MinutesPoint } from '../../minutes/schema.ts';
import { DecisionLine } from './DecisionLine.tsx';
import classes from './minutes.module.css';

/** A point of minutes that nobody writes any more, with its extract. */
export function PointRead({
  eventId,
  point,
  number,
  people,
  mayEnd,
}: {
  eventId: string;
  point: MinutesPoint;
  number: number;
  /** For whom an extract can be made out. */
  people: readonly { id: string; name: string }[];
  /** Whether the caller says of decisions what became of them. */
  mayEnd: boolean;
}) {
  const { t } = useTranslation('eventsMinutes');
  const locale = useLocale();
  const votes = [point.votesFor, point.votesAgainst, point.votesAbstained];
  return (
    <section className={classes.read} id={`point-${point.id}`}>
      <h3>
        {number}. {point.title}
      </h3>
      {(['heard', 'spoke'] as const).map(
        (part) =>
          point[part].trim() && (
            <div key={part}>
              <h4>{t(part)}</h4>
              <p className={classes.text}>{point[part]}</p>
            </div>
          ),
      )}
      {point.decisions.length > 0 && (
        <>
          <h4>{t('decided')}</h4>
          <ul className={classes.resolved}>
            {point.decisions.map((decision, at) => (
              <DecisionLine
                key={decision.id}
                decision={decision}
                label={`${number}.${at + 1}.`}
                mayEnd={mayEnd}
                until={
                  decision.dueOn
                    ? t('open.until', { date: sayShortDate(locale, decision.dueOn) })
                    : ''
                }
              />
            ))}
          </ul>
        </>
      )}
      {point.dissent.trim() && (
        <div>
          <h4>{t('dissent')}</h4>
          <p className={classes.text}>{point.dissent}</p>
        </div>
      )}
      {votes.some((count) => count !== null) && (
        <p className={classes.faint}>
          {t('paper.votes', {
            for: point.votesFor ?? 0,
            against: point.votesAgainst ?? 0,
            abstained: point.votesAbstained ?? 0,
          })}
        </p>
      )}
      <details className={classes.extract} data-screen-only>
        <summary>{t('extract')}</summary>
        <form action={`/events/${eventId}/minutes/extract`} className={classes.inline}>
          <input type="hidden" name="point" value={point.id} />
          <SelectField
            name="person"
            label={t('extractFor')}
            data={[
              { value: '', label: t('extractNobody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {(['docx', 'pdf'] as const).map((format) => (
            <Button key={format} type="submit" name="format" value={format} variant="default">
              {t(format === 'docx' ? 'word' : 'pdf')}
            </Button>
          ))}
        </form>
      </details>
    </section>
  );
}
