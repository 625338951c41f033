import pg from 'pg';
import { newSecret } from '#platform/access/secret-token.ts';
import { latency } from './support/latency.ts';
import { load } from './support/load.ts';
import { sizeOverLine } from './support/over-line.ts';
import { startProgram } from './support/program.ts';
import type { Line } from './support/table.ts';

/** Public events of the year, and those of one person. */
const [ofAll, ofPerson] = [300, 120];

/** The public calendar of a year at 50 connections and its size; a person's feed, made anew and unchanged. */
export async function measureCalendars({ ownerUrl }: { ownerUrl: string }): Promise<Line[]> {
  const { centreId, secret } = await layOut(ownerUrl);
  const program = await startProgram(ownerUrl);
  try {
    // All of it is ahead: what search engines are told is then the most.
    const year = new Date().getFullYear() + 1;
    const page = `${program.url}/calendar/${centreId}?year=${year}`;
    const bytes = await sizeOverLine(page, 'gzip');
    const { p95, perSecond, failures } = await load({
      url: page,
      connections: 50,
      headers: { 'accept-encoding': 'gzip' },
    });
    const feed = `${program.url}/feed/${secret}.ics`;
    const cold = await latency([feed], { cookie: '', connections: 1, requests: 60 });
    const reply = await fetch(feed);
    const etag = reply.headers.get('etag') ?? '';
    const again = await fetch(feed, { headers: { 'if-none-match': etag } });
    const entries = (await reply.text()).split('BEGIN:VEVENT').length - 1;
    return [
      {
        what: `public calendar of a year (${ofAll} events), 50 connections: p95`,
        measured: `${p95} ms, ${Math.round(perSecond)} a second${failures ? `, FAILED ${failures}` : ''}`,
        bar: 'under 30 ms',
        reached: p95 < 30 && failures === 0,
      },
      {
        what: 'public calendar of a year: HTML, compressed',
        measured: `${(bytes / 1024).toFixed(1)} KB`,
        bar: 'under 15 KB',
        reached: bytes > 0 && bytes < 15 * 1024,
      },
      {
        what: `feed of a person (${entries} entries), made anew: p95`,
        measured: `${cold.p95} ms${cold.failures ? `, FAILED ${cold.failures}` : ''}`,
        bar: 'under 30 ms',
        reached: cold.p95 < 30 && cold.failures === 0 && entries >= ofPerson,
      },
      {
        what: 'feed of a person, unchanged',
        measured: `${again.status}`,
        bar: '304',
        reached: again.status === 304,
      },
    ];
  } finally {
    program.child.kill('SIGTERM');
  }
}

/** A year of public events all of different names, some of them one person's, with that person's feed. */
async function layOut(ownerUrl: string): Promise<{ centreId: string; secret: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select p.centre_id, p.id from task_person t join person p on p.id = t.person_id
     group by 1, 2 order by count(*) desc, 2 limit 1`,
  );
  const { centre_id: centreId, id: personId } = rows[0] as { centre_id: string; id: string };
  await client.query(
    `insert into event (centre_id, kind, title, audience, place, format, starts_on, ends_on, starts_time, ends_time,
       state, public, registration, responsible_id)
     select $1, (array['webinar', 'seminar', 'section-session', 'training'])[1 + n % 4],
       'Захід ' || n || ': ' || substr(md5(n::text), 1, 8) || ' про ' || substr(md5((n * 7)::text), 1, 12),
       'викладачі ' || n % 20, 'Зала ' || n % 9, (array['online', 'offline', 'mixed'])[1 + n % 3],
       day, day, '10:00', '12:00', 'published', true, 'open',
       case when n % ($2::int / $3::int) = 0 then $4::uuid end
     from generate_series(0, $2::int - 1) n,
       lateral (select (date_trunc('year', current_date) + interval '1 year')::date + (n * 360 / $2::int) as day) at`,
    [centreId, ofAll, ofPerson, personId],
  );
  // The feed looks half a year back: all of the person's events stand within it.
  await client.query(
    `update event set starts_on = moved, ends_on = moved from (
       select id, current_date + (row_number() over (order by id) % 100)::int - 50 as moved from event) at
     where event.id = at.id and responsible_id = $1`,
    [personId],
  );
  const { secret, hash } = newSecret('cal');
  await client.query(
    'insert into calendar_feed (centre_id, person_id, secret_hash) values ($1, $2, $3)',
    [centreId, personId, hash],
  );
  await client.query('analyze event');
  await client.end();
  return { centreId, secret };
}
