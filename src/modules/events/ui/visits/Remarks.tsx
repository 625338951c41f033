import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import classes from './visits.module.css';

/** What was said beside the note: objections of the institution, what the team added after signing. */
export function Remarks({ visit }: { visit: VisitCard }) {
  const { t } = useTranslation('eventsVisits');
  const { remarks, note, may } = visit;
  const supplements = may.write && note?.state === 'signed';
  const objects = may.sign && note?.state === 'signed';
  if (remarks.length === 0 && !supplements && !objects) return null;
  const write = (intent: 'supplement' | 'object', label: string) => (
    <FormShell
      key={`${intent}-${remarks.length}`}
      actions={
        <Button type="submit" name="intent" value={intent} variant="default">
          {t(`note.${intent}`)}
        </Button>
      }
    >
      <TextareaField name="text" label={label} rows={2} required />
    </FormShell>
  );
  return (
    <Panel title={t('note.supplements')} framed>
      <ul className={classes.points}>
        {remarks.map(({ id, kind, text, by, madeAt }) => (
          <li key={id}>
            <span>
              <strong>{t(`remark.${kind}`)}.</strong> <span className={classes.said}>{text}</span>
              <span className={classes.faint}>
                {by}, <Moment at={new Date(madeAt)} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {supplements && write('supplement', t('remark.supplement'))}
      {objects && write('object', t('remark.objection'))}
    </Panel>
  );
}
