/** Which groups report on a school year, and until when unless a centre says otherwise. */
export interface SectionReportRule {
  /** Kinds of sections (keys of the pack). */
  kinds: readonly string[];
  /** Month and day in which the school year ends: «06-30». */
  due: string;
}

/** The custom of methodical services: reports are there before the letter on the year's results is written in summer. */
const packs: Record<string, SectionReportRule> = {
  'ua-vet': {
    kinds: [
      'regional-section',
      'district-association',
      'creative-laboratory',
      'beginners-school',
      'experience-school',
    ],
    due: '06-30',
  },
  'ru-municipal': {
    kinds: ['district-association', 'creative-laboratory', 'beginners-school'],
    due: '05-31',
  },
};

/** The rule of a centre's pack. @param pack an unknown one is as in Ukraine */
export const sectionReportOf = (pack: string): SectionReportRule =>
  packs[pack] ?? (packs['ua-vet'] as SectionReportRule);
