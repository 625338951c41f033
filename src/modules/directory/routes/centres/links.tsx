import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import { listCentreLinks } from '../../centres/read-links.ts';
import { type CentreKind, centreKinds } from '../../centres/schema.ts';
import {
  answerCentreLink,
  askCentreLink,
  endCentreLink,
} from '../../operations/centres/link-centres.ts';
import { setCentreKind } from '../../operations/centres/set-kind.ts';
import classes from '../../ui/centres/centres.module.css';
import { LinksTable } from '../../ui/centres/LinksTable.tsx';
import type { Route } from './+types/links';
import { centreRights } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  return { own: await read(args, listCentreLinks, {}), may: centreRights(args) };
}

type Done = 'kindSaved' | 'asked' | 'answered' | 'ended';

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const id = text('id');
  const answer = async (done: Done, outcome: Promise<Outcome<unknown>>) => ({
    done,
    outcome: await outcome,
  });
  switch (text('intent')) {
    case 'kind':
      return answer('kindSaved', act(args, setCentreKind, { kind: text('kind') as CentreKind }));
    case 'agree':
    case 'refuse':
      return answer(
        'answered',
        act(args, answerCentreLink, { id, agrees: text('intent') === 'agree' }),
      );
    case 'end':
      return answer('ended', act(args, endCentreLink, { id }));
    default:
      return answer(
        'asked',
        act(args, askCentreLink, {
          code: text('code'),
          since: text('since') || null,
          until: text('until') || null,
        }),
      );
  }
}

/** What this centre is, who stands above it and who below. */
export default function CentreLinks({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const today = useToday();
  const problems = useProblems(actionData?.outcome);
  const { own, may } = loaderData;
  const of = (done: Done) => (actionData?.done === done ? problems : null);
  const sideOf = (side: 'above' | 'below') => own.links.filter((link) => link.side === side);
  const looksOver = own.kind !== 'centre';
  return (
    <>
      {actionData?.outcome.ok && <DoneNotice>{t(`link.${actionData.done}`)}</DoneNotice>}
      <ProblemNotice problems={of('answered') ?? of('ended') ?? of('kindSaved')} />
      <Panel title={t('link.own')}>
        <div className={classes.form}>
          <p className={classes.code}>
            {t('link.code')}: <code>{own.code}</code>
            <CopyButton
              text={own.code}
              label={t('link.copy')}
              copied={t('link.copied')}
              size="xs"
            />
          </p>
          <p className={classes.lead}>{t('link.codeHint')}</p>
          {may.setKind ? (
            <FormShell
              actions={
                <Button type="submit" variant="default" name="intent" value="kind">
                  {t('link.save')}
                </Button>
              }
            >
              <SelectField
                key={own.kind}
                name="kind"
                label={t('link.kind')}
                defaultValue={own.kind}
                data={centreKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
            </FormShell>
          ) : (
            <p>{t(`kind.${own.kind}`)}</p>
          )}
        </div>
      </Panel>
      {own.kind !== 'ministry' && (
        <Panel title={t('link.above')}>
          <p className={classes.lead}>{t('link.aboveText')}</p>
          <LinksTable
            links={sideOf('above')}
            may={may.changeLinks}
            none={t('link.aboveNone')}
            caption={t('link.above')}
          />
        </Panel>
      )}
      {looksOver && (
        <Panel title={t('link.below')}>
          <LinksTable
            links={sideOf('below')}
            may={may.changeLinks}
            none={t('link.belowNone')}
            caption={t('link.below')}
          />
        </Panel>
      )}
      {looksOver && may.changeLinks && (
        <Panel title={t('link.askTitle')}>
          <div className={classes.form}>
            <FormShell
              key={own.links.length}
              problems={of('asked')}
              labels={{
                code: t('link.askCode'),
                since: t('link.since'),
                until: t('link.until'),
              }}
              actions={
                <Button type="submit" name="intent" value="ask">
                  {t('link.ask')}
                </Button>
              }
            >
              <TextField
                name="code"
                label={t('link.askCode')}
                description={t('link.askHint')}
                required
              />
              <div className={classes.pair}>
                <DateField name="since" label={t('link.since')} defaultValue={today} />
                <DateField name="until" label={t('link.until')} description={t('link.untilHint')} />
              </div>
            </FormShell>
          </div>
        </Panel>
      )}
    </>
  );
}
