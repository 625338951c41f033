/** A sheet that is given to one person: a certificate. All texts are plain, ready to be printed; empty ones are left out. */
export interface Diploma {
  /** Whose it is, at the top. */
  issuer: string;
  /** «Сертифікат», in large type. */
  heading: string;
  /** «№ 12/2026 від 14 березня 2026 р.» */
  number: string;
  /** «виданий» */
  given: string;
  forWhom: string;
  /** Post and place of work. */
  under: string;
  /** «за участь у вебінарі» */
  reason: string;
  title: string;
  topic: string;
  /** When, where, how long: in one row. */
  facts: readonly { label: string; value: string }[];
  outcomes: { label: string; text: string };
  signer: { post: string; name: string };
  /** Where it can be checked: the QR code, what stands beside it, its alternative text. */
  check: { address: string; lines: readonly string[]; alt: string };
  /** «Замість № 7/2026» */
  replaces: string;
}

/** Diplomas as one file, a sheet each. */
export interface Diplomas {
  title: string;
  language: string;
  author: string;
  sheets: readonly Diploma[];
}
