import { z } from 'zod';
import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAggregateFile } from '../../aggregates/aggregate-file.ts';
import type { Route } from './+types/figures-export';

/** The figures of a day in Excel, Word or PDF: all parts of them. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const file = await read(args, readAggregateFile, {
    on: z.iso.date().safeParse(params.get('on')).data,
    language: callerOf(args).locale,
    format: args.params.format as 'xlsx',
  });
  return sendFile(file);
}
