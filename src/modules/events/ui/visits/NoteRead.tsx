import { useTranslation } from 'react-i18next';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { VisitNotePage } from '../../visits/note/read-note.ts';
import { DecisionLine } from '../minutes/DecisionLine.tsx';
import { AnswerMark } from './AnswerMark.tsx';
import { NoteState } from './VisitState.tsx';
import classes from './visits.module.css';

/** The note as whoever signs it reads it: what was found, what was agreed, all that was looked at. */
export function NoteRead({ page: { visit, content, intact } }: { page: VisitNotePage }) {
  const { t } = useTranslation('eventsVisits');
  const locale = useLocale();
  const { note, decisions, may } = visit;
  const until = (day: string | null) =>
    day ? t('paper.until', { date: sayShortDate(locale, day) }) : '';
  return (
    <>
      <Panel title={t('note.title')} framed>
        <p className={classes.lead}>
          {note && <NoteState state={note.state} />}
          {note?.offeredAt && (
            <span className={classes.faint}>
              {t('note.offeredBy', { name: note.offeredBy })},{' '}
              <Moment at={new Date(note.offeredAt)} />
            </span>
          )}
        </p>
        <p className={classes.said}>{content.text}</p>
        {intact === false && <p role="alert">{t('note.broken')}</p>}
      </Panel>
      {decisions.length > 0 && (
        <Panel title={t('note.decisions')} framed>
          <ol className={classes.agreed}>
            {decisions.map((decision, at) => (
              <DecisionLine
                key={decision.id}
                decision={decision}
                label={`${at + 1}.`}
                until={until(decision.dueOn)}
                mayEnd={note?.state === 'signed' && (may.write || may.sign)}
              />
            ))}
          </ol>
        </Panel>
      )}
      {content.points.length > 0 && (
        <details className={classes.more}>
          <summary>{t('paper.annexTitle')}</summary>
          <ul className={classes.points}>
            {content.points.map(({ text, answer, word }) => (
              <li key={text}>
                <span>
                  {text}
                  {word && <span className={classes.faint}>{word}</span>}
                </span>
                <AnswerMark answer={answer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
