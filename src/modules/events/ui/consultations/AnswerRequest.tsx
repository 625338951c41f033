import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { KnownAnswer } from '../../consultations/requests/find-answers.ts';
import type { RequestRow } from '../../consultations/requests/schema.ts';
import { KnownAnswers } from './KnownAnswers.tsx';

/** The answer to a question, begun from an earlier one where there is such; or what was made of an order. */
export function AnswerRequest({
  request,
  known,
  problems,
}: {
  request: RequestRow;
  known: readonly KnownAnswer[];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsConsultations');
  const [answer, setAnswer] = useState('');
  const order = request.kind === 'order';
  const label = t(order ? 'order.result' : 'request.answer');
  return (
    <FormShell
      problems={problems}
      encType="multipart/form-data"
      labels={{ answer: label }}
      actions={<Button type="submit">{t(order ? 'order.finish' : 'request.sendAnswer')}</Button>}
    >
      <input type="hidden" name="version" value={request.version} />
      <TextareaField
        name="answer"
        label={label}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        rows={order ? 4 : 7}
      />
      {!order && (
        <KnownAnswers
          title={t('request.similar')}
          text={answer}
          given={known}
          onUse={(used) => setAnswer((typed) => [typed.trim(), used].filter(Boolean).join('\n\n'))}
        />
      )}
      <FileDrop
        name="file"
        label={t(order ? 'order.file' : 'request.file')}
        hint={t('request.fileHint')}
      />
      {!order && (
        <>
          <TextField
            type="number"
            name="minutes"
            label={t('request.minutes')}
            defaultValue={15}
            min={1}
          />
          <CheckboxField
            name="reusable"
            label={t('request.reusable')}
            description={t('request.reusableHint')}
          />
        </>
      )}
    </FormShell>
  );
}
