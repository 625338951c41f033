import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link } from 'react-router';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import {
  issueLetter,
  reopenLetter,
  writeLetter,
} from '../../operations/statistics/write-letter.ts';
import { readLetter } from '../../statistics/letter/read-letter.ts';
import { letterParts } from '../../statistics/letter/schema.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import { LetterBar } from '../../ui/statistics/LetterBar.tsx';
import { LetterTable } from '../../ui/statistics/LetterTable.tsx';
import { sentTexts } from '../../ui/statistics/sent-texts.ts';
import { WrittenParts } from '../../ui/statistics/WrittenParts.tsx';
import type { Route } from './+types/letter';

const yearOf = ({ year }: Route.LoaderArgs['params']) => {
  const read = schoolYear.safeParse(year);
  if (!read.success) throw data(null, { status: 404 });
  return read.data;
};

export async function loader(args: Route.LoaderArgs) {
  return { letter: await read(args, readLetter, { year: yearOf(args.params) }) };
}

export async function action(args: Route.ActionArgs) {
  const year = yearOf(args.params);
  const form = await args.request.formData();
  const ifMatch = Number(form.get('version'));
  const intent = String(form.get('intent'));
  const texts = sentTexts(form, letterParts);
  if (intent === 'issue') {
    const number = String(form.get('number') ?? '');
    const issuedOn = String(form.get('issuedOn') ?? '');
    const outcome = await act(args, issueLetter, { year, number, issuedOn }, { ifMatch });
    return { intent, texts, outcome };
  }
  const outcome =
    intent === 'reopen'
      ? await act(args, reopenLetter, { year }, { ifMatch })
      : await act(args, writeLetter, { year, texts }, { ifMatch });
  return { intent, texts, outcome };
}

/** The letter that sums up a school year of all sections: text that may be written anew, and the table under it. */
export default function LetterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsSummary', 'eventsReport', 'events']);
  const { letter } = loaderData;
  const { year, parts, facts, issuedOn, version, may } = letter;
  const outcome = actionData?.outcome;
  const problems = useProblems(outcome);
  const writes = issuedOn === null && may.write;
  const missing = facts.sections.filter(
    ({ report }) => report === 'missing' || report === 'draft',
  ).length;
  const body = (
    <WrittenParts
      parts={parts
        .filter(({ text }) => writes || text !== '')
        .map((part) => ({ ...part, title: t(`part.${part.part}`) }))}
      writes={writes}
      sent={outcome?.ok === false ? (actionData?.texts ?? {}) : {}}
      version={version}
      language={letter.language}
    />
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { year: saySchoolYear(year) })}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: t('eventsReport:title'), to: `/events/reports?year=${year}` },
        ]}
      />
      {outcome?.ok && actionData?.intent === 'write' && <DoneNotice>{t('saved')}</DoneNotice>}
      <LetterBar
        letter={letter}
        problems={actionData?.intent === 'write' && writes ? null : problems}
      />
      {writes && missing > 0 && (
        <p>
          {t('missing', { count: missing })}{' '}
          <Link to={`/events/reports?year=${year}`}>{t('reports')}</Link>
        </p>
      )}
      {writes ? (
        <FormShell
          problems={actionData?.intent === 'write' ? problems : null}
          preventScrollReset
          labels={Object.fromEntries(letterParts.map((part) => [part, t(`part.${part}`)]))}
          actions={
            <Button type="submit" name="intent" value="write">
              {t('save')}
            </Button>
          }
        >
          <input type="hidden" name="version" value={version} />
          {body}
        </FormShell>
      ) : (
        body
      )}
      <Panel title={t('table')}>
        <LetterTable year={year} facts={facts} />
      </Panel>
    </>
  );
}
