import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import type { ShownMaterial } from '../../agenda/by-letter/schema.ts';
import { seenBy } from '../../agenda/material-schema.ts';

/** The form by which a speaker who has come by the letter hangs a material, or a new version of one. */
export function SendForm({
  materials,
  refused,
}: {
  materials: readonly ShownMaterial[];
  refused: { problems: FormProblems | null; typed: Record<string, string> } | null;
}) {
  const { t } = useTranslation('eventsAgenda');
  const { problems = null, typed = {} } = refused ?? {};
  const labels = {
    title: t('material.title'),
    file: t('material.file'),
    url: t('material.url'),
    seenBy: t('material.seenBy'),
  };
  return (
    <FormShell
      encType="multipart/form-data"
      problems={problems}
      labels={labels}
      actions={
        <Button type="submit" name="intent" value="hang" size="md">
          {t('speaker.send')}
        </Button>
      }
    >
      {materials.length > 0 && (
        <SelectField
          name="materialId"
          label={t('speaker.what')}
          defaultValue={typed.materialId ?? ''}
          data={[
            { value: '', label: t('speaker.newOne') },
            ...materials.map(({ id, title }) => ({
              value: id,
              label: t('speaker.newVersion', { title }),
            })),
          ]}
        />
      )}
      <TextField
        name="title"
        label={labels.title}
        description={materials.length > 0 ? t('speaker.titleHint') : undefined}
        maxLength={300}
        defaultValue={typed.title}
      />
      <FileDrop name="file" label={labels.file} hint={t('material.fileHint')} />
      <TextField name="url" type="url" label={labels.url} defaultValue={typed.url} />
      <SelectField
        name="seenBy"
        label={labels.seenBy}
        defaultValue={typed.seenBy ?? 'registered'}
        data={seenBy.map((value) => ({ value, label: t(`seenBy.${value}`) }))}
      />
    </FormShell>
  );
}
