import {
  IconArrowRight,
  IconCheck,
  IconClock,
  IconHelp,
  IconMinus,
  IconScale,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { zustand, type Zustand } from '#shared/recht/engine/ergebnis.ts';
import classes from './badge.module.css';

const ICONS: Readonly<Record<Zustand, TablerIcon>> = {
  erfuellt: IconCheck,
  offen_ab: IconClock,
  offen_handlung: IconArrowRight,
  nicht_erfuellt: IconX,
  unbekannt: IconHelp,
  nicht_anwendbar: IconMinus,
  wertung: IconScale,
};

/** The state of a criterion: sign and word. It has no Ampel colour, because a criterion is not an Ampel. */
export function ZustandBadge({
  zustand: state,
  iconOnly = false,
}: {
  readonly zustand: Zustand;
  readonly iconOnly?: boolean;
}) {
  const Icon = ICONS[state];
  const quiet = state === 'nicht_anwendbar';
  return (
    <span
      className={classes['badge']}
      style={{ color: quiet ? 'var(--mantine-color-dimmed)' : 'inherit' }}
      title={iconOnly ? zustand.label(state) : undefined}
    >
      <Icon
        size="1.1em"
        stroke={2}
        aria-hidden={!iconOnly}
        {...(iconOnly && { role: 'img', 'aria-label': zustand.label(state) })}
      />
      {!iconOnly && <span>{zustand.label(state)}</span>}
    </span>
  );
}
