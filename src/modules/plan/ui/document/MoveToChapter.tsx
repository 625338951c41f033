import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './card.module.css';
import type { ChapterView } from './document-view.ts';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** Takes a row with all below it to the end of another chapter: the way without dragging. */
export function MoveToChapter({
  itemId,
  planId,
  chapters,
}: {
  itemId: string;
  planId: string;
  /** The chapters where it can go. */
  chapters: readonly Pick<ChapterView, 'id' | 'number' | 'title'>[];
}) {
  const { t } = useTranslation('planDocument');
  const [reason] = useAmendmentReason(planId);
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  if (chapters.length === 0) return null;
  return (
    <fetcher.Form method="post" className={classes.toChapter}>
      <input type="hidden" name="intent" value="move-item" />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="amendmentReason" value={reason} />
      <label>
        {t('document.toChapter')}{' '}
        <select name="chapterId">
          {chapters.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {[number, title].filter(Boolean).join('. ').slice(0, 80)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={fetcher.state !== 'idle'}>
        <Icon of={IconArrowRight} size={16} /> {t('document.move')}
      </button>
      <ProblemNotice problems={problems} />
    </fetcher.Form>
  );
}
