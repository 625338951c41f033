import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { toneIcons } from '#ui/status/tones.ts';
import { lookOf } from '../../work/task/task-tone.ts';
import classes from './board.module.css';
import type { BoardCard, BoardRow } from './lay-board.ts';

/** People below each other, beside each the cards of what is due, as a wall where notes are pinned. */
export function BoardTable({
  rows,
  tasks,
}: {
  rows: readonly BoardRow[];
  /** The address of the list of the month's tasks; null for everyone's. */
  tasks: (personId: string | null) => string;
}) {
  const { t } = useTranslation('planOverview');
  return (
    <table className={classes.board}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('director.person')}</th>
          <th scope="col">{t('load.tasks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.id ? <Link to={`/year?person=${row.id}`}>{row.name}</Link> : t('nobody')}
              <Standing row={row} />
            </th>
            <td>
              <div className={classes.cards}>
                {row.cards.map((card) => (
                  <Card key={card.id} card={card} />
                ))}
                {row.total > row.cards.length && (
                  <Link to={tasks(row.id)} className={classes.more}>
                    {t('director.more', { count: row.total - row.cards.length })}
                  </Link>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
      <span className={classes.text}>
        <span className={classes.mark}>
          <Icon of={toneIcons[tone]} size={14} />
          {partsOf(card.dueOn).day}
          <span className="visually-hidden">{t(`task.${key}`)}</span>
        </span>{' '}
        {card.number && <b>{card.number}</b>} {card.text}
      </span>
    </Link>
  );
}
