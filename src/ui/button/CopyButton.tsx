import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Icon } from '../icon/Icon.tsx';

/** Copies a text; the word on it says when it is done. Without JavaScript the text beside it is selected by hand. */
export function CopyButton({
  text,
  label,
  copied,
  ...button
}: ButtonProps & { text: string; label: string; copied: string }) {
  const [done, setDone] = useState(false);
  return (
    <Button
      variant="default"
      {...button}
      type="button"
      leftSection={<Icon of={done ? IconCheck : IconCopy} size={16} />}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
    >
      <span aria-live="polite">{done ? copied : label}</span>
    </Button>
  );
}
