import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams, useSubmit } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { setRule } from '../../operations/sections/set-rule.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { previewRule } from '../../sections/preview-rule.ts';
import { readSection } from '../../sections/read-section.ts';
import { isEmptyRule } from '../../sections/schema.ts';
import { RulePreview } from '../../ui/sections/RulePreview.tsx';
import { RuleValues } from '../../ui/sections/RuleValues.tsx';
import classes from '../../ui/sections/sections.module.css';
import type { Route } from './+types/section-rule';
import { ruleAsked, ruleIn } from './rule-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const section = await read(args, readSection, { id: args.params.sectionId });
  const rule = ruleAsked(params, section.rule);
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
  const { t } = useTranslation(['sections', 'ui']);
  const { section, rule, preview, choices } = loaderData;
  const [params] = useSearchParams();
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
        {preview && preview.people > 0 && (
          <p>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                component="a"
                href={`/sections/${section.id}/rule/${format}?${params}`}
                download
                variant="subtle"
                size="compact-sm"
              >
                {t(`ui:table.formats.${format}`)}
              </Button>
            ))}
          </p>
        )}
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
