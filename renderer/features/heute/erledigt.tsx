import { Button } from '@mantine/core';
import type { Posten } from '#shared/api/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './heute.module.css';

/** Done today; until tomorrow every tick can be taken back. */
export function Erledigt({ posten }: { readonly posten: readonly Posten[] }) {
  const untick = useCommand('heute.untick');
  return (
    <Section title={`Heute erledigt (${posten.length})`}>
      <ErrorNote error={untick.error} />
      <ul className={classes['liste']} aria-label="Heute erledigt">
        {posten.map(({ schluessel, was, name }) => (
          <li key={schluessel} className={classes['fertig']}>
            <span>{name === null ? was : `${was}: ${name}`}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Zurückholen: ${name === null ? was : `${was}: ${name}`}`}
              onClick={() => untick.mutate({ schluessel })}
            >
              Zurückholen
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
