import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { type BodyRule, listMinutesRules } from '../../minutes/list-rules.ts';
import { setBodyRule } from '../../operations/minutes/set-rule.ts';
import { eventChoices } from '../../planning/choices.ts';
import { RuleFields, ruleFrom } from '../../ui/minutes/RuleFields.tsx';

import events from '../../ui/planning/events.module.css';
import type { Route } from './+types/minutes-rules';

export async function loader(args: Route.LoaderArgs) {
  return {
    bodies: await read(args, listMinutesRules, {}),
    kinds: (await read(args, eventChoices, {})).kinds,
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const rule = form.get('intent') === 'reset' ? null : ruleFrom(form);
  const version = form.get('version');
  const outcome = await act(
    args,
    setBodyRule,
    { body: String(form.get('body')), rule },
    { ifMatch: version === null ? undefined : Number(version) },
  );
  return outcome.ok ? redirect('/settings/minutes') : outcome;
}

/** How minutes are numbered, and whether votes and a quorum belong to them: for all, and for each body. */
export default function MinutesRules({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsMinutes', 'ui']);
  const { bodies, kinds } = loaderData;
  const kindOf = useKindWords(kinds);
  const [params] = useSearchParams();
  const outcome = actionData as Outcome<unknown> | undefined;
  const problems = useProblems(outcome);
  const chosen = bodies.find(({ body }) => body === params.get('body'));
  const nameOf = ({ body, section, kind }: BodyRule) =>
    section || (kind ? kindOf(kind) : t(body === 'sections' ? 'rule.sections' : 'rule.kinds'));
  return (
    <>
      {chosen && (
        <Panel title={nameOf(chosen)} framed>
          <FormShell
            key={`${chosen.body} ${chosen.version}`}
            problems={problems}
            actions={
              <>
                <Button type="submit">{t('save')}</Button>
                {chosen.own && (chosen.section || chosen.kind) && (
                  <Button type="submit" name="intent" value="reset" variant="default">
                    {t('rule.reset')}
                  </Button>
                )}
                <Button component={Link} to="/settings/minutes" variant="subtle">
                  {t('ui:cancel')}
                </Button>
              </>
            }
          >
            <input type="hidden" name="body" value={chosen.body} />
            <input type="hidden" name="version" value={chosen.version} />
            <RuleFields rule={chosen.rule} />
          </FormShell>
        </Panel>
      )}
      <Panel title={t('rule.title')}>
        <p className={events.summary}>{t('rule.settings')}</p>
        <DataTable
          caption={t('rule.title')}
          rows={bodies}
          rowKey={({ body }) => body}
          columns={[
            {
              key: 'body',
              header: t('rule.body'),
              rowHeader: true,
              cell: (row) => (
                <Link to={`/settings/minutes?body=${encodeURIComponent(row.body)}`}>
                  {nameOf(row)}
                </Link>
              ),
            },
            {
              key: 'own',
              header: t('rule.whose'),
              cell: ({ own, section, kind }) =>
                section || kind ? t(own ? 'rule.own' : 'rule.asAll') : '',
            },
            {
              key: 'year',
              header: t('rule.year'),
              cell: ({ rule }) => t(`rule.years.${rule.year}`),
            },
            {
              key: 'example',
              header: t('rule.example'),
              cell: ({ example }) => `№ ${example}`,
            },
            {
              key: 'quorum',
              header: t('rule.quorumColumn'),
              cell: ({ rule }) => (rule.quorum === null ? t('rule.noQuorum') : `${rule.quorum} %`),
            },
            {
              key: 'votes',
              header: t('rule.votesColumn'),
              cell: ({ rule }) => t(rule.votes ? 'rule.withVotes' : 'rule.noVotes'),
            },
          ]}
        />
      </Panel>
    </>
  );
}
