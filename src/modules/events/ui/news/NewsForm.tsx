import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import type { News } from '../../news/read-news.ts';
import classes from './news.module.css';

/** The text of news to be changed; what is copied is what stands in the fields. */
export function NewsForm({ news, problems }: { news: News; problems: FormProblems | null }) {
  const { t } = useTranslation('eventsNews');
  const [typed, setTyped] = useState({ title: news.title, text: news.text, brief: news.brief });
  const fields = ['title', 'text', 'brief'] as const;
  return (
    <FormShell
      problems={problems}
      labels={Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)]))}
      onChange={(event) => {
        const { name, value } = event.target as unknown as HTMLTextAreaElement;
        setTyped((now) => ({ ...now, [name]: value }));
      }}
      actions={
        <>
          <Button type="submit">{t('save')}</Button>
          <span data-script-only>
            <CopyButton
              key={`${typed.title} ${typed.text}`}
              text={`${typed.title}\n\n${typed.text}`}
              label={t('copy')}
              copied={t('copied')}
            />
          </span>
          <span data-script-only>
            <CopyButton
              key={typed.brief}
              text={typed.brief}
              label={t('copyBrief')}
              copied={t('copied')}
            />
          </span>
        </>
      }
    >
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="version" value={news.version} />
      <TextField name="title" label={t('field.title')} defaultValue={news.title} required />
      <TextareaField
        name="text"
        label={t('field.text')}
        description={<span className={classes.faint}>{said(t, news)}</span>}
        defaultValue={news.text}
        autosize
        minRows={10}
        required
      />
      <TextareaField
        name="brief"
        label={t('field.brief')}
        defaultValue={news.brief}
        autosize
        minRows={3}
      />
    </FormShell>
  );
}

const said = (
  t: ReturnType<typeof useTranslation<'eventsNews'>>['t'],
  { state, writtenBy }: News,
): string => (state === 'draft' ? t('made') : t('writtenBy', { name: writtenBy }));
