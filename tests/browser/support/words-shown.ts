import type { Page } from 'playwright-core';

/** A text of a page as a person meets it, and where. */
export interface Shown {
  text: string;
  /** The element's name, with the attribute when it stands in one. */
  where: string;
}

/**
 * All texts of a page: what is written, and what screen readers and tooltips say. Left out is what the page itself marks
 * as being in another language (`lang`), such as the names of languages.
 */
export function wordsShown(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const foreign = (element: Element) =>
      (element.closest('[lang]')?.getAttribute('lang') ?? own) !== own;
    const shown: { text: string; where: string }[] = [{ text: document.title, where: 'title' }];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || parent.closest('script, style, template, noscript')) continue;
      if (!foreign(parent)) shown.push({ text, where: parent.localName });
    }
    for (const element of document.querySelectorAll('*')) {
      if (foreign(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
        const text = element.getAttribute(name)?.trim();
        if (text) shown.push({ text, where: `${element.localName}[${name}]` });
      }
    }
    return shown;
  });
}

const foreignLetters = { uk: /[ыэъё]/i, ru: /[іїєґ]/i, en: /\p{Script=Cyrillic}/u };

/** What stands there when words are missing: their key, a placeholder, a value that is none. */
const leftovers =
  /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object |Invalid Date|(?<![\w@./:-])(?:[a-z][A-Za-z]*:)?[a-z][A-Za-z]+(?:\.[a-z][A-Za-z-]+)+(?![\w@/-])/;

/**
 * Texts that are not in the language.
 * @param same what is the same in every language, and therefore not looked at: whole texts, and parts of texts
 */
export function untranslated(
  shown: readonly Shown[],
  locale: keyof typeof foreignLetters,
  same: { texts: ReadonlySet<string>; parts: readonly RegExp[] },
): string[] {
  return shown
    .filter(({ text }) => !same.texts.has(text))
    .map(({ text, where }) => ({
      where,
      text: same.parts.reduce((rest, part) => rest.replaceAll(part, ''), text),
    }))
    .filter(({ text }) => foreignLetters[locale].test(text) || leftovers.test(text))
    .map(({ text, where }) => `${where}: ${text}`);
}
