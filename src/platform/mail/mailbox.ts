/**
 * The mailbox that an address leads to, as far as addresses tell: capitals and what stands behind a plus lead to the same
 * one. For counting only; letters go to the address as it was given.
 */
export function mailboxOf(email: string): string {
  const [local = '', ...domain] = email.trim().toLowerCase().split('@');
  return [local.replace(/\+.*$/, ''), ...domain].join('@');
}
