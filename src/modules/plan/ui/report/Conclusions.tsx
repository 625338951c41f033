import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import classes from './report.module.css';

/**
 * What the report's author concludes; printed above the signature. After a refusal the text that was
 * sent stays in the field; beside it stands what a colleague has written meanwhile.
 */
export function Conclusions({
  note,
  mayNote,
  sent,
}: {
  note: { text: string; version: number };
  mayNote: boolean;
  sent: { text: string; outcome: Outcome<unknown> } | undefined;
}) {
  const { t } = useTranslation('planReport');
  const outcome = sent?.outcome;
  const problems = useProblems(outcome);
  const isConflict = outcome?.ok === false && outcome.code === 'conflict';
  useEffect(() => {
    if (outcome?.ok) showToast({ tone: 'done', text: t('conclusions.saved') });
  }, [outcome, t]);
  if (!mayNote && note.text === '') return null;
  return (
    <Panel title={t('paper.conclusions')}>
      {mayNote ? (
        <FormShell
          problems={problems}
          preventScrollReset
          actions={
            <Button type="submit" variant="default">
              {t('conclusions.save')}
            </Button>
          }
        >
          <input type="hidden" name="version" value={note.version} />
          {isConflict && (
            <blockquote className={classes.theirs}>
              <p>
                <b>{t('conclusions.theirs')}</b>
              </p>
              <p>{note.text}</p>
            </blockquote>
          )}
          <TextareaField
            name="text"
            label={t('conclusions.label')}
            description={t('conclusions.help')}
            defaultValue={outcome?.ok === false ? sent?.text : note.text}
            autosize
            minRows={3}
            maxRows={20}
          />
        </FormShell>
      ) : (
        note.text.split(/\n+/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
      )}
    </Panel>
  );
}
