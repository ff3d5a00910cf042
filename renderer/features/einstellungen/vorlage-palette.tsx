import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { CopyField } from '#renderer/ui/copy-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './vorlagen.module.css';

type Platzhalter = Output<'vorlage.names'>[number];

/** Every placeholder of a paper with a sample value, to search and to copy. */
export function VorlagePalette({ vorlage }: { readonly vorlage: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title="Platzhalter"
      hint="Alles, was das Programm in dieses Papier einsetzen kann. Ein Platzhalter gilt überall im Papier; was zu einer Schleife gehört, gilt nur in ihr."
      actions={
        <Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Platzhalter verbergen' : 'Platzhalter zeigen'}
        </Button>
      }
    >
      {open && <Liste vorlage={vorlage} />}
    </Section>
  );
}

function Liste({ vorlage }: { readonly vorlage: string }) {
  const answer = useAnswer('vorlage.names', { vorlage });
  const [suche, setSuche] = useState('');
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const found = answer.data.filter((each) => fits(each, suche));
  return (
    <>
      <TextInput
        label="Platzhalter suchen"
        value={suche}
        onChange={(event) => setSuche(event.currentTarget.value)}
        maw="24rem"
      />
      <Text size="sm" role="status" c="dimmed">
        {found.length} von {answer.data.length}
      </Text>
      <div className={classes['palette']} role="region" aria-label="Liste der Platzhalter" tabIndex={0}>
        <ul>
          {found.map((each) => (
            <li key={`${each.in ?? ''}/${each.name}`}>
              <CopyField label={each.name} value={marke(each)} />
              <div>
                <Text size="sm">{each.wozu}</Text>
                <Text size="sm" c="dimmed">
                  {each.in === null ? '' : `nur in ${each.in}; `}
                  {each.art === 'wert'
                    ? `zum Beispiel „${each.beispiel}“`
                    : 'umschließt einen Teil des Papiers'}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const marke = ({ name, art }: Platzhalter): string =>
  art === 'wert' ? `{${name}}` : `{#${name}} … {/${name}}`;

function fits({ name, wozu, beispiel }: Platzhalter, suche: string): boolean {
  const wanted = suche.trim().toLowerCase();
  return [name, wozu, beispiel].some((text) => text.toLowerCase().includes(wanted));
}
