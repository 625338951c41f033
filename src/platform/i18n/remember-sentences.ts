import type { i18n } from 'i18next';

type Say = (key: unknown, options?: unknown) => unknown;

/** Sentences that one instance keeps; beyond that they are put together anew. */
const most = 20_000;

/**
 * Has an instance whose words and language stay as they are keep what it once said: sentences without values, and
 * those of a mere number. Putting them together from the tree of words is a tenth of what a page costs.
 */
export function rememberSentences(instance: i18n): void {
  const fixed = instance.getFixedT.bind(instance) as unknown as (...scope: unknown[]) => Say;
  const scopes = new Map<string, Say>();
  const getFixedT = (...scope: unknown[]) => {
    const [language, namespace, prefix, options] = scope;
    const among = (options as { scopeNs?: unknown } | undefined)?.scopeNs;
    const name = `${language} ${namespace} ${prefix} ${among}`;
    let say = scopes.get(name);
    if (!say) {
      say = remembering(fixed(...scope));
      scopes.set(name, say);
    }
    return say;
  };
  instance.getFixedT = getFixedT as unknown as typeof instance.getFixedT;
}

function remembering(say: Say): Say {
  const said = new Map<string, unknown>();
  const remember: Say = (key, options) => {
    const name = nameOf(key, options);
    if (name === null) return say(key, options);
    let sentence = said.get(name);
    if (sentence === undefined) {
      sentence = say(key, options);
      if (said.size < most) said.set(name, sentence);
    }
    return sentence;
  };
  return Object.assign(remember, say);
}

/** What tells a sentence from all others of its scope; null when it holds more values than a number. */
function nameOf(key: unknown, options: unknown): string | null {
  if (typeof key !== 'string') return null;
  if (options === undefined) return key;
  if (typeof options !== 'object' || options === null) return null;
  const { count, ...values } = options as { count?: unknown };
  for (const _ in values) return null;
  return Number.isSafeInteger(count) ? `${key} ${count}` : null;
}
