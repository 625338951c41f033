import pg from 'pg';
import { latency } from './support/latency.ts';
import { startProgram } from './support/program.ts';
import { signIn } from './support/sign-in.ts';
import type { Line } from './support/table.ts';

/** A full season: sessions of sections, webinars; who came to each. */
const [events, visitsEach] = [134, 60];

/** The figures of a full season as the API gives them, and the list of who never came. */
export async function measureFigures(measured: {
  ownerUrl: string;
  email: string;
  password: string;
}): Promise<Line[]> {
  await layOut(measured.ownerUrl, measured.email);
  const program = await startProgram(measured.ownerUrl);
  try {
    const cookie = await signIn(program.url, measured.email, measured.password);
    const ask = async (what: string, paths: readonly string[]): Promise<Line> => {
      const urls = paths.map((path) => `${program.url}/api/v1${path}`);
      const { p95, failures } = await latency(urls, { cookie, connections: 1, requests: 40 });
      return {
        what: `${what} (${events} events, ${events * visitsEach} visits): p95`,
        measured: `${p95} ms${failures ? `, FAILED ${failures}` : ''}`,
        bar: 'under 200 ms',
        reached: p95 < 200 && failures === 0,
      };
    };
    return [
      await ask(
        'figures of a season',
        ['kind', 'month', 'section', 'organisation', 'category'].map(
          (by) => `/event-figures?by=${by}`,
        ),
      ),
      await ask('who never comes', ['/event-coverage/people?never=comes']),
    ];
  } finally {
    program.child.kill('SIGTERM');
  }
}

/** Events that have been, in the centre of the account, each with people of its register. */
async function layOut(ownerUrl: string, email: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `with place as (
       select m.centre_id from membership m join auth_user u on u.id = m.user_id where u.email = $1 limit 1
     ), event as (
       insert into event (centre_id, kind, title, starts_on, ends_on, starts_time, ends_time, format, state)
       select centre_id, case when n % 4 = 0 then 'webinar' else 'section-session' end, 'Захід ' || n,
         current_date - 2 * n, current_date - 2 * n, '10:00', '12:00', 'online', 'held'
       from place, generate_series(1, $2::int) n returning id, centre_id
     ), worker as (
       select distinct on (p.id) p.id, p.centre_id, post.organisation_id from person p
       join post on post.person_id = p.id join place on place.centre_id = p.centre_id
       where post.until is null limit 3000
     ), entry as (
       insert into registration_entry (centre_id, event_id, person_id, organisation_id, state, source, queued_at)
       select e.centre_id, e.id, w.id, w.organisation_id, 'registered', 'staff', now()
       from event e cross join lateral (
         select * from worker order by hashtext(e.id::text || worker.id::text) limit $3::int) w
       returning id, centre_id, event_id
     )
     insert into attendance (registration_id, centre_id, event_id, state, means)
     select id, centre_id, event_id, 'present', 'list' from entry`,
    [email, events, visitsEach],
  );
  await client.query('analyze');
  await client.end();
}
