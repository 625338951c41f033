import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { permissions } from '#app/registry.ts';
import { type Locale, localeNames, locales } from '#platform/i18n/locales.ts';
import { violations, violationsInTheDark } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { onEveryPage, type Shown, views } from './support/every-page.ts';
import { besideProgram } from './support/program.ts';
import { pageRoutes } from './support/routes.ts';
import { untranslated, wordsShown } from './support/words-shown.ts';
import { documentHeadings, latinWorld, type World } from './support/world.ts';

/**
 * Every page of `src/routes.ts`, also one that is added tomorrow: reachable, accessible in light and dark, no wider than
 * a phone, in three languages. A page is opened once in each language, and all that can be seen there is looked at then:
 * opening is what takes the time.
 */
const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const worlds = {} as Record<Locale, World>;

beforeAll(async () => {
  for (const locale of locales) worlds[locale] = await latinWorld(kernel, locale);
});

/** All pages in one test: some hundreds, on a slow machine too. */
const minutes = (count: number) => count * 60_000;
const phone = { width: 390, height: 844 };

test('the views that are tried belong to pages that there are', () => {
  const paths = pageRoutes().map(({ path }) => path);
  expect(Object.keys(views).filter((path) => !paths.includes(path))).toEqual([]);
});

test(
  'every page keeps to WCAG 2.2 AA in light and dark, is wholly in uk, and narrows to a phone',
  async () => {
    const shown: Shown = {
      locale: 'uk-UA',
      colorScheme: 'light',
      viewport: { width: 1280, height: 900 },
    };
    const found = await onEveryPage(visit, worlds.uk, shown, async (page) => [
      ...(await violations(page)),
      ...(await notIn('uk', page)),
      ...(await violationsInTheDark(page)),
      ...(await tooWide(page)),
    ]);
    expect(found).toEqual([]);
  },
  minutes(15),
);

test.each([
  { locale: 'ru', tag: 'ru-RU', colorScheme: 'dark' },
  { locale: 'en', tag: 'en-GB', colorScheme: 'light' },
] as const)(
  'every page is wholly in $locale, and fits a phone, opened in $colorScheme',
  async ({ locale, tag, colorScheme }) => {
    const shown = {
      ...{ locale: tag, colorScheme, viewport: phone },
      ...{ hasTouch: true, isMobile: true },
    };
    const found = await onEveryPage(visit, worlds[locale], shown, async (page) => [
      ...(await notIn(locale, page)),
      ...(await tooWide(page)),
    ]);
    expect(found).toEqual([]);
  },
  minutes(15),
);

/** What is the same in every language: data, languages by their own names, names of permissions. */
const sameEverywhere = {
  texts: new Set<string>([...Object.values(localeNames), ...Object.keys(permissions)]),
  parts: [
    ...[/\S+@\S+/g, /zarichchia\.(txt|csv)/g, /https?:\S+/g],
    ...documentHeadings.map((heading) => new RegExp(heading, 'g')),
  ],
};

/** What of the page's language and of its frame is not as it should be. */
async function notIn(locale: Locale, page: Page): Promise<string[]> {
  const wrong = untranslated(await wordsShown(page), locale, sameEverywhere);
  const { lang, title, headings } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
  }));
  if (lang !== locale) wrong.push(`html lang is ${lang}`);
  if (title === '' || headings !== 1) wrong.push(`title «${title}», ${headings} h1`);
  return wrong;
}

/** What makes the page wider than a phone, told by the elements that no scrolling part holds. */
async function tooWide(page: Page): Promise<string[]> {
  await page.setViewportSize(phone);
  const { width, outside } = await page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    return {
      width: document.documentElement.scrollWidth,
      outside: [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right + scrollX > 391)
        .filter((element) => !scrolls(element.parentElement))
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  return width > phone.width ? [`${width} px wide: ${outside.join(' · ')}`] : [];
}
