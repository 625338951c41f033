import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useFetcher } from 'react-router';
import { type FormProblems, useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { Diff } from '#ui/compare/Diff.tsx';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import type { MinutesPoint } from '../../minutes/schema.ts';
import { DecisionRows } from './DecisionRows.tsx';
import classes from './minutes.module.css';
import { type PointReply, type PointValues, textOf, valuesOf } from './point-values.ts';
import { useAutosave } from './use-autosave.ts';

/** What the form shows, and which version of the point it was made from. */
interface Shown {
  values: PointValues;
  version: number;
  /** Counts up when the fields are to be filled anew. */
  round: number;
}

/**
 * A point of a draft: what was heard, said and decided. It saves itself; when somebody else has saved the same point
 * meanwhile, both texts are shown, and nothing is lost.
 *
 * @param reply what came of saving without a script
 */
export function PointEditor({
  eventId,
  point,
  number,
  votes,
  reply,
}: {
  eventId: string;
  point: MinutesPoint;
  number: number;
  votes: boolean;
  reply: PointReply | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const fetcher = useFetcher<PointReply>();
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<Shown>(() => ({
    values: reply?.typed ?? valuesOf(point),
    version: reply?.current?.version ?? point.version,
    round: 0,
  }));
  const version = useRef(shown.version);
  const save = () => {
    if (!form.current) return;
    const sent = new FormData(form.current);
    sent.set('version', String(version.current));
    void fetcher.submit(sent, { method: 'post' });
  };
  const { changed, saveNow, isDirty } = useAutosave(form, save);
  const answer = fetcher.data ?? reply;
  const conflict = answer?.current ?? null;
  const problems = useProblems(conflict ? null : answer?.outcome);
  useEffect(() => {
    const saved = fetcher.data?.outcome;
    if (saved?.ok) version.current = saved.value.version;
  }, [fetcher.data]);
  useEffect(() => {
    // Somebody else has written here, and nobody is writing in this window.
    if (point.version <= version.current || isDirty() || fetcher.state !== 'idle' || conflict)
      return;
    if (form.current?.contains(document.activeElement)) return;
    version.current = point.version;
    setShown(({ round }) => ({
      values: valuesOf(point),
      version: point.version,
      round: round + 1,
    }));
  }, [point, isDirty, fetcher.state, conflict]);
  const [settled, setSettled] = useState<number | null>(null);
  const open = conflict && conflict.version !== settled ? conflict : null;
  return (
    <section className={classes.point} id={`point-${point.id}`}>
      <Form
        ref={form}
        method="post"
        action={`#point-${point.id}`}
        preventScrollReset
        noValidate
        onChange={changed}
        onSubmit={(event) => {
          event.preventDefault();
          changed();
          saveNow();
        }}
      >
        <FieldErrors problems={problems}>
          <input type="hidden" name="intent" value="point" />
          <input type="hidden" name="pointId" value={point.id} />
          <input type="hidden" name="version" value={shown.version} />
          {point.decisions.flatMap(({ people }) =>
            people.map(({ id, name }) => (
              <input key={`${id} ${name}`} type="hidden" name="known" value={`${id} ${name}`} />
            )),
          )}
          <header className={classes.pointHead}>
            <span className={classes.number}>{number}.</span>
            <SaveState saving={fetcher.state !== 'idle'} answer={answer} problems={problems} />
          </header>
          {open && (
            <Conflict
              theirs={open.values}
              mine={answer?.typed ?? shown.values}
              onKeep={() => {
                version.current = open.version;
                setSettled(open.version);
                changed();
                saveNow();
              }}
              onTake={() => {
                version.current = open.version;
                setSettled(open.version);
                setShown(({ round }) => ({
                  values: open.values,
                  version: open.version,
                  round: round + 1,
                }));
              }}
            />
          )}
          <ProblemNotice problems={problems} />
          <Fields
            key={shown.round}
            eventId={eventId}
            values={shown.values}
            speakers={point.speakers}
            number={number}
            votes={votes}
            onChange={changed}
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

function Fields({
  eventId,
  values,
  speakers,
  number,
  votes,
  onChange,
}: {
  eventId: string;
  values: PointValues;
  speakers: readonly string[];
  number: number;
  votes: boolean;
  onChange: () => void;
}) {
  const { t } = useTranslation('eventsMinutes');
  const counts = ['votesFor', 'votesAgainst', 'votesAbstained'] as const;
  return (
    <div className={classes.fields}>
      <TextField name="title" label={t('pointTitle')} defaultValue={values.title} required />
      <TextareaField
        name="heard"
        label={t('heard')}
        description={speakers.length > 0 ? t('reports', { names: speakers.join('; ') }) : undefined}
        defaultValue={values.heard}
        autosize
        minRows={3}
      />
      <TextareaField
        name="spoke"
        label={t('spoke')}
        defaultValue={values.spoke}
        autosize
        minRows={2}
      />
      <h3 className={classes.decided}>{t('decided')}</h3>
      <DecisionRows
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
              key={name}
              name={name}
              label={t(name)}
              type="number"
              min={0}
              defaultValue={values[name]}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function SaveState({
  saving,
  answer,
  problems,
}: {
  saving: boolean;
  answer: PointReply | null | undefined;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const say = saving
    ? t('saving')
    : problems || answer?.current
      ? t('notSaved')
      : answer?.outcome.ok
        ? t('saved')
        : '';
  return (
    <span className={classes.saved} role="status">
      {say}
    </span>
  );
}

function Conflict({
  theirs,
  mine,
  onKeep,
  onTake,
}: {
  theirs: PointValues;
  mine: PointValues;
  onKeep: () => void;
  onTake: () => void;
}) {
  const { t } = useTranslation('eventsMinutes');
  return (
    <div className={classes.conflict} role="alert">
      <b>{t('conflict.title')}</b>
      <p>{t('conflict.text')}</p>
      <div className={classes.both}>
        <Diff before={textOf(theirs)} after={textOf(mine)} />
      </div>
      <div className={classes.conflictActs}>
        <Button type="button" size="compact-sm" onClick={onKeep} data-script-only>
          {t('conflict.keep')}
        </Button>
        <Button
          component={Link}
          to="?"
          size="compact-sm"
          variant="default"
          onClick={(event) => {
            event.preventDefault();
            onTake();
          }}
        >
          {t('conflict.take')}
        </Button>
      </div>
    </div>
  );
}
