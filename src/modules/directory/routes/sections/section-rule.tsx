import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSubmit } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { setRule } from '../../operations/sections/set-rule.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { previewRule } from '../../sections/preview-rule.ts';
import { readSection } from '../../sections/read-section.ts';
import { isEmptyRule, type SectionRule } from '../../sections/schema.ts';
import { RulePreview } from '../../ui/sections/RulePreview.tsx';
import { RuleValues } from '../../ui/sections/RuleValues.tsx';
import classes from '../../ui/sections/sections.module.css';
import type { Route } from './+types/section-rule';

const parts = [
  'postKinds',
  'subjects',
  'organisationKinds',
  'categories',
  'organisationIds',
] as const;

/** The rule as ticked in the address or a form. */
function ruleIn(given: { getAll(name: string): unknown[] }): SectionRule {
  const of = (part: (typeof parts)[number]) => given.getAll(part).map(String).slice(0, 100);
  return {
    postKinds: of('postKinds'),
    subjects: of('subjects'),
    organisationKinds: of('organisationKinds'),
    categories: of('categories'),
    organisationIds: of('organisationIds'),
  };
}

/** `?edit=1&subjects=…` is a rule that is tried out; without it the section's own is shown. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const section = await read(args, readSection, { id: args.params.sectionId });
  const rule = params.has('edit') ? ruleIn(params) : (section.rule ?? ruleIn(new FormData()));
  return {
    section,
    rule,
    preview: isEmptyRule(rule) ? null : await read(args, previewRule, { ...rule, on: section.day }),
    choices: await read(args, sectionChoices, {}),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.sectionId;
  const outcome = await act(
    args,
    setRule,
    { id, rule: form.get('intent') === 'clear' ? null : ruleIn(form) },
    { ifMatch: Number(form.get('version')) || undefined },
  );
  return outcome.ok ? redirect(`/sections/${id}`) : outcome;
}

/** The rule's editor: each tick counts anew whom it would take in. */
export default function SectionRulePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const { section, rule, preview, choices } = loaderData;
  const submit = useSubmit();
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('rule.title')}
        lead={t('rule.lead')}
        crumbs={[
          { title: t('title'), to: '/sections' },
          { title: section.name, to: `/sections/${section.id}` },
        ]}
      />
      <ProblemNotice problems={problems} />
      <Form
        className={classes.wide}
        onChange={(event) =>
          submit(event.currentTarget, { replace: true, preventScrollReset: true, method: 'get' })
        }
      >
        <input type="hidden" name="edit" value="1" />
        <input type="hidden" name="version" value={section.version} />
        <RuleValues rule={rule} choices={choices} />
        <RulePreview preview={preview} />
        <div className={classes.actions}>
          <Button type="submit" formMethod="post">
            {t('rule.save')}
          </Button>
          <Button type="submit" formMethod="post" name="intent" value="clear" variant="default">
            {t('rule.clear')}
          </Button>
          <noscript>
            <button type="submit">{t('rule.count')}</button>
          </noscript>
        </div>
      </Form>
    </>
  );
}
