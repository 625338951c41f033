import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Answer, PointKind } from '../schema.ts';
import type { NoteContent } from './content.ts';

/** Answers in the order in which a note speaks of them. */
const order = ['yes', 'partly', 'no'] as const satisfies Answer[];

/** A line of a list says how things should be; a target is somebody or something to be dealt with. */
const isCheck = (kind: PointKind): boolean => kind === 'check' || kind === 'own';

/**
 * The text with which a note begins: who and what was dealt with, then what was found, the good first. Of what nobody looked
 * at it says nothing.
 */
export function draftNote(locale: Locale, content: NoteContent): string {
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  const { points, visitOn, organisation } = content;
  const lines = [
    t('draft.lead', { date: sayShortDate(locale, visitOn), organisation }),
    ...(['target', 'check'] as const).flatMap((part) =>
      order.flatMap((answer) => {
        const found = points.filter(
          (point) => point.answer === answer && isCheck(point.kind) === (part === 'check'),
        );
        if (found.length === 0) return [];
        return [
          t(`draft.${part}.${answer}`),
          ...found.map(
            ({ text, word }) =>
              `– ${[endTidily(text), endTidily(word)].filter(Boolean).join(': ')};`,
          ),
        ];
      }),
    ),
  ];
  return lines.join('\n').replace(/;(\n(?!–)|$)/g, '.$1');
}

/** Without the sign at its end: the text goes on after it. */
const endTidily = (text: string) => text.trim().replace(/[.;:]+$/, '');
