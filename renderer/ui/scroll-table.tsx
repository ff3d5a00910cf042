import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = Pick<TableProps, 'verticalSpacing' | 'layout' | 'stickyHeader'> & {
  /** What the table shows, for those who cannot see it. */
  readonly label: string;
  readonly minWidth: number;
  readonly maxHeight?: string;
  readonly children: ReactNode;
};

/** A short table that scrolls in its own box where the window is too narrow; the box can be reached by keyboard. */
export function ScrollTable({ label, minWidth, maxHeight, children, ...table }: Props) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      type="native"
      role="region"
      aria-label={label}
      tabIndex={0}
      // What is hidden for the eye inside must not widen the page.
      style={{ position: 'relative' }}
      {...(maxHeight !== undefined && { maxHeight })}
    >
      <Table aria-label={label} {...table}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
