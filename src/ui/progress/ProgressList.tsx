import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { StatusBadge } from '../status/StatusBadge.tsx';
import classes from './ProgressList.module.css';
import { usePolling } from './use-polling.ts';

/** A long piece of work: reading of a plan, a report, a mailing. */
export interface Work {
  id: string;
  title: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  done: number;
  /** `null` while nobody knows how much it will be. */
  total: number | null;
  /** What went wrong, in the reader's language. */
  problem?: string;
  /** Where the result is. */
  href?: string;
}

/** How often a page asks how the work goes on, in milliseconds. */
const pace = 1_500;

/**
 * Long work with its progress. While something goes on, the page's loaders are asked again; each work
 * that is not finished can be stopped by a POST of its `id` with `intent=stop`.
 *
 * @param stopAction where the stop is sent; the page's own action when left out
 */
export function ProgressList({
  label,
  works,
  stopAction,
}: {
  label: string;
  works: readonly Work[];
  stopAction?: string;
}) {
  usePolling(works.some(isOpen), pace);
  return (
    <ul className={classes.list} aria-label={label}>
      {works.map((work) => (
        <li key={work.id}>
          <Line work={work} stopAction={stopAction} />
        </li>
      ))}
    </ul>
  );
}

function Line({ work, stopAction }: { work: Work; stopAction: string | undefined }) {
  const { t } = useTranslation('ui');
  const stop = useFetcher();
  const tones = { waiting: 'idle', running: 'info', done: 'done', failed: 'late', stopped: 'idle' };
  return (
    <div className={classes.line}>
      <p className={classes.title}>
        {work.href ? <a href={work.href}>{work.title}</a> : work.title}
      </p>
      <div role="status">
        <StatusBadge tone={tones[work.state] as 'idle'}>{t(`progress.${work.state}`)}</StatusBadge>
      </div>
      {isOpen(work) && (
        <>
          <progress
            className={classes.bar}
            aria-label={work.title}
            max={work.total ?? undefined}
            value={work.total === null ? undefined : work.done}
          />
          <span className={classes.count}>
            {work.total === null
              ? t('progress.sofar', { done: work.done })
              : t('progress.of', { done: work.done, total: work.total })}
          </span>
          <stop.Form method="post" action={stopAction}>
            <input type="hidden" name="intent" value="stop" />
            <input type="hidden" name="id" value={work.id} />
            <button type="submit" disabled={stop.state !== 'idle'} className={classes.stop}>
              {t('progress.stop')}
            </button>
          </stop.Form>
        </>
      )}
      {work.problem && <p className={classes.problem}>{work.problem}</p>}
    </div>
  );
}

function isOpen({ state }: Work): boolean {
  return state === 'waiting' || state === 'running';
}
