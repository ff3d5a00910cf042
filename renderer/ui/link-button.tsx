import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

type Props = ButtonProps & {
  readonly href: string;
  readonly children: ReactNode;
  /** Handed to the page it leads to, beside the address. */
  readonly state?: object;
};

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ href, children, ...rest }: Props) {
  return (
    <Button component={Link} href={href} {...rest}>
      {children}
    </Button>
  );
}
