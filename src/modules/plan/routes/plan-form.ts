/** Why an approved plan is changed, as its forms send it; nothing when no reason was given. */
export function amendmentOf(form: FormData): { amendment?: { reason: string } } {
  const reason = String(form.get('amendmentReason') ?? '').trim();
  return reason ? { amendment: { reason } } : {};
}

/** A text of the form; '' when it is absent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
