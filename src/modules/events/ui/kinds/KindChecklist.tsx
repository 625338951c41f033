import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { type ChecklistLine, dutyRoles } from '../../kinds/schema.ts';
import { emptyRows } from '../../routes/kinds/kind-form.ts';
import planning from '../planning/events.module.css';
import classes from './kinds.module.css';
import { WordsFields } from './WordsFields.tsx';

/** What hosts of a kind's events prepare, with room for more; a row that is emptied goes. */
export function KindChecklist({ lines }: { lines: readonly ChecklistLine[] }) {
  const { t } = useTranslation('eventsKinds');
  const { t: te } = useTranslation('events');
  const rows = lines.length + emptyRows;
  return (
    <fieldset className={planning.group}>
      <legend>{t('checklist.title')}</legend>
      <p>{t('checklist.lead')}</p>
      <input type="hidden" name="dutyRows" value={rows} />
      {Array.from({ length: rows }, (_, index) => ({
        row: `duty.${index}`,
        line: lines[index],
      })).map(({ row, line }) => (
        <div key={row} className={classes.row}>
          <WordsFields name={row} label={t('checklist.what')} words={line?.words} />
          <TextField
            type="number"
            name={`${row}.days`}
            label={t('checklist.days')}
            min={-365}
            max={365}
            defaultValue={line?.daysBefore ?? ''}
          />
          <SelectField
            name={`${row}.role`}
            label={t('checklist.role')}
            defaultValue={line?.role ?? ''}
            data={[
              { value: '', label: t('checklist.nobody') },
              ...dutyRoles.map((value) => ({
                value,
                label: value === 'responsible' ? te('columns.responsible') : te(`role.${value}`),
              })),
            ]}
          />
        </div>
      ))}
    </fieldset>
  );
}
