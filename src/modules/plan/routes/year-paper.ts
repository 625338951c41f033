import { createHash } from 'node:crypto';
import { paperStyleOf } from '#packs/paper-style.ts';
import { writePdf } from '#platform/documents/pdf/write-pdf.ts';
import { writeWord } from '#platform/documents/word/write-word.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { personalPaper } from '../export/personal-paper.ts';
import { getYear } from '../queries/get-year.ts';
import type { Route } from './+types/year-paper';
import { todayOf } from './task-clock.ts';
import { yearAsked } from './year-asked.ts';

const formats = {
  docx: {
    write: writeWord,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { write: writePdf, mediaType: 'application/pdf' },
};

/** A person's plan of a year as a paper to be signed, in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const format = formats[args.params.format as keyof typeof formats];
  const params = new URL(args.request.url).searchParams;
  const asked = yearAsked(params, todayOf(args));
  const { centre, person, tasks } = await read(args, getYear, {
    from: asked.from,
    until: asked.until,
    personId: asked.person,
  });
  if (!format || !person) throw new Response(null, { status: 404 });
  const paper = personalPaper(
    {
      language: callerOf(args).locale,
      centre: centre.name,
      person: person.fullName,
      post: person.post,
      period: [asked.from, asked.until],
      periodName: null,
      rows: tasks.map((task) => ({
        number: task.number ?? '',
        text: [task.parentText, task.text].filter(Boolean).join('\n'),
        form: task.forms.join(', '),
        deadline: task.deadline,
        window: [task.startsOn, task.dueOn],
      })),
      signature: { post: person.post, name: person.name },
    },
    paperStyleOf(centre.pack),
  );
  const bytes = await format.write(paper);
  return sendFile({
    name: `${paper.title}.${args.params.format}`,
    mediaType: format.mediaType,
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
  });
}
