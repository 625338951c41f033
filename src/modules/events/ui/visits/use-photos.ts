import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import type { SendProblem, Waiting } from '#ui/offline/outbox.ts';
import { submit } from '#ui/offline/send.ts';
import { useOutbox } from '#ui/offline/use-outbox.ts';
import { PhotoProblem, type PhotoToSend, photoToSend } from './photo-to-send.ts';

/** A photo that waits on the device. */
export interface WaitingPhoto {
  id: number;
  caption: string;
  /** The picture itself, for `<img>`. */
  src: string;
  /** Why the server refused it. */
  problem: SendProblem | null;
}

/** How adding photos fared. */
export type Adding =
  | { is: 'idle' | 'busy' | 'sent' | 'kept' }
  | { is: 'problem'; reason: 'tooLarge' | 'unreadable' | 'full' | 'tooMany'; name: string }
  | { is: 'refused'; problem: SendProblem };

/**
 * Photos of a visit that are kept on the device until the server has them: what waits, and how to add more. Each is sent
 * once, after what was answered before it.
 *
 * @param label - the institution, for the list of what waits
 * @param room - how many more the visit takes
 */
export function usePhotos(visitId: string, { label, room }: { label: string; room: number }) {
  const path = `/visits/${visitId}/photos`;
  const waiting = useOutbox()
    .filter((entry) => entry.path === path)
    .map(shownOf);
  const [adding, setAdding] = useState<Adding>({ is: 'idle' });
  const { revalidate } = useRevalidator();
  // What was sent since stands among the photos of the visit.
  const before = useRef(0);
  useEffect(() => {
    if (waiting.length < before.current && navigator.onLine) void revalidate();
    before.current = waiting.length;
  }, [waiting.length, revalidate]);

  async function add(files: readonly File[], caption: string): Promise<Adding> {
    if (files.length > room - waiting.length) return { is: 'problem', reason: 'tooMany', name: '' };
    let fared: Adding = { is: 'idle' };
    for (const file of files) {
      const photo = await photoToSend(file).catch((error: unknown) => error);
      if (photo instanceof PhotoProblem)
        return { is: 'problem', reason: photo.reason, name: file.name };
      const outcome = await submit(
        'visit.photo.add',
        path,
        { file: photo as PhotoToSend, caption },
        { label: [label, caption || file.name].join(': ') },
      );
      if (outcome.is === 'refused') return { is: 'refused', problem: outcome.problem };
      fared = { is: outcome.is === 'taken' ? 'sent' : 'kept' };
    }
    return fared;
  }

  return {
    waiting,
    adding,
    /** @throws Error where the browser keeps nothing, as in a private window. */
    add: async (files: readonly File[], caption: string): Promise<Adding> => {
      setAdding({ is: 'busy' });
      try {
        const fared = await add(files, caption);
        setAdding(fared);
        return fared;
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') {
          setAdding({ is: 'idle' });
          throw error;
        }
        const full = { is: 'problem', reason: 'full', name: '' } as const;
        setAdding(full);
        return full;
      }
    },
  };
}

function shownOf({ id, body, problem }: Waiting): WaitingPhoto {
  const { file, caption } = body as { file: PhotoToSend; caption: string };
  return { id, caption, src: `data:image/jpeg;base64,${file.content}`, problem };
}
