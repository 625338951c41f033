import { createHash } from 'node:crypto';
import { canonicalJson } from '../../certificates/signing/canonical-json.ts';
import type { VisitSignature } from '../schema.ts';

/** The seal of what a note says: SHA-256 of its canonical JSON. */
export const sealOf = (content: unknown): Buffer =>
  createHash('sha256').update(canonicalJson(content)).digest();

/** What a signature says, without its seal. */
export type Signed = Omit<VisitSignature, 'seal'>;

/** The seal of a signature: of the note's one with all that the signature says. */
export const sealOfSignature = (note: Buffer, signed: Signed): Buffer =>
  sealOf({ note: note.toString('hex'), ...signed });
