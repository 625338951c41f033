import { useTranslation } from 'react-i18next';
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
  return {
    centre: await read(args, readCentre, {}),
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
  const { centre, zones, may } = loaderData;
  return (
    <>
      {actionData?.ok && <DoneNotice>{t('centreForm.saved')}</DoneNotice>}
      <CentreForm centre={centre} zones={zones} may={may} problems={problems} />
    </>
  );
}
