import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import { ShareBar } from '../ShareBar.tsx';
import type { TaskLink } from '../task-link.ts';
import classes from './director.module.css';

type PersonTally = DirectorScreen['byPerson'][number];

/** How each person's work stands, who is late first. */
export function PeopleTable({
  people,
  tasks,
}: {
  people: readonly PersonTally[];
  tasks: TaskLink;
}) {
  const { t } = useTranslation('planOverview');
  return (
    <table className={classes.people}>
      <thead>
        <tr>
          <th scope="col">{t('director.person')}</th>
          <th scope="col">{t('director.late')}</th>
          <th scope="col">{t('director.open')}</th>
          <th scope="col">{t('director.done')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} tasks={tasks} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ person, tasks }: { person: PersonTally; tasks: TaskLink }) {
  const { t } = useTranslation('planOverview');
  const { id, name, total, done, failed, late } = person;
  return (
    <tr>
      <th scope="row">{id ? <Link to={`/year?person=${id}`}>{name}</Link> : t('nobody')}</th>
      <td data-tone={late > 0 ? 'late' : undefined}>
        {id && late > 0 ? <Link to={tasks({ person: id, state: 'late' })}>{late}</Link> : late}
      </td>
      <td>{total - done - failed - late}</td>
      <td className={classes.share}>
        {t('director.doneOf', { done, total })}
        <ShareBar tally={person} />
      </td>
    </tr>
  );
}
