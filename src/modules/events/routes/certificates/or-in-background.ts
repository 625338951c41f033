import { redirect } from 'react-router';
import type { FileForm } from '../../certificates/files/schema.ts';

/** Hands out what is made at once; for more than that leads to the page where it is asked for and made in the background. */
export async function orInBackground(
  request: Request,
  form: FileForm,
  handOut: () => Promise<Response>,
): Promise<Response> {
  try {
    return await handOut();
  } catch (error) {
    if (reasonOf(error) !== 'eventsCertificates.too-many-at-once') throw error;
    const search = new URL(request.url).searchParams;
    search.set('form', form);
    return redirect(`/certificates/files?${search}`);
  }
}

/** Of a refusal that `read` has made an error page of. */
const reasonOf = (error: unknown) =>
  (error as { data?: { reason?: string } } | null)?.data?.reason ?? null;
