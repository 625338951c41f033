/** Why a package is not taken; each has a sentence for people. */
export type TransferReason =
  | 'damaged'
  | 'not-a-package'
  | 'other-kind'
  | 'other-schema'
  | 'centre-exists'
  | 'foreign-rows'
  | 'not-empty';

/** A package that can't be taken, or a place that can't take it. Nothing has been changed. */
export class TransferRefused extends Error {
  override name = 'TransferRefused';
  readonly reason: TransferReason;
  readonly detail: string;
  constructor(reason: TransferReason, detail = '') {
    super(detail ? `${reason}: ${detail}` : reason);
    this.reason = reason;
    this.detail = detail;
  }
}
