import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSubmit } from 'react-router';
import { sectionChoices } from '#modules/directory/sections/choices.ts';
import { matchNames } from '#modules/directory/sections/match-names.ts';
import { MatchedNames } from '#modules/directory/ui/sections/MatchedNames.tsx';
import { RuleValues } from '#modules/directory/ui/sections/RuleValues.tsx';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { inviteAudience } from '../../operations/registration/invite-audience.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readEvent } from '../../planning/read-event.ts';
import { previewAudience } from '../../registration/preview-audience.ts';
import { AudienceCount } from '../../ui/registration/AudienceCount.tsx';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/invite';
import { audienceOf, chosenPeople, typedAudience } from './audience-in.ts';

export async function loader(args: Route.LoaderArgs) {
  return {
    event: await read(args, readEvent, { eventId: args.params.eventId }),
    sections: (await read(args, eventChoices, {})).sections,
    choices: await read(args, sectionChoices, {}),
  };
}

/** Counts whom the form means, or invites them. */
export async function action(args: Route.ActionArgs) {
  const { eventId } = args.params;
  const form = await args.request.formData();
  const typed = typedAudience(form);
  const found = typed.names.trim() ? await read(args, matchNames, { text: typed.names }) : [];
  // Names that are typed anew mean whoever alone is called so.
  const known = form.get('named') === typed.names;
  const personIds = known
    ? chosenPeople(form)
    : found.flatMap(({ candidates }) =>
        candidates.length === 1 ? (candidates[0]?.personId ?? []) : [],
      );
  const { audience, unread } = audienceOf(typed, personIds);
  const sure = known || found.every(({ candidates }) => candidates.length === 1);
  const outcome =
    form.get('intent') === 'invite' && unread.length === 0 && sure
      ? await act(args, inviteAudience, { eventId, ...audience })
      : null;
  if (outcome?.ok) return redirect(`/events/${eventId}/registrations?state=invited`);
  const preview = await read(args, previewAudience, { eventId, ...audience });
  return { typed, found, preview, unread, outcome };
}

/** Whom to invite: each tick counts anew. */
export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'events']);
  const submit = useSubmit();
  const { event, sections, choices } = loaderData;
  const { typed, found = [], preview = null, unread = [] } = actionData ?? {};
  const problems = useProblems(actionData?.outcome);
  const rule = typed?.rule ?? {
    postKinds: [],
    subjects: [],
    organisationKinds: [],
    categories: [],
    organisationIds: [],
  };
  return (
    <>
      <PageHeader
        title={t('invite.title')}
        lead={t('invite.lead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
          { title: t('tab'), to: `/events/${event.id}/registrations` },
        ]}
      />
      <ProblemNotice problems={problems} />
      <Form
        method="post"
        onChange={({ target, currentTarget }) => {
          if (target instanceof HTMLInputElement && target.type === 'checkbox')
            submit(currentTarget, { method: 'post', preventScrollReset: true, replace: true });
        }}
      >
        <fieldset className={classes.part}>
          <legend>{t('invite.sections')}</legend>
          <div className={classes.ticks}>
            {sections.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  name="sectionIds"
                  value={id}
                  defaultChecked={typed?.sectionIds.includes(id)}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <details
          className={classes.part}
          open={Object.values(rule).some((values) => values.length > 0)}
        >
          <summary>{t('invite.rule')}</summary>
          <p className={classes.small}>{t('invite.ruleLead')}</p>
          <RuleValues rule={rule} choices={choices} />
        </details>
        <details className={classes.part} open={Boolean(typed?.names || typed?.guests)}>
          <summary>
            {t('invite.people')}, {t('invite.guests').toLocaleLowerCase()}
          </summary>
          <TextareaField
            name="names"
            label={t('invite.people')}
            description={t('invite.person')}
            rows={4}
            mt="sm"
            mb="sm"
            defaultValue={typed?.names}
          />
          {found.length > 0 && (
            <div key={typed?.names}>
              <input type="hidden" name="named" value={typed?.names} />
              <MatchedNames lines={found} />
            </div>
          )}
          <TextareaField
            name="guests"
            label={t('invite.guests')}
            description={t('invite.guestsHint')}
            rows={4}
            defaultValue={typed?.guests}
          />
        </details>
        <AudienceCount preview={preview} unread={unread} />
        <div className={classes.row}>
          <Button type="submit" name="intent" value="invite">
            {t('invite.send')}
          </Button>
          <Button type="submit" name="intent" value="count" variant="default">
            {t('invite.count')}
          </Button>
        </div>
        <p className={classes.small}>{t('invite.later')}</p>
      </Form>
    </>
  );
}
