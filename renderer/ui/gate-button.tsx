import { Button, Stack, Text, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

type Props = ButtonProps & {
  readonly children: ReactNode;
  /** The sentence of the gate that is closed; null if the way is free. */
  readonly hindernis: string | null;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
};

/**
 * A button behind a gate of the process. While the gate is closed the button says so, can still be reached by
 * keyboard, and the sentence beside it tells what is needed; it is the sentence with which the core would refuse.
 */
export function GateButton({ children, hindernis, type = 'button', onClick, ...rest }: Props) {
  const id = useId();
  const closed = hindernis !== null;
  return (
    <Stack gap={6} align="flex-start">
      <Button
        {...rest}
        type={type}
        aria-disabled={closed}
        {...(closed && { 'data-disabled': true, 'aria-describedby': id })}
        onClick={(event) => {
          if (closed) event.preventDefault();
          else onClick?.();
        }}
      >
        {children}
      </Button>
      <Text id={id} size="sm" role="status" maw="46rem">
        {hindernis ?? ''}
      </Text>
    </Stack>
  );
}
