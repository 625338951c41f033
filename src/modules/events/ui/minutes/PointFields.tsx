import { useTranslation } from 'react-i18next';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import type { MinutesPoint } from '../../minutes/schema.ts';
import { DecisionRows } from './DecisionRows.tsx';
import classes from './minutes.module.css';
import type { Shown } from './use-live-point.ts';

const counts = ['votesFor', 'votesAgainst', 'votesAbstained'] as const;

/** The fields of a point; one that another person has changed is filled anew, the others are left alone. */
export function PointFields({
  eventId,
  shown: { values, rounds },
  speakers,
  number,
  votes,
  onChange,
}: {
  eventId: string;
  shown: Shown;
  speakers: MinutesPoint['speakers'];
  number: number;
  votes: boolean;
  onChange: () => void;
}) {
  const { t } = useTranslation('eventsMinutes');
  const names = speakers.map(({ name }) => name).join('; ');
  return (
    <div className={classes.fields}>
      <TextField
        key={`title ${rounds.title}`}
        name="title"
        label={t('pointTitle')}
        defaultValue={values.title}
        required
      />
      <TextareaField
        key={`heard ${rounds.heard}`}
        name="heard"
        label={t('heard')}
        description={names ? t('reports', { names }) : undefined}
        defaultValue={values.heard}
        autosize
        minRows={3}
      />
      <TextareaField
        key={`spoke ${rounds.spoke}`}
        name="spoke"
        label={t('spoke')}
        defaultValue={values.spoke}
        autosize
        minRows={2}
      />
      <h3 className={classes.decided}>{t('decided')}</h3>
      <DecisionRows
        key={`decisions ${rounds.decisions}`}
        eventId={eventId}
        decisions={values.decisions}
        number={number}
        onChange={onChange}
      />
      {(votes || counts.some((name) => values[name])) && (
        <fieldset className={classes.votes}>
          <legend>{t('votes')}</legend>
          {counts.map((name) => (
            <TextField
              key={`${name} ${rounds[name]}`}
              name={name}
              label={t(name)}
              type="number"
              min={0}
              defaultValue={values[name]}
            />
          ))}
        </fieldset>
      )}
      <details className={classes.extract} open={Boolean(values.dissent) || undefined}>
        <summary>{t('dissent')}</summary>
        <TextareaField
          key={`dissent ${rounds.dissent}`}
          name="dissent"
          aria-label={t('dissent')}
          defaultValue={values.dissent}
          autosize
          minRows={2}
        />
      </details>
    </div>
  );
}
