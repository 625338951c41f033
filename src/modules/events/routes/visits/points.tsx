import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { choosePoints, removePoint } from '../../operations/visits/write-points.ts';
import { AnswerMark } from '../../ui/visits/AnswerMark.tsx';
import { pointsFrom } from '../../ui/visits/form-data.ts';
import { TargetTicks } from '../../ui/visits/TargetTicks.tsx';
import { VisitHead } from '../../ui/visits/VisitHead.tsx';
import classes from '../../ui/visits/visits.module.css';
import { readChecklists } from '../../visits/checklists.ts';
import { proposeTargets } from '../../visits/propose-targets.ts';
import { readVisit } from '../../visits/read-visit.ts';
import { pointKinds } from '../../visits/schema.ts';
import type { Route } from './+types/points';

export async function loader(args: Route.LoaderArgs) {
  const { visitId } = args.params;
  const visit = await read(args, readVisit, { visitId });
  const writes = visit.may.write && (visit.state === 'planned' || visit.state === 'under_way');
  return {
    visit,
    writes,
    targets: writes ? await read(args, proposeTargets, { visitId }) : [],
    checklists: writes ? await read(args, readChecklists, {}) : [],
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown>> {
  const form = await args.request.formData();
  const { visitId } = args.params;
  const gone = form.get('remove');
  if (gone) return act(args, removePoint, { visitId, pointId: String(gone) });
  return act(args, choosePoints, { visitId, points: pointsFrom(form) });
}

/** What is to be looked at: proposed out of what is known of the institution, own, a checklist. */
export default function VisitPoints({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const problems = useProblems(actionData);
  const { visit, writes, targets, checklists } = loaderData;
  const { id, allPoints } = visit;
  const left = checklists.filter(
    ({ lines }) => !lines.every((line) => allPoints.some(({ text }) => text === line)),
  );
  return (
    <>
      <VisitHead
        visit={visit}
        action={
          writes &&
          allPoints.length > 0 && (
            <Button component={Link} to={`/visits/${id}/fill`}>
              {t('fill')}
            </Button>
          )
        }
      />
      <Panel title={t('point.chosen')}>
        {allPoints.length === 0 && <p className={classes.faint}>{t('point.noneChosen')}</p>}
        {pointKinds.map((kind) => {
          const points = allPoints.filter((point) => point.kind === kind);
          return points.length === 0 ? null : (
            <section key={kind} aria-label={t(`point.kind.${kind}`)}>
              <h3 className={classes.kind}>{t(`point.kind.${kind}`)}</h3>
              <ul className={classes.points}>
                {points.map((point) => (
                  <li key={point.id}>
                    <span>
                      {point.text}
                      {point.word && <span className={classes.faint}>{point.word}</span>}
                    </span>
                    {writes && point.answer === 'unseen' ? (
                      <Form method="post" preventScrollReset>
                        <ActionIcon
                          type="submit"
                          name="remove"
                          value={point.id}
                          variant="subtle"
                          aria-label={`${t('point.remove')}: ${point.text}`}
                          title={t('point.remove')}
                        >
                          <Icon of={IconX} />
                        </ActionIcon>
                      </Form>
                    ) : (
                      (visit.may.write || visit.note) && <AnswerMark answer={point.answer} />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </Panel>
      {writes && (
        <>
          <Panel title={t('point.proposed')}>
            {targets.length === 0 ? (
              <p className={classes.faint}>{t('point.nothing')}</p>
            ) : (
              <FormShell
                key={`targets-${allPoints.length}`}
                problems={problems}
                actions={<Button type="submit">{t('point.choose')}</Button>}
              >
                <p className={classes.faint}>{t('point.proposedHint')}</p>
                <TargetTicks targets={targets} />
              </FormShell>
            )}
          </Panel>
          {left.map(({ id: key, name, lines }) => (
            <Panel key={key} title={name}>
              <Form method="post" preventScrollReset>
                <ul className={classes.plain}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <input type="hidden" name="check" value={lines.join('\n')} />
                <Button type="submit" variant="default" mt="sm">
                  {t('point.addChecklist')}
                </Button>
              </Form>
            </Panel>
          ))}
          <Panel title={t('point.own')}>
            <FormShell
              key={`own-${allPoints.length}`}
              problems={problems}
              actions={
                <Button type="submit" variant="default">
                  {t('point.add')}
                </Button>
              }
            >
              <TextareaField
                name="own"
                label={t('point.own')}
                description={t('point.ownHint')}
                rows={3}
              />
            </FormShell>
          </Panel>
        </>
      )}
    </>
  );
}
