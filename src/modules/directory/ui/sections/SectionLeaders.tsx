import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { SectionChoices } from '../../sections/choices.ts';
import type { Section } from '../../sections/read-section.ts';
import { PersonField } from './PersonField.tsx';
import { People } from './SectionTable.tsx';
import classes from './sections.module.css';

/** Head and curator, with the forms that appoint them. */
export function SectionLeaders({
  section,
  choices,
  problems,
}: {
  section: Section;
  choices: SectionChoices;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('sections');
  const { heads, curators } = section;
  return (
    <FieldErrors problems={problems}>
      <p className={classes.leader}>
        <span className={classes.faint}>{t('list.head')}</span>
        <People people={heads} />
      </p>
      <p className={classes.leader}>
        <span className={classes.faint}>{t('list.curator')}</span>
        <People people={curators} />
      </p>
      {section.may.replaceHead && (
        <details open={problems?.fields.headId !== undefined}>
          <summary className={classes.unfold}>
            {t(heads.length > 0 ? 'card.replaceHead' : 'card.appointHead')}
          </summary>
          <Form method="post">
            <input type="hidden" name="intent" value="head" />
            <PersonField name="headId" label={t('card.newHead')} mt="sm" required />
            <DateField
              name="on"
              label={t('card.from')}
              defaultValue={section.day}
              mt="sm"
              required
            />
            <TextField name="ground" label={t('card.ground')} mt="sm" />
            <Button type="submit" size="xs" mt="sm">
              {t(heads.length > 0 ? 'card.replaceHead' : 'card.appointHead')}
            </Button>
          </Form>
        </details>
      )}
      {section.may.replaceHead && curators.length === 0 && (
        <details>
          <summary className={classes.unfold}>{t('card.appointCurator')}</summary>
          <Form method="post">
            <input type="hidden" name="intent" value="curator" />
            <SelectField
              name="curatorId"
              label={t('list.curator')}
              data={choices.staff.map(({ id, name }) => ({ value: id, label: name }))}
              mt="sm"
            />
            <Button type="submit" size="xs" mt="sm">
              {t('card.appointCurator')}
            </Button>
          </Form>
        </details>
      )}
    </FieldErrors>
  );
}
