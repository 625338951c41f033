import { z } from 'zod';
import { day } from '../planning/schema.ts';

/** Where news come out: the centre's pages, its bulletin, a social network, other media. */
export const newsPlaces = ['site', 'bulletin', 'network', 'media'] as const;
export type NewsPlace = (typeof newsPlaces)[number];

/** `draft`: made of the records, nobody has touched it; `written`: somebody has; `published`: it came out. */
export const newsStates = ['draft', 'written', 'published'] as const;
export type NewsState = (typeof newsStates)[number];

/** What news say. */
export const newsFields = z.object({
  title: z.string().trim().min(1).max(500),
  text: z.string().trim().min(1).max(20_000),
  /** A few sentences for social networks. */
  brief: z.string().trim().max(2000),
});
export type NewsFields = z.output<typeof newsFields>;

/** Where something came out. */
export const publishedFields = z.object({
  place: z.enum(newsPlaces),
  publishedOn: day,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  /** The number of an issue, the name of a group. */
  note: z.string().trim().max(300).default(''),
});

export const publishedNews = z.object({
  id: z.uuid(),
  place: z.enum(newsPlaces),
  on: z.string(),
  url: z.string().nullable(),
  note: z.string(),
  by: z.string(),
});

/** What the records say of a held event. */
export interface NewsFacts {
  title: string;
  topic: string;
  /** In the centre's language. */
  kind: string;
  section: string;
  place: string;
  online: boolean;
  startsOn: string;
  endsOn: string;
  people: number;
  institutions: number;
  topics: readonly { title: string; speakers: readonly string[] }[];
  decisions: readonly string[];
  /** The next session of the section that is announced. */
  next: string | null;
  /** The event's own page for everybody; empty for one that is not for everybody. */
  page: string;
}
