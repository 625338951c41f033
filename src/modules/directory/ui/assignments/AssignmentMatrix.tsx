import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Matrix } from '../../assignments/read-matrix.ts';
import classes from './assignments.module.css';

/** Institutions by methodists on a day: a cell names the directions; the head shows how much each has. */
export function AssignmentMatrix({ matrix, mayChange }: { matrix: Matrix; mayChange: boolean }) {
  const { t } = useTranslation('assignments');
  const { people, institutions } = matrix;
  if (institutions.length === 0)
    return (
      <EmptyState icon={IconBuilding} title={t('matrix.none')}>
        {t('matrix.noneText')}
      </EmptyState>
    );
  const most = Math.max(1, ...people.map((person) => person.institutions));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={classes.frame} aria-label={t('matrix.caption')} tabIndex={0}>
      <table className={classes.matrix}>
        <caption className="visually-hidden">{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.institution')}</th>
            {people.map(({ id, name, institutions: load, awayFor }) => (
              <th
                key={id}
                scope="col"
                className={classes.person}
                data-level={Math.ceil((load / most) * 4)}
              >
                <Link to={`?view=list&person=${id}`}>{name}</Link>
                <span className={classes.faint}>
                  {t('matrix.load')}: {load}
                </span>
                {awayFor && (
                  <span className={classes.faint}>{t('matrix.away', { name: awayFor })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.directions.some(({ everywhere }) => everywhere.length > 0) && (
            <tr>
              <th scope="row">{t('matrix.everywhere')}</th>
              {people.map(({ id, name }) => (
                <td key={id} className={classes.cell}>
                  {matrix.directions
                    .filter(({ everywhere }) => everywhere.includes(name))
                    .map((direction) => (
                      <Link key={direction.id} to={`?view=list&person=${id}`}>
                        {direction.name}
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          )}
          {institutions.map((institution) => (
            <tr key={institution.id}>
              <th scope="row">
                <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>
                {institution.cells.length === 0 && (
                  <Gap id={institution.id} mayChange={mayChange} />
                )}
                {institution.overlap && (
                  <StatusBadge tone="info">{t('matrix.overlap')}</StatusBadge>
                )}
              </th>
              {people.map(({ id }) => (
                <td key={id} className={classes.cell}>
                  {institution.cells
                    .filter(({ personId }) => personId === id)
                    .map((cell) => (
                      <Link
                        key={cell.id}
                        to={`/assignments/${cell.id}`}
                        data-substitute={cell.substitute || undefined}
                      >
                        {cell.direction ?? t('matrix.all')}
                        {cell.substitute && (
                          <span className="visually-hidden">, {t('matrix.standsIn')}</span>
                        )}
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Gap({ id, mayChange }: { id: string; mayChange: boolean }) {
  const { t } = useTranslation('assignments');
  return (
    <span className={classes.actions}>
      <StatusBadge tone="due">{t('matrix.gap')}</StatusBadge>
      {mayChange && <Link to={`/assignments/new?organisation=${id}`}>{t('gaps.assign')}</Link>}
    </span>
  );
}
