import { useState } from 'react';
import { submit } from '#ui/offline/send.ts';
import { useOutbox } from '#ui/offline/use-outbox.ts';
import type { Answer, VisitPoint } from '../../visits/schema.ts';

/** What was said of a point. */
export interface Said {
  answer: Answer;
  word: string;
}

/** How the last thing said fared: sent, kept on the device, or refused. */
export type Saved = 'taken' | 'kept' | 'refused' | null;

/**
 * Answers that are saved as they are given: each tap is kept on the device and sent when there is a network, so that
 * neither a lost connection nor a closed page loses any.
 */
export function useAnswers(visitId: string, points: readonly VisitPoint[]) {
  const path = `/visits/${visitId}/answers`;
  const waiting = useOutbox().filter((entry) => entry.path === path);
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const [saved, setSaved] = useState<Saved>(null);
  // Said before the page was opened anew, without a network.
  const kept = new Map(
    waiting.flatMap(({ body }) =>
      (body as { answers: (Said & { pointId: string })[] }).answers.map(
        ({ pointId, ...one }) => [pointId, one] as const,
      ),
    ),
  );
  const of = (point: VisitPoint): Said => said.get(point.id) ?? kept.get(point.id) ?? point;
  const say = (point: VisitPoint, change: Partial<Said>) => {
    const { answer, word } = { ...of(point), ...change };
    setSaid((before) => new Map(before).set(point.id, { answer, word }));
    submit(
      'visit.answer',
      path,
      { answers: [{ pointId: point.id, answer, word }], answeredAt: new Date().toISOString() },
      { label: point.text },
    ).then(
      (outcome) => setSaved(outcome.is),
      // A browser that keeps nothing (a private window): the form's button sends all of it.
      () => setSaved(null),
    );
  };
  return {
    of,
    say,
    saved,
    keptCount: kept.size,
    seen: points.filter((point) => of(point).answer !== 'unseen').length,
  };
}
