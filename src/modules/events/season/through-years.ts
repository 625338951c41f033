/** A section in one of its years. */
export interface SectionTerm {
  id: string;
  name: string;
  since: string;
  until: string | null;
  /** The same section a year earlier. */
  previousId: string | null;
}

/**
 * Sections are made anew by each school year's order; in a table that runs over two of them each is one row.
 *
 * @returns each under its latest id and name, in the order of the first
 */
export function throughYears(
  sections: readonly SectionTerm[],
): { id: string; name: string; terms: Pick<SectionTerm, 'id' | 'since' | 'until'>[] }[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const continued = new Set(sections.flatMap(({ previousId }) => previousId ?? []));
  return sections
    .filter(({ id }) => !continued.has(id))
    .map((latest) => {
      const terms: SectionTerm[] = [];
      for (
        let term: SectionTerm | undefined = latest;
        term && !terms.includes(term);
        term = term.previousId ? byId.get(term.previousId) : undefined
      )
        terms.unshift(term);
      return {
        id: latest.id,
        name: latest.name,
        terms: terms.map(({ id, since, until }) => ({ id, since, until })),
      };
    });
}
