import { VisuallyHidden } from '@mantine/core';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import type { z } from 'zod';
import { AmpelFormIcon } from './ampel-form.tsx';
import classes from './badge.module.css';

type Props = {
  readonly vorschlag: z.output<typeof colour.schema>;
  readonly soft?: boolean;
};

/** What the check proposes: outlined shape and word, never filled, because nobody has decided yet. */
export function VorschlagBadge({ vorschlag, soft = false }: Props) {
  return (
    <span
      className={soft ? `${classes['badge']} ${classes['soft']}` : classes['badge']}
      style={soft ? { boxShadow: 'inset 0 0 0 1px var(--mantine-color-default-border)' } : {}}
    >
      <AmpelFormIcon farbe={vorschlag} filled={false} />
      <span>
        <VisuallyHidden>Vorschlag: </VisuallyHidden>
        {colour.label(vorschlag)}
      </span>
    </span>
  );
}
