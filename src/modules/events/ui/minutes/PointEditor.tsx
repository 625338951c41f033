import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { type FormProblems, useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import type { MinutesPoint } from '../../minutes/schema.ts';
import classes from './minutes.module.css';
import { PointConflict } from './PointConflict.tsx';
import { PointFields } from './PointFields.tsx';
import type { PointReply } from './point-values.ts';
import { type SaveState, useLivePoint } from './use-live-point.ts';

/**
 * A point of a draft: what was heard, said and decided. It saves itself; what another person writes in it at the same time
 * is joined with it or, where it can't be, both texts are shown, and nothing is lost.
 *
 * @param reply what came of saving without a script
 * @param onSaved hears of each version that this form has made
 */
export function PointEditor({
  eventId,
  point,
  number,
  votes,
  reply,
  onSaved,
}: {
  eventId: string;
  point: MinutesPoint;
  number: number;
  votes: boolean;
  reply: PointReply | null;
  onSaved: (pointId: string, version: number) => void;
}) {
  const { t } = useTranslation('eventsMinutes');
  const form = useRef<HTMLFormElement>(null);
  const live = useLivePoint(form, { eventId, point, reply, onSaved });
  const problems = useProblems(live.answer?.outcome);
  return (
    <section className={classes.point} id={`point-${point.id}`}>
      <Form
        ref={form}
        method="post"
        action={`#point-${point.id}`}
        preventScrollReset
        noValidate
        onChange={live.changed}
        onSubmit={(event) => {
          event.preventDefault();
          live.saveNow();
        }}
      >
        <FieldErrors problems={problems}>
          <input type="hidden" name="intent" value="point" />
          <input type="hidden" name="pointId" value={point.id} />
          <input type="hidden" name="version" value={reply?.current?.version ?? point.version} />
          {point.decisions.flatMap(({ people }) =>
            people.map(({ id, name }) => (
              <input key={`${id} ${name}`} type="hidden" name="known" value={`${id} ${name}`} />
            )),
          )}
          <header className={classes.pointHead}>
            <span className={classes.number}>{number}.</span>
            <Saved state={live.state} note={live.note} problems={problems} />
          </header>
          {live.conflict && (
            <PointConflict
              theirs={live.conflict.values}
              mine={reply?.typed ?? live.mine()}
              onKeep={live.keepMine}
              onTake={live.takeTheirs}
            />
          )}
          <ProblemNotice problems={problems} />
          <PointFields
            eventId={eventId}
            shown={live.shown}
            speakers={point.speakers}
            number={number}
            votes={votes}
            onChange={live.changed}
          />
          <noscript>
            <Button type="submit" variant="default">
              {t('save')}
            </Button>
          </noscript>
        </FieldErrors>
      </Form>
      <ConfirmButton
        label={t('removePoint')}
        size="compact-xs"
        variant="subtle"
        fields={{ intent: 'removePoint', pointId: point.id }}
        question={t('removePointQuestion', { title: point.title })}
        confirm={t('removePoint')}
      >
        <p>{t('removePointText')}</p>
      </ConfirmButton>
    </section>
  );
}

/** Whether what stands in the form is safe, and where. */
function Saved({
  state,
  note,
  problems,
}: {
  state: SaveState;
  note: 'restored' | 'merged' | null;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const words = {
    saving: t('saving'),
    saved: problems ? t('notSaved') : t('saved'),
    kept: t('kept'),
    'signed-out': t('signInAgain'),
    refused: t('notSaved'),
  };
  const waits = state === 'kept' || state === 'signed-out' || state === 'refused';
  return (
    <span className={waits ? classes.unsaved : classes.saved} role="status">
      {[note && t(note), state && words[state]].filter(Boolean).join(' ')}
    </span>
  );
}
