import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { permissions } from '#app/registry.ts';
import { type Locale, localeNames, locales } from '#platform/i18n/locales.ts';
import { open, openBrowser } from './support/browser.ts';
import { besideProgram } from './support/program.ts';
import { addressOf, pageRoutes } from './support/routes.ts';
import { untranslated, wordsShown } from './support/words-shown.ts';
import { documentHeadings, latinWorld, type World } from './support/world.ts';

/**
 * Every page of `src/routes.ts`, also one that is added tomorrow: reachable, accessible in light and dark, no wider than
 * a phone, in three languages.
 */
const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const worlds = {} as Record<Locale, World>;

beforeAll(async () => {
  for (const locale of locales) worlds[locale] = await latinWorld(kernel, locale);
});

/** Views of a page that its address alone opens. */
const views: Record<string, readonly string[]> = {
  '/plans/imports/:importId': ['?view=columns', '?view=people', '?view=checking'],
  '/calendar': ['?view=quarter', '?view=year'],
  '/plans': ['?q=nothing-like-this'],
  '/tasks': ['?state=late'],
};

/** Pages for those who are not signed in. */
const isOutside = (path: string) => /^\/(sign-in|invitation)/.test(path);
/** All pages in one test: some hundred, on a slow machine too. */
const minutes = (count: number) => count * 60_000;
const nowhere = '/no/such/page';

/** Addresses of all pages with their views, those inside the workspace or those before it. */
function addresses({ values }: World, outside: boolean): string[] {
  return pageRoutes()
    .filter(({ path }) => isOutside(path) === outside)
    .flatMap(({ path }) => {
      const at = path === '/*' ? nowhere : addressOf(path, values);
      return [at, ...(views[path] ?? []).map((view) => at + view)];
    });
}

/** What is wrong, as «address: what». */
type Look = (page: Page, wrong: (what: string) => void) => Promise<void>;

/** Opens each page, inside as the administrator, outside as nobody; two at a time, for a machine has two cores. */
async function onEveryPage(
  world: World,
  options: BrowserContextOptions,
  look: Look,
): Promise<string[]> {
  const found: string[] = [];
  for (const outside of [false, true]) {
    const left = addresses(world, outside);
    const first = await visit(outside ? null : world.administrator, options);
    const second = await first.context().newPage();
    await Promise.all(
      [first, second].map(async (page) => {
        for (let at = left.shift(); at; at = left.shift()) {
          const here = at;
          const wrong = (what: string) => void found.push(`${here}: ${what}`);
          const status = await open(page, here);
          if (status !== (here === nowhere ? 404 : 200)) wrong(`answers ${status}`);
          await look(page, wrong);
        }
      }),
    );
  }
  return found.sort();
}

test('the views that are tried belong to pages that there are', () => {
  const paths = pageRoutes().map(({ path }) => path);
  expect(Object.keys(views).filter((path) => !paths.includes(path))).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'every page in %s keeps to WCAG 2.2 AA',
  async (colorScheme) => {
    const found = await onEveryPage(worlds.uk, { colorScheme }, async (page, wrong) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          wrong(`${id} ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`);
    });
    expect(found).toEqual([]);
  },
  minutes(5),
);

/** What is the same in every language: data, languages by their own names, names of permissions. */
const sameEverywhere = {
  texts: new Set<string>([...Object.values(localeNames), ...Object.keys(permissions)]),
  parts: [
    ...[/\S+@\S+/g, /zarichchia\.(txt|csv)/g, /https?:\S+/g],
    ...documentHeadings.map((heading) => new RegExp(heading, 'g')),
  ],
};

test.each(locales)(
  'every page is wholly in %s, and fits a phone',
  async (locale) => {
    const options = {
      locale: { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' }[locale],
      viewport: { width: 390, height: 844 },
      ...{ hasTouch: true, isMobile: true },
    };
    const found = await onEveryPage(worlds[locale], options, async (page, wrong) => {
      const { lang, title, headings, width, tooWide } = await page.evaluate(measure);
      if (lang !== locale) wrong(`html lang is ${lang}`);
      if (title === '' || headings !== 1) wrong(`title «${title}», ${headings} h1`);
      if (width > 390) wrong(`${width} px wide: ${tooWide.join(' · ')}`);
      for (const text of untranslated(await wordsShown(page), locale, sameEverywhere)) wrong(text);
    });
    expect(found).toEqual([]);
  },
  minutes(5),
);

/** Runs in the page. What is too wide is told by the elements that no scrolling part holds. */
function measure() {
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    width: document.documentElement.scrollWidth,
    tooWide: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right + scrollX > 391)
      .filter((element) => !scrolls(element.parentElement))
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120)),
  };
}
