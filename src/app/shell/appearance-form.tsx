import type { FormEvent, ReactNode } from 'react';
import { useFetcher, useLocation } from 'react-router';

/**
 * A form whose buttons change the look (`theme`, `density`, `navigation`). With JavaScript the page
 * stays where it is; without it the answer leads back to the same address.
 */
export function AppearanceForm({
  children,
  className,
}: {
  children: ReactNode;
  className?: string;
}) {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    form.delete('to');
    fetcher.submit(form, { method: 'post', action: '/appearance' });
  };
  return (
    <form method="post" action="/appearance" className={className} onSubmit={submit}>
      <input type="hidden" name="to" value={pathname + search} />
      {children}
    </form>
  );
}
