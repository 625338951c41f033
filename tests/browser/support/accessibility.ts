import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of these levels that ask for colours: whatever else a page has is the same in every theme. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** What on the page shown breaks a rule of WCAG 2.2 AA, as «rule place what». */
export async function violations(page: Page): Promise<string[]> {
  // Straight into the page: the library's own bridge opens a window for each check, and brings back all that is well.
  await page.evaluate(axe.source);
  return check(page, { runOnly: wcag22aa });
}

/** The same in the dark, of a page that has been checked in the light; the page stays dark. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
  return check(page, { runOnly: { type: 'rule', values: aboutColours } });
}

async function check(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(runAxe, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`,
    ),
  );
}

/** Runs in the page. Colours that are on their way, as after a change of the theme, are taken to where they go. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  return axe.run(document, { ...options, resultTypes: ['violations'] });
}
