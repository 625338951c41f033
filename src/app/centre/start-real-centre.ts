import { redirect } from 'react-router';
import { createCentre } from '#modules/directory/operations/create-centre.ts';
import type { packs } from '#packs/known.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { act } from '#platform/pages/door.ts';
import { withCookies } from '../access/local-path.ts';
import { keepCentre } from '../account/keep-cookie.ts';

/** Makes the real centre out of the form and opens it; what is wrong comes back to the form. */
export async function startRealCentre(args: PageArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const outcome = await act(args, createCentre, {
    name: text('name'),
    shortName: text('shortName') || text('name').slice(0, 100),
    language: text('language') as Locale,
    pack: text('pack') as (typeof packs)[number],
  });
  if (!outcome.ok) return outcome;
  const { publicUrl } = callerOf(args).kernel.config;
  return redirect('/', { headers: withCookies([keepCentre(outcome.value.id, publicUrl)]) });
}
