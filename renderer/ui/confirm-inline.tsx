import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

type Props = {
  /** The action, e.g. „Entfernen“. */
  readonly action: string;
  /** The question that appears in its place. */
  readonly question: string;
  /** The answer that acts; say what happens, not „OK“. */
  readonly yes: string;
  readonly onConfirm: () => void | Promise<unknown>;
  readonly icon?: ReactNode;
  readonly size?: 'xs' | 'sm';
  readonly disabled?: boolean;
};

/** Asks again at the very place where the button was; no dialog covers what the question is about. */
export function ConfirmInline({
  action,
  question,
  yes,
  onConfirm,
  icon,
  size = 'xs',
  disabled = false,
}: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button
        variant="subtle"
        color="gray"
        size={size}
        leftSection={icon}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {action}
      </Button>
    );
  }
  const confirm = () => {
    setAsking(false);
    void onConfirm();
  };
  return (
    <Group
      gap="sm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <Text size="sm">{question}</Text>
      <Button size={size} variant="filled" onClick={confirm} ref={focusOnArrival}>
        {yes}
      </Button>
      <Button size={size} variant="default" onClick={() => setAsking(false)}>
        Nein
      </Button>
    </Group>
  );
}

/** The question takes the focus of the button it replaces. */
function focusOnArrival(button: HTMLButtonElement | null): void {
  button?.focus();
}
