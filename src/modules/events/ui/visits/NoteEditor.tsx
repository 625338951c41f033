import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import { AgreedRows } from './AgreedRows.tsx';
import { useFieldLabels } from './field-labels.ts';
import classes from './visits.module.css';

/** The text of a note, drafted from what was looked at, and what was agreed. */
export function NoteEditor({
  visit,
  text,
  people,
  problems,
}: {
  visit: VisitCard;
  text: string;
  people: readonly { id: string; name: string; post: string }[];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsVisits');
  const { note, decisions } = visit;
  return (
    <FormShell
      problems={problems}
      labels={useFieldLabels()}
      actions={
        <Button type="submit" name="intent" value="write">
          {t('note.write')}
        </Button>
      }
    >
      {!note && <p className={classes.faint}>{t('note.drafted')}</p>}
      <input type="hidden" name="version" value={note?.version ?? 0} />
      <TextareaField
        name="text"
        label={t('field.text')}
        defaultValue={text}
        autosize
        minRows={10}
        required
      />
      <Panel title={t('note.decisions')}>
        <p className={classes.faint}>{t('note.decisionHint')}</p>
        <AgreedRows decisions={decisions} people={people} />
      </Panel>
    </FormShell>
  );
}
