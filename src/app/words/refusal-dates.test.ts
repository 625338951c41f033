import { beforeAll, expect, test } from 'vitest';
import { explainReason } from '#platform/api/explain.ts';
import { locales } from '#platform/i18n/locales.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { namespaces } from './namespaces.ts';

beforeAll(() => loadWords(namespaces));

test.each(locales)('a day in a refusal is written as %s writes days', (locale) => {
  const sentence = explainReason(locale, 'plan.task.moved-to-past', { due: '2026-03-31' });
  expect(sentence).not.toContain('2026-03-31');
  expect(sentence).toContain(locale === 'en' ? '31/03/2026' : '31.03.2026');
});
