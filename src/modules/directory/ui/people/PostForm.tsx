import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import type { PeopleChoices } from '../../people/read-choices.ts';
import type { ShownPost } from '../../posts/schema.ts';
import { OrganisationField, PostFields } from './PostFields.tsx';
import classes from './people.module.css';

/** A new post, or corrections of one; where it stands is chosen once. */
export function PostForm({
  person,
  post,
  choices,
  problems,
}: {
  person: { id: string };
  post: ShownPost | null;
  choices: PeopleChoices;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['people', 'ui']);
  const names = [
    'organisationId',
    'kind',
    'title',
    'since',
    'until',
    'rate',
    'ground',
    'subjects',
  ] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(`people:form.${name}`)]));
  return (
    <div className={classes.form}>
      <FormShell
        problems={problems}
        labels={labels}
        actions={
          <>
            <Button type="submit">{t('people:form.save')}</Button>
            <Button component={Link} to={`/people/${person.id}`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      >
        <input type="hidden" name="intent" value="save" />
        {post ? (
          <input type="hidden" name="version" value={post.version} />
        ) : (
          <OrganisationField choices={choices} />
        )}
        <PostFields post={post ?? undefined} choices={choices} ends />
      </FormShell>
    </div>
  );
}
