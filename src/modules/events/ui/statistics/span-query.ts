/**
 * The address of a list of figures for the days and the section of this page, narrowed to one more thing.
 *
 * @param to - the list and the name of what it is narrowed by: «events?host»
 */
export function spanQuery(params: URLSearchParams, to: string, value: string): string {
  const [list = '', name = ''] = to.split('?');
  const kept = new URLSearchParams(
    [...params].filter(([key]) => ['period', 'from', 'to', 'section', 'direction'].includes(key)),
  );
  kept.set(name, value);
  return `${list}?${kept}`;
}
