import { Button, Flex, Group, Text, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

type Props = ButtonProps & {
  readonly children: ReactNode;
  /** The sentence of the gate that is closed; null if the way is free. */
  readonly hindernis: string | null;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  /** The sentence stands before the button instead of below it, where a bar must keep its height. */
  readonly inBar?: boolean;
  /** Buttons beside it, e.g. „Abbrechen“; the sentence stands below them all. */
  readonly beside?: ReactNode;
};

/**
 * A button behind a gate of the process. While the gate is closed the button says so, can still be reached by
 * keyboard, and the sentence beside it tells what is needed; it is the sentence with which the core would refuse.
 */
export function GateButton({
  children,
  hindernis,
  type = 'button',
  onClick,
  inBar = false,
  beside,
  ...rest
}: Props) {
  const id = useId();
  const closed = hindernis !== null;
  return (
    <Flex
      gap={inBar ? 'md' : 6}
      direction={inBar ? 'row-reverse' : 'column'}
      align={inBar ? 'center' : 'flex-start'}
      wrap={inBar ? 'wrap' : 'nowrap'}
    >
      <Group gap="sm" wrap="nowrap" style={{ flex: 'none' }}>
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
        {beside}
      </Group>
      <Text id={id} size="sm" role="status" maw="46rem">
        {hindernis ?? ''}
      </Text>
    </Flex>
  );
}
