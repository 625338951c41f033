import { data } from 'react-router';
import { AppError } from '#platform/errors.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { errorPage, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { findHere, sayHere } from '../../attendance/here.ts';
import type { Comer } from '../../registration/identify-comer.ts';

/** The page «I am here» for whoever opens it; an address that leads nowhere is a page of its own. */
export async function loadHere(args: PageArgs, who: Comer) {
  const code = new URL(args.request.url).searchParams.get('c')?.slice(0, 40) ?? '';
  try {
    const here = await findHere(callerOf(args).kernel, who);
    return data({ here, code });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      return data({ here: null, code }, { status: 404 });
    throw errorPage(error);
  }
}

/** What its forms say: with the code that one comes or goes, without it that one was there. */
export async function actHere(args: PageArgs, who: Comer): Promise<Outcome<'in' | 'out'>> {
  const { kernel, address } = callerOf(args);
  const form = await args.request.formData();
  const going = form.get('going') === 'out' ? 'out' : 'in';
  const code = form.get('going') === 'self' ? null : String(form.get('code') ?? '');
  try {
    await sayHere(kernel, who, { code, going }, address);
    return { ok: true, value: going };
  } catch (error) {
    return outcomeOf(error);
  }
}
