import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, DateField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { PeopleChoices } from '../../people/read-choices.ts';
import type { ShownPost } from '../../posts/schema.ts';
import { OrganisationField, PostKindField } from './PostFields.tsx';
import classes from './people.module.css';

/** What becomes of a post: its end, a transfer; its removal, when it never was. */
export function PostActs({
  post,
  choices,
  problemsOf,
}: {
  post: ShownPost;
  choices: PeopleChoices;
  problemsOf: (intent: string) => FormProblems | null;
}) {
  const { t } = useTranslation('people');
  const today = useToday();
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={post.version} />
    </>
  );
  return (
    <div className={classes.acts}>
      {(!post.until || post.until >= today) && (
        <Panel title={t('form.endTitle')} framed>
          <FormShell
            problems={problemsOf('end')}
            labels={{ until: t('form.lastDay') }}
            actions={
              <Button type="submit" variant="default">
                {t('form.endPost')}
              </Button>
            }
          >
            {hidden('end')}
            <DateField name="until" label={t('form.lastDay')} defaultValue={today} required />
            <TextField name="ground" label={t('form.ground')} />
            <CheckboxField name="leaveVacancy" label={t('form.leaveVacancy')} />
          </FormShell>
        </Panel>
      )}
      <Panel title={t('form.transferTitle')} framed>
        <FormShell
          problems={problemsOf('transfer')}
          labels={{ on: t('form.on'), organisationId: t('form.to') }}
          actions={
            <Button type="submit" variant="default">
              {t('form.transfer')}
            </Button>
          }
        >
          {hidden('transfer')}
          <p className={classes.faint}>{t('form.transferText')}</p>
          <OrganisationField choices={choices} label={t('form.to')} />
          <DateField name="on" label={t('form.on')} defaultValue={today} required />
          <PostKindField choices={choices} empty={t('form.sameKind')} required={false} />
          <TextField name="title" label={t('form.newTitle')} description={t('form.titleHint')} />
          <TextField name="ground" label={t('form.ground')} />
          <CheckboxField name="leaveVacancy" label={t('form.leaveVacancy')} />
        </FormShell>
      </Panel>
      <div>
        <ConfirmButton
          label={t('form.remove')}
          question={t('form.removePost')}
          confirm={t('form.remove')}
          fields={{ intent: 'remove', version: String(post.version) }}
        >
          <p>{t('form.removePostText')}</p>
        </ConfirmButton>
      </div>
    </div>
  );
}
