import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { ImportPreview } from '../../queries/get-import.ts';
import classes from './preview.module.css';

/** The names of the plan: who is known already, and who will be added when the plan is accepted. */
export function PeoplePart({ names }: { names: ImportPreview['names'] }) {
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
            <th scope="col">
              <span className="visually-hidden">{t('people.new')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, items, personId }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={classes.figure}>{items}</td>
              <td>
                {personId ? (
                  <StatusBadge tone="done">{t('people.known')}</StatusBadge>
                ) : (
                  <NewPerson name={name} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Ticked: added. The tick belongs to the accept form; an empty one sends the name as «not a person». */
function NewPerson({ name }: { name: string }) {
  const { t } = useTranslation('planImport');
  return (
    <label className={classes.newPerson}>
      <input
        type="checkbox"
        defaultChecked
        aria-label={`${name}: ${t('people.new')}`}
        onChange={({ currentTarget }) => {
          const hidden = currentTarget.nextElementSibling as HTMLInputElement;
          hidden.disabled = currentTarget.checked;
        }}
      />
      <input type="hidden" name="notPerson" value={name} form="accept" disabled />
      {t('people.new')}
    </label>
  );
}
