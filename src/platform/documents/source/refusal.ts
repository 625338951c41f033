/** Why a file was refused; the interface has a sentence for each, saying what to do. */
export type RefusalCode =
  | 'unknown-format'
  | 'legacy-format'
  | 'too-large'
  | 'unpacks-too-large'
  | 'too-many-pages'
  | 'encrypted'
  | 'macros'
  | 'damaged'
  | 'no-converter'
  | 'conversion-failed'
  | 'empty';

/** A file that can't or mustn't be read. `params` fill the sentence (limits in bytes, format). */
export class SourceRefused extends Error {
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;
  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'SourceRefused';
    this.code = code;
    this.params = params;
  }
}
