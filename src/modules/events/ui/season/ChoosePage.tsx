import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useSeasonName } from './season-name.ts';

/**
 * A page on which lines are ticked and one act does something with them: it copies, fills or publishes a season.
 *
 * @param act names the act and its words
 * @param season with the address of its table
 * @param some whether there is anything to be ticked
 */
export function ChoosePage({
  act,
  lead,
  season: { year, firstMonth, href },
  some,
  problems,
  children,
}: {
  act: 'copy' | 'fill' | 'publish';
  lead: string;
  season: { year: number; firstMonth: 1 | 9; href: string };
  some: boolean;
  problems: FormProblems | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('eventsSeason');
  const name = useSeasonName();
  return (
    <>
      <PageHeader
        title={t(`${act}.title`)}
        lead={lead}
        crumbs={[{ title: `${t('title')}, ${name(year, firstMonth)}`, to: href }]}
        action={
          some && (
            <Button type="submit" form={act}>
              {t(`${act}.submit`)}
            </Button>
          )
        }
      />
      <ProblemNotice problems={problems} />
      <Form method="post" id={act}>
        {children}
      </Form>
    </>
  );
}

/** The tick of a row. @param name of the field that is sent, with the value where it is ticked */
export function Tick({
  name,
  value,
  label,
  chosen,
  disabled,
}: {
  name: string;
  value: string;
  label: string;
  chosen: boolean;
  disabled?: boolean;
}) {
  return (
    <input
      type="checkbox"
      name={name}
      value={value}
      aria-label={label}
      defaultChecked={chosen}
      disabled={disabled}
    />
  );
}
