import { centreSettingsOf } from '#modules/directory/public.ts';
import { requestTermsOf } from '#packs/request-terms.ts';
import { addWorkingDays } from '#packs/working-days.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { RequestKind } from './schema.ts';

/** Until when what is asked today is to be taken and answered, or made, as the centre or else its pack says. */
export async function daysFor(
  context: OperationContext,
  kind: RequestKind = 'question',
): Promise<{ take_by: string; due_on: string }> {
  const { pack } = context.centre;
  const { takeRequestsWithin, answerRequestsWithin } = await centreSettingsOf(context);
  const { take, answer, order } = requestTermsOf(pack);
  const within = (days: number) => addWorkingDays(pack, context.today, days);
  return {
    take_by: within(takeRequestsWithin ?? take),
    due_on: within(kind === 'order' ? order : (answerRequestsWithin ?? answer)),
  };
}
