import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const year = 2025;
const issued = { year, number: '01-12/45', issuedOn: '2026-01-30' };

/** The yearly report of the ground's section. */
const report = async (of: World) => ({ sectionId: await of.section(), year });

/** Another role has brought it there before. */
const alreadySo = () => undefined;

/** The same, handed in. */
async function handedIn(of: World) {
  const one = await report(of);
  await of.prepare('section.report.submit', one).catch(alreadySo);
  return one;
}

export const eventStatisticsCases: Cases = {
  'event.figures': nothing,
  'event.figures.events': nothing,
  'event.figures.visits': nothing,
  'event.figures.choices': nothing,
  'event.figures.file': nothing,
  'event.coverage.institutions': nothing,
  'event.coverage.people': nothing,
  'event.coverage.directions': nothing,
  'section.attendance': { input: report, placed: true, hidden: true },
  'section.report.read': { input: report, placed: true },
  'section.report.paper': { input: report, placed: true },
  'section.report.list': nothing,
  'section.report.term.read': { input: async () => ({ year }) },
  'section.report.term': { input: async () => ({ year, dueOn: '2026-06-20' }) },
  'section.report.write': {
    input: async (of) => ({ ...(await report(of)), texts: { next: 'Провести читання.' } }),
    placed: true,
  },
  'section.report.submit': { input: report, placed: true },
  'section.report.accept': { input: handedIn, placed: true },
  'section.report.return': {
    input: async (of) => ({ ...(await handedIn(of)), reason: 'Додайте висновки.' }),
    placed: true,
  },
  'section.report.remind': nothing,
  'section.letter.read': { input: async () => ({ year }) },
  'section.letter.paper': { input: async () => ({ year }) },
  'section.letter.write': { input: async () => ({ year, texts: { closing: 'Дякуємо.' } }) },
  'section.letter.issue': {
    input: async (of) => {
      await of.prepare('section.letter.issue', issued).catch(alreadySo);
      await of.prepare('section.letter.reopen', { year });
      return issued;
    },
  },
  'section.letter.reopen': {
    input: async (of) => {
      await of.prepare('section.letter.issue', issued).catch(alreadySo);
      return { year };
    },
  },
};
