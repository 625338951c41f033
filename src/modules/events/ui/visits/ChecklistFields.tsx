import { useTranslation } from 'react-i18next';
import { TextareaField, TextField } from '#ui/form/fields.tsx';

/** A list of what is looked at: its name, and a question a line. */
export function ChecklistFields({
  start,
}: {
  start: { name: string; lines: readonly string[] } | undefined;
}) {
  const { t } = useTranslation('eventsVisits');
  return (
    <>
      <TextField name="name" label={t('checklists.name')} defaultValue={start?.name} required />
      <TextareaField
        name="lines"
        label={t('checklists.lines')}
        description={t('checklists.linesHint')}
        defaultValue={start?.lines.join('\n')}
        rows={10}
        required
      />
    </>
  );
}

/** What the form of a list says. */
export const checklistFrom = (form: FormData) => ({
  name: String(form.get('name') ?? ''),
  lines: String(form.get('lines') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});
