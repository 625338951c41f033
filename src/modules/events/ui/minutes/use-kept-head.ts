import { useEffect, useRef, useState } from 'react';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import type { Minutes } from '../../minutes/read-minutes.ts';
import { headFields, headOf } from './head-values.ts';

/**
 * What the form above the points is filled with: what others save meanwhile does not replace what is being typed.
 *
 * @param now what is saved
 * @returns `minutes` that the fields begin with; `round`, which counts up when they are to be filled anew; `was`, what was
 *   changed here is told by, after a clash with what another person saved
 */
export function useKeptHead(now: Minutes, problems: FormProblems | null) {
  const [shown, setShown] = useState({ minutes: now, round: 0 });
  const typing = useRef(false);
  const sent = useRef(false);
  useEffect(() => {
    if (problems) sent.current = false;
    else if (sent.current || !typing.current) {
      sent.current = false;
      typing.current = false;
      setShown(({ minutes, round }) =>
        minutes.version === now.version ? { minutes, round } : { minutes: now, round: round + 1 },
      );
    }
  }, [now, problems]);
  const [from, saved] = [headOf(shown.minutes), headOf(now)];
  const clashed = headFields.filter((name) => problems?.fields[name]);
  return {
    ...shown,
    was: { ...from, ...Object.fromEntries(clashed.map((name) => [name, saved[name]])) },
    touch: () => {
      typing.current = true;
    },
    send: () => {
      sent.current = true;
    },
  };
}
