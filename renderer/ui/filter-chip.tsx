import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './filter-chip.module.css';

type Props = {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly icon?: ReactNode;
  readonly count?: number | undefined;
  readonly children: ReactNode;
};

/** A filter that is on or off. */
export function FilterChip({ pressed, onToggle, icon, count, children }: Props) {
  return (
    <UnstyledButton className={classes['chip']} aria-pressed={pressed} onClick={onToggle}>
      {icon}
      <span>{children}</span>
      {count !== undefined && <span className={classes['count']}>{formatNumber(count)}</span>}
      {pressed && <IconX size={14} stroke={2} aria-hidden />}
    </UnstyledButton>
  );
}
