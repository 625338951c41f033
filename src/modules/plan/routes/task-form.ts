import type { z } from 'zod';
import type { TaskOutcome } from '../operations/close-task.ts';
import type { evidenceInput } from '../schema.ts';

type Piece = z.input<typeof evidenceInput>;

/** How many pieces of evidence the form may hold. */
const mostPieces = 20;

/** What the form of closing holds, as the operation takes it. Fields of other outcomes are left out. */
export async function readClosing(form: FormData, taskId: string) {
  const state = text(form, 'state');
  const result = text(form, 'result');
  const { evidence, places } = await readEvidence(form);
  const common = { taskId, result, evidence };
  const optional = (name: string) => text(form, name) || undefined;
  return { input: ended(), places };

  function ended(): TaskOutcome {
    const reason = text(form, 'reason');
    if (state === 'moved')
      return { ...common, state, reason, movedTo: optional('movedTo') as string };
    if (state === 'not_done') return { ...common, state, reason, carryTo: optional('carryTo') };
    // Whatever else was sent is refused by the operation.
    return { ...common, state: state as 'done', doneOn: optional('doneOn') };
  }
}

/**
 * The pieces of evidence of a form: each row has a file, or words, or an address (`evidence.0.file`,
 * `evidence.0.said`) and the promised form that it delivers (`evidence.0.form`). Empty rows are left out.
 *
 * @returns `places`: the form's row of each piece, to lead a refusal back to its field
 */
export async function readEvidence(form: FormData) {
  const evidence: Piece[] = [];
  const places: number[] = [];
  for (let row = 0; row < mostPieces; row++) {
    const piece = await readPiece(form, `evidence.${row}`);
    if (!piece) continue;
    evidence.push(piece);
    places.push(row);
  }
  return { evidence, places };
}

async function readPiece(form: FormData, name: string): Promise<Piece | null> {
  const file = form.get(`${name}.file`);
  const said = text(form, `${name}.said`);
  const promised = text(form, `${name}.form`) || undefined;
  if (file instanceof File && file.size > 0) {
    const content = new Uint8Array(await file.arrayBuffer());
    return { kind: 'upload', name: file.name, content, text: said, form: promised };
  }
  if (said === '') return null;
  return isAddress(said)
    ? { kind: 'link', url: said, form: promised }
    : { kind: 'text', text: said, form: promised };
}

/** A web address and nothing else; an address among words stays a text. */
function isAddress(said: string): boolean {
  return /^https?:\/\/\S+$/i.test(said) && URL.canParse(said);
}

export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** What was typed, to stand in the form again where the browser has forgotten it (without JavaScript). */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
