import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More steps than any page has places to stop at between two things that belong together. */
const mostSteps = 120;

/**
 * Goes to an element with the Tab key alone.
 * @throws when it is not reached, or when the focus cannot be seen on the way
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await target.waitFor({ state: 'attached' });
  for (let step = 0; step < mostSteps; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    await expectFocusShown(page);
  }
  throw new Error(`The Tab key does not reach ${target}.`);
}

/** Fails when it cannot be seen where the keyboard is: the element is out of sight, covered, or not marked. */
export async function expectFocusShown(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const element = document.activeElement;
    // Past the last element the focus is in the browser's own bar.
    if (!element || element === document.body) return null;
    const name = element.outerHTML.slice(0, 150);
    const marked = (one: Element) => {
      const style = getComputedStyle(one);
      return (
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) ||
        style.boxShadow !== 'none'
      );
    };
    // A field has its cursor, a day the part that is typed; of what is left the mark may stand on a frame.
    const field = element.matches(
      'textarea, input:not([type=checkbox], [type=radio], [type=file])',
    );
    const frames = [element, element.parentElement, element.parentElement?.parentElement];
    const shown = element.matches(':focus-visible') && frames.some((one) => one && marked(one));
    if (!field && !shown) return `not marked: ${name}`;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight)
      return `out of sight: ${name}`;
    return null;
  });
  expect(wrong).toBeNull();
}
