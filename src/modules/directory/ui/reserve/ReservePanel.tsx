import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { PeopleChoices } from '../../people/read-choices.ts';
import type { ReserveEntry } from '../../reserve/schema.ts';
import classes from '../people/people.module.css';

/** On a person's card: for which post to lead the person is, or was, prepared. Nothing without entries. */
export function ReservePanel({
  entries,
  postKinds,
  change,
}: {
  entries: readonly ReserveEntry[];
  postKinds: PeopleChoices['postKinds'];
  change: boolean;
}) {
  const { t } = useTranslation('reserve');
  if (entries.length === 0) return null;
  const kindName = (key: string) => postKinds.find((kind) => kind.key === key)?.name ?? key;
  return (
    <Panel title={t('title')} framed>
      <ul className={classes.facts}>
        {entries.map(({ id, postKind, organisation, since, until, outcome, ground }) => (
          <li key={id}>
            {change ? (
              <Link to={`/people/reserve/${id}`}>{kindName(postKind)}</Link>
            ) : (
              kindName(postKind)
            )}
            <span className={classes.faint}>
              {organisation || t('anywhere')}
              {', '}
              <Day date={since} />
              {until && (
                <>
                  {' – '}
                  <Day date={until} />
                </>
              )}
              {outcome && `, ${t(`states.${outcome}`)}`}
            </span>
            {ground && <span className={classes.faint}>{ground}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
