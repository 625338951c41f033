import { useTranslation } from 'react-i18next';
import { answers, type VisitPoint } from '../../visits/schema.ts';
import classes from './fill.module.css';
import type { Said } from './use-answers.ts';

/** One point: four answers as large buttons, and a word about it. */
export function PointField({
  point,
  said,
  onSay,
}: {
  point: VisitPoint;
  said: Said;
  onSay: (change: Partial<Said>) => void;
}) {
  const { t } = useTranslation('eventsVisits');
  const { id, text } = point;
  return (
    <fieldset className={classes.point}>
      <legend>{text}</legend>
      <input type="hidden" name="pointId" value={id} />
      <input type="hidden" name={`before-${id}`} value={`${point.answer} ${point.word}`} />
      <div className={classes.answers}>
        {answers.map((answer) => (
          <label key={answer} data-answer={answer}>
            <input
              type="radio"
              name={`answer-${id}`}
              value={answer}
              checked={said.answer === answer}
              onChange={() => onSay({ answer })}
            />
            <span>{t(`answer.${answer}`)}</span>
          </label>
        ))}
      </div>
      <textarea
        // What was kept on the device is known a moment after the page is.
        key={said.word}
        name={`word-${id}`}
        aria-label={`${t('word')}: ${text}`}
        placeholder={t('word')}
        defaultValue={said.word}
        rows={1}
        onBlur={({ currentTarget: { value } }) => {
          if (value.trim() !== said.word) onSay({ word: value.trim() });
        }}
      />
    </fieldset>
  );
}
