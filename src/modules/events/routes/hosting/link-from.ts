import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { expandPattern } from '../../hosting/links/expand-pattern.ts';
import { listLinkPatterns } from '../../hosting/links/read-patterns.ts';

/** The link that `LinkField` sends: made of the chosen pattern, else as typed. @param on the day of the event */
export async function linkFrom(args: PageArgs, form: FormData, on: string): Promise<string | null> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const name = text('linkPattern');
  if (name) {
    const { patterns } = await read(args, listLinkPatterns, {});
    const chosen = patterns.find((one) => one.name === name);
    if (chosen) return expandPattern(chosen.pattern, { on });
  }
  return text('videoUrl') || null;
}
