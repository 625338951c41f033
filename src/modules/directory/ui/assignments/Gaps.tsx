import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { Matrix } from '../../assignments/read-matrix.ts';
import classes from './assignments.module.css';

/** What nobody looks after, and what two do. */
export function Gaps({ matrix, mayChange }: { matrix: Matrix; mayChange: boolean }) {
  const { t } = useTranslation('assignments');
  const { institutions, directions, people } = matrix;
  const alone = institutions.filter(({ cells }) => cells.length === 0);
  const unled = directions.filter((direction) => direction.people.length === 0);
  const twice = institutions.filter(({ overlap }) => overlap);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const assign = (name: 'organisation' | 'direction', id: string) =>
    mayChange && <Link to={`/assignments/new?${name}=${id}`}>{t('gaps.assign')}</Link>;
  return (
    <div className={classes.three}>
      <Panel title={t('gaps.institutions')} framed>
        {alone.length === 0 && <p className={classes.faint}>{t('gaps.institutionsNone')}</p>}
        <ul className={classes.plain}>
          {alone.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/institutions/${id}`}>{name}</Link>
              {assign('organisation', id)}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('gaps.directions')} framed>
        {unled.length === 0 && <p className={classes.faint}>{t('gaps.directionsNone')}</p>}
        <ul className={classes.plain}>
          {unled.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              {assign('direction', id)}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('gaps.overlaps')} framed>
        {twice.length === 0 && <p className={classes.faint}>{t('gaps.overlapsNone')}</p>}
        <ul className={classes.plain}>
          {twice.map(({ id, name, cells }) => (
            <li key={id}>
              <Link to={`?view=list&organisation=${id}`}>{name}</Link>
              <span>{[...new Set(cells.map(({ personId }) => nameOf(personId)))].join(', ')}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
