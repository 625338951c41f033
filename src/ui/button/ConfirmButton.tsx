import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Dialog, DialogFooter } from '../dialog/Dialog.tsx';

/**
 * A button for what can't be taken back: asks before it sends. Without JavaScript it sends at once, so
 * the action itself must check the right to do so.
 *
 * @param fields what the form sends besides
 * @param question the window's heading, a question
 * @param children what will happen, in the window; inputs here are sent too (such as a reason)
 * @param confirm the word on the button that does it; never just «yes»
 */
export function ConfirmButton({
  label,
  action,
  fields = {},
  question,
  confirm,
  danger = true,
  children,
  ...button
}: ButtonProps & {
  label: string;
  action?: string;
  fields?: Record<string, string>;
  question: string;
  confirm: string;
  danger?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const [asking, setAsking] = useState(false);
  const hidden = Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const close = () => setAsking(false);
  return (
    <>
      <Form
        method="post"
        action={action}
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        {hidden}
        <Button variant="default" {...button} type="submit">
          {label}
        </Button>
      </Form>
      {asking && (
        <Dialog title={question} onClose={close}>
          <Form method="post" action={action} onSubmit={() => setAsking(false)}>
            {hidden}
            {children}
            <DialogFooter>
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" color={danger ? 'red' : undefined}>
                {confirm}
              </Button>
            </DialogFooter>
          </Form>
        </Dialog>
      )}
    </>
  );
}
