import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MinutesPoint } from '../../minutes/schema.ts';
import { mergePoint, samePoint } from './merge-point.ts';
import { dropDraft, keepDraft, readDraft } from './point-draft.ts';
import { formOf, type PointReply, type PointValues, valuesFrom, valuesOf } from './point-values.ts';
import { sendPoint } from './send-point.ts';
import { useAutosave } from './use-autosave.ts';

/** How the last saving fared. */
export type SaveState = 'saving' | 'saved' | 'kept' | 'signed-out' | 'refused' | null;

/** What the form is filled with; a field whose round counts up is filled anew, the others keep what is in them. */
export interface Shown {
  values: PointValues;
  rounds: Record<keyof PointValues, number>;
}

const fieldNames = [
  'title',
  'heard',
  'spoke',
  'dissent',
  'votesFor',
  'votesAgainst',
  'votesAbstained',
  'decisions',
] as const;
const noRounds = Object.fromEntries(fieldNames.map((name) => [name, 0])) as Shown['rounds'];

/** Milliseconds until what no server took is sent again. */
const retryAfter = 8000;

/**
 * A point that saves itself while it is written, also over what another person writes in it at the same time: what both
 * changed in different places is joined, what can't be joined is shown. What is typed is kept on the device until the
 * server has it.
 *
 * @param reply what came of saving without a script
 * @param onSaved hears of each version that this form has made
 */
export function useLivePoint(
  form: RefObject<HTMLFormElement | null>,
  {
    eventId,
    point,
    reply,
    onSaved,
  }: {
    eventId: string;
    point: MinutesPoint;
    reply: PointReply | null;
    onSaved: (pointId: string, version: number) => void;
  },
) {
  const [shown, setShown] = useState<Shown>(() => ({
    values: reply?.typed ?? valuesOf(point),
    rounds: noRounds,
  }));
  const base = useRef({
    values: valuesOf(point),
    version: reply?.current?.version ?? point.version,
  });
  const [state, setState] = useState<SaveState>(null);
  const [note, setNote] = useState<'restored' | 'merged' | null>(null);
  const [answer, setAnswer] = useState<PointReply | null>(reply);
  const [conflict, setConflict] = useState<{ values: PointValues; version: number } | null>(
    reply?.current ?? null,
  );
  const busy = useRef(false);
  const again = useRef(false);
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What the form is being filled with and does not show yet.
  const filling = useRef<PointValues | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is shown
  useLayoutEffect(() => {
    filling.current = null;
  }, [shown]);

  const typed = () =>
    filling.current ?? (form.current ? valuesFrom(new FormData(form.current)) : null);

  /** Fills in what is otherwise in the form now. */
  const fill = useCallback((values: PointValues, over: PointValues) => {
    filling.current = values;
    setShown(({ rounds }) => ({
      values,
      rounds: Object.fromEntries(
        fieldNames.map((name) => [
          name,
          rounds[name] + (JSON.stringify(values[name]) === JSON.stringify(over[name]) ? 0 : 1),
        ]),
      ) as Shown['rounds'],
    }));
  }, []);

  /** Takes in what the server has; @returns whether what is typed could be joined with it. */
  const takeIn = (mine: PointValues, theirs: PointValues, version: number): boolean => {
    const both = mergePoint(base.current.values, mine, theirs);
    if (!both) {
      setConflict({ values: theirs, version });
      return false;
    }
    if (!samePoint(both, mine)) {
      fill(both, mine);
      setNote('merged');
    }
    base.current = { values: theirs, version };
    setConflict(null);
    if (samePoint(both, theirs)) dropDraft(point.id);
    else {
      keepDraft(point.id, { values: both, base: base.current });
      later(0);
    }
    return true;
  };

  const save = async () => {
    const values = typed();
    if (!form.current || !values) return;
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    clearTimeout(retry.current);
    setState('saving');
    const known = new FormData(form.current).getAll('known').map(String);
    const { version: ifMatch } = base.current;
    const came = await sendPoint(eventId, formOf(point.id, values, { known, version: ifMatch }));
    busy.current = false;
    if (typeof came === 'string') {
      setState(came === 'no-network' ? 'kept' : 'signed-out');
      later(retryAfter);
      return;
    }
    setAnswer(came);
    const now = typed() ?? values;
    if (came.outcome.ok) {
      const { version } = came.outcome.value;
      onSaved(point.id, version);
      base.current = { values, version };
      setConflict(null);
      if (samePoint(now, values)) dropDraft(point.id);
      else keepDraft(point.id, { values: now, base: base.current });
      setState('saved');
    } else if (came.current) {
      onSaved(point.id, came.current.version);
      setState(takeIn(now, came.current.values, came.current.version) ? 'saving' : 'refused');
    } else setState('refused');
    if (again.current) {
      again.current = false;
      later(0);
    }
  };
  const saving = useRef(save);
  saving.current = save;
  const later = (wait: number) => {
    clearTimeout(retry.current);
    retry.current = setTimeout(() => void saving.current(), wait);
  };

  const autosave = useAutosave(form, () => void saving.current());
  const changed = () => {
    const values = typed();
    if (values) keepDraft(point.id, { values, base: base.current });
    setNote(null);
    autosave.changed();
  };

  // What was typed here and never taken comes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const draft = readDraft(point.id);
    if (!draft) return;
    const now = valuesOf(point);
    if (samePoint(draft.values, now)) return dropDraft(point.id);
    base.current = draft.base;
    fill(draft.values, now);
    setNote('restored');
    if (draft.base.version === point.version) later(0);
    else takeIn(draft.values, now, point.version);
  }, []);

  // Somebody else has written here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer version matters
  useEffect(() => {
    const mine = typed();
    if (point.version <= base.current.version || busy.current || conflict || !mine) return;
    takeIn(mine, valuesOf(point), point.version);
  }, [point.version]);

  useEffect(() => {
    const online = () => readDraft(point.id) && void saving.current();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(retry.current);
    };
  }, [point.id]);

  return {
    shown,
    state,
    note,
    answer: conflict ? null : answer,
    conflict,
    mine: () => typed() ?? shown.values,
    changed,
    saveNow: () => {
      changed();
      autosave.saveNow();
    },
    keepMine: () => {
      if (conflict) base.current = conflict;
      setConflict(null);
      void saving.current();
    },
    takeTheirs: () => {
      if (!conflict) return;
      base.current = conflict;
      fill(conflict.values, typed() ?? shown.values);
      dropDraft(point.id);
      setConflict(null);
      setState('saved');
    },
  };
}
