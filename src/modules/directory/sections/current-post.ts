import { sql } from 'kysely';

/** The post on a day of the person `p` of a query, the main one first: to be joined by `leftJoinLateral`. */
export const currentPost = (day: string) =>
  sql<{ title: string; organisation_id: string }>`(
    select post.title, post.organisation_id from post
    where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${day}::date
    order by post.main desc limit 1)`.as<'post'>('post');

/** The title of that post; without one, what the plan calls the person. */
export const currentTitle = sql<string | null>`coalesce(post.title, nullif(p.post, ''))`;
