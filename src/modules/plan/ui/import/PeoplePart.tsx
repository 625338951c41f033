import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { ProposedName } from '../../document/propose-names.ts';
import type { NameChoice } from '../../schema.ts';
import classes from './preview.module.css';

/** The names of the plan: who is known already, who is new, and who could be somebody known. */
export function PeoplePart({
  names,
  choices,
}: {
  names: readonly ProposedName[];
  choices: Readonly<Record<string, NameChoice>>;
}) {
  const { t } = useTranslation('planImport');
  if (names.length === 0) return <EmptyState title={t('people.none')} />;
  return (
    <div className={classes.part}>
      <p>{t('people.lead')}</p>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.items')}</th>
            <th scope="col">{t('people.who')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((proposed) => (
            <tr key={proposed.name}>
              <th scope="row">{proposed.name}</th>
              <td className={classes.figure}>{proposed.items}</td>
              <td>
                {proposed.personId ? (
                  <StatusBadge tone="done">{t('people.known')}</StatusBadge>
                ) : (
                  <WhoIsIt proposed={proposed} choice={choices[proposed.name]} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each choice is kept at once, so that it stands however the preview is looked through. */
function WhoIsIt({
  proposed: { name, candidates, sameAs },
  choice,
}: {
  proposed: ProposedName;
  choice: NameChoice | undefined;
}) {
  const { t } = useTranslation('planImport');
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  return (
    <fetcher.Form
      method="post"
      onChange={({ currentTarget }) => void fetcher.submit(currentTarget)}
    >
      <input type="hidden" name="intent" value="name" />
      <input type="hidden" name="name" value={name} />
      <select
        name="choice"
        defaultValue={choiceValue(choice)}
        aria-label={t('people.whoIs', { name })}
      >
        <option value="new">{t('people.new')}</option>
        {candidates.map((person) => (
          <option key={person.id} value={`person:${person.id}`}>
            {t('people.isKnown', { name: person.name })}
          </option>
        ))}
        {sameAs.map((other) => (
          <option key={other} value={`same:${other}`}>
            {t('people.isSame', { name: other })}
          </option>
        ))}
        <option value="role">{t('people.role')}</option>
      </select>
      <ProblemNotice problems={problems} />
      <noscript>
        <button type="submit">{t('preview.save')}</button>
      </noscript>
    </fetcher.Form>
  );
}

function choiceValue(choice: NameChoice | undefined): string {
  if (choice?.is === 'person') return `person:${choice.personId}`;
  if (choice?.is === 'same') return `same:${choice.sameAs}`;
  return choice?.is ?? 'new';
}
