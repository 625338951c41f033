import { useTranslation } from 'react-i18next';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { retentionTermsOn } from '#packs/people-pack.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { updateCentre } from '../operations/update-centre.ts';
import { readCentre } from '../queries.ts';
import { CentreForm } from '../ui/centre/CentreForm.tsx';
import { centreFrom } from '../ui/centre/centre-form-data.ts';
import type { Route } from './+types/centre-settings';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const centre = await read(args, readCentre, {});
  const { locale } = callerOf(args);
  const { retentionTerms, language } = directoryPackOf(centre.pack);
  return {
    centre,
    retention: retentionTermsOn({ retentionTerms }, todayOf(args)).map(
      ({ key, words, ...term }) => ({
        key,
        name: words[locale],
        years: term.years,
        source: term.source,
        language,
      }),
    ),
    zones: Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Asia)\//.test(zone)),
    may: rightsOf(actorOf(args)).changeCentre,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const ifMatch = Number(form.get('version')) || undefined;
  return act(args, updateCentre, centreFrom(form), { ifMatch });
}

/** What the centre decides for itself: names, language, time, norms, tasks and reminders. */
export default function CentreSettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const problems = useProblems(actionData);
  const { centre, zones, retention, may } = loaderData;
  return (
    <>
      {actionData?.ok && <DoneNotice>{t('centreForm.saved')}</DoneNotice>}
      <CentreForm
        centre={centre}
        zones={zones}
        retention={retention}
        may={may}
        problems={problems}
      />
    </>
  );
}
