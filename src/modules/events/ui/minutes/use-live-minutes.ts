import { useCallback, useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import type { Minutes } from '../../minutes/read-minutes.ts';
import { liveAddress } from './send-point.ts';

/** Which versions there are now: of the minutes, of each point. */
export interface LiveVersions {
  minutes: number;
  points: Record<string, number>;
}

/** Milliseconds between two looks at what others have written. */
const pause = 5000;

/**
 * Looks at what others have written while a draft is open, and reads the page anew when there is something. Without a
 * network it stays quiet: the page stands as it is.
 *
 * @returns to be told of each version that this page has made itself
 */
export function useLiveMinutes(
  eventId: string,
  minutes: Minutes,
  active: boolean,
): (pointId: string, version: number) => void {
  const { revalidate, state } = useRevalidator();
  const known = useRef<LiveVersions>({ minutes: 0, points: {} });
  known.current = {
    minutes: minutes.version,
    points: Object.fromEntries(
      minutes.points.map(({ id, version }) => [
        id,
        Math.max(version, known.current.points[id] ?? 0),
      ]),
    ),
  };
  const idle = useRef(true);
  idle.current = state === 'idle';
  useEffect(() => {
    if (!active) return;
    const look = async () => {
      if (document.visibilityState === 'hidden' || !idle.current) return;
      const reply = await fetch(liveAddress(eventId), { redirect: 'manual' }).catch(() => null);
      if (!reply?.ok) return;
      const now = (await reply.json()) as LiveVersions | null;
      if (!now || differs(now, known.current)) await revalidate();
    };
    const timer = setInterval(() => void look(), pause);
    return () => clearInterval(timer);
  }, [eventId, active, revalidate]);
  return useCallback((pointId, version) => {
    known.current.points[pointId] = version;
  }, []);
}

const differs = (now: LiveVersions, known: LiveVersions) =>
  now.minutes !== known.minutes ||
  Object.keys(now.points).length !== Object.keys(known.points).length ||
  Object.entries(now.points).some(([id, version]) => version > (known.points[id] ?? 0));
