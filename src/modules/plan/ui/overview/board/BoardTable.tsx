import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { toneIcons } from '#ui/status/tones.ts';
import { useToday } from '#ui/time/today.tsx';
import { lookOf } from '../../work/task/task-tone.ts';
import classes from './board.module.css';
import type { BoardCard, BoardRow, BoardWeek } from './lay-board.ts';

/** People below each other, the month's weeks beside each other, in each cell what is due. */
export function BoardTable({
  rows,
  weeks,
  planId,
}: {
  rows: readonly BoardRow[];
  weeks: readonly BoardWeek[];
  planId: string | null;
}) {
  const { t } = useTranslation('planOverview');
  const today = useToday();
  const names = weeks.map(([from, until]) => {
    const [first, last] = [partsOf(from).day, partsOf(until).day];
    return first === last ? `${first}` : `${first}–${last}`;
  });
  const whole = (row: BoardRow, [from, until]: BoardWeek) =>
    `/tasks?${new URLSearchParams({
      ...(row.id ? { person: row.id } : {}),
      ...(planId ? { plan: planId } : {}),
      ...{ from, until },
    })}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={classes.frame} aria-label={t('board.title')} tabIndex={0}>
      <table className={classes.board}>
        <thead>
          <tr>
            <th scope="col">{t('director.person')}</th>
            {weeks.map(([from, until], index) => (
              <th key={from} scope="col" data-present={from <= today && today <= until}>
                {names[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.id ? <Link to={`/year?person=${row.id}`}>{row.name}</Link> : t('nobody')}
                <Standing row={row} />
              </th>
              {weeks.map((week, index) => {
                const { cards, more } = row.weeks[index] ?? { cards: [], more: 0 };
                return (
                  <td key={week[0]} data-week={names[index]} data-empty={cards.length === 0}>
                    {cards.map((card) => (
                      <Card key={card.id} card={card} />
                    ))}
                    {more > 0 && (
                      <Link to={whole(row, week)} className={classes.more}>
                        {t('director.more', { count: more })}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Standing({ row: { total, done, late } }: { row: BoardRow }) {
  const { t } = useTranslation('planOverview');
  return (
    <span className={classes.standing}>
      {total === 0 ? t('board.free') : t('board.done', { done, total })}
      {late > 0 && <b>{t('board.late', { count: late })}</b>}
    </span>
  );
}

function Card({ card }: { card: BoardCard }) {
  const { t } = useTranslation('plan');
  const { tone, key } = lookOf(card);
  const said = `${t(`task.${key}`)} · ${[card.parentText, card.text].filter(Boolean).join(' · ')}`;
  return (
    <Link to={`/tasks/${card.id}`} className={classes.card} data-tone={tone} title={said}>
      <span className={classes.mark}>
        <Icon of={toneIcons[tone]} size={14} />
        {partsOf(card.dueOn).day}
        <span className="visually-hidden">{t(`task.${key}`)}</span>
      </span>
      <span className={classes.text}>
        {card.number && <b>{card.number}</b>} {card.text}
      </span>
    </Link>
  );
}
