import { searchWork } from '#modules/plan/public.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerContext } from '#platform/pages/caller.ts';
import { runQuery } from '#platform/query/run.ts';
import type { SearchSource } from './search-sources.ts';

/** Looks among open tasks and items of the plans; people are found by the directory. Whoever may not read plans finds none. */
export const findWork: SearchSource = async (context, query, locale) => {
  const { kernel, actor } = context.get(callerContext);
  if (!actor || actor.scopes !== null) return [];
  const { items, tasks } = await runQuery(kernel, actor, searchWork, { q: query });
  const t = translator(locale).getFixedT(null, 'planWork');
  const named = ({ number, text }: { number: string | null; text: string }) =>
    [number, text].filter(Boolean).join(' ');
  return [
    ...tasks.map((task) => ({
      group: t('search.tasks'),
      title: named(task),
      hint: t('search.due', { date: sayDate(locale, task.dueOn) }),
      href: `/tasks/${task.id}`,
    })),
    ...items.map((item) => ({
      group: t('search.items'),
      title: named(item),
      hint: [item.planTitle, item.deadline].filter(Boolean).join(' · '),
      href: `/plans/${item.planId}?item=${item.id}`,
    })),
  ];
};
