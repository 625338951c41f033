import { useTranslation } from 'react-i18next';
import type { Tone } from '#ui/status/tones.ts';
import { YearStrip } from '#ui/year/YearStrip.tsx';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { lookOf } from '../task/task-tone.ts';
import type { MonthOfTasks } from './by-month.ts';

/** What is piled up in a month's column, from the bottom. */
const piles = [
  { tone: 'done', word: 'done' },
  { tone: 'partly', word: 'partly' },
  { tone: 'info', word: 'moved' },
  { tone: 'late', word: 'late' },
  { tone: 'idle', word: 'open' },
] as const satisfies { tone: Tone; word: string }[];

/** A person's year as a picture; a month leads to its list below. */
export function YearPicture({ months }: { months: readonly MonthOfTasks<RightedTask>[] }) {
  const { t } = useTranslation(['planWork', 'plan']);
  return (
    <YearStrip
      label={t('year.picture')}
      months={months.map(({ year, month, tasks }) => ({
        year,
        month,
        counts: piles.map(({ tone, word }) => ({
          tone,
          label: t(`plan:task.${word}`),
          count: tasks.filter((task) => lookOf(task).tone === tone).length,
        })),
        href: tasks.length > 0 ? `#${monthId(year, month)}` : undefined,
      }))}
    />
  );
}

export function monthId(year: number, month: number): string {
  return `m-${year}-${month}`;
}
