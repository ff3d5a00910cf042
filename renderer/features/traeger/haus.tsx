import { Anchor, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { RICHTWERT } from '#shared/ablauf/traeger-auslastung.ts';
import { sozialarbeitsstelle as schema } from '#shared/domain/traeger.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './traeger.module.css';

type Stelle = Output<'traeger.haus'>['stellen'][number];

/** The office's own social work: how many posts, how many people. It speaks of the team, never of one desk. */
export function Haus() {
  const answer = useAnswer('traeger.haus', undefined);
  const [offen, setOffen] = useState<Stelle | null>(null);
  const remove = useCommand('traeger.removeStelle');
  const alle = answer.data?.stellen;
  useWiederOffen('traeger/stelle/', (rest) =>
    setOffen(alle?.find(({ id }) => id === rest) ?? neueStelle((alle?.length ?? 0) + 1)),
  );
  if (answer.data === undefined) return <ErrorNote error={answer.error} />;
  const { stellen, personen, haushalte, richtwert, hinweis } = answer.data;
  return (
    <Section
      title="Sozialarbeit in der Behörde"
      hint={`In der Regel begleitet eine volle Stelle ${RICHTWERT} Personen (Projektkonzept). Das ist ein Richtwert: Er weist hin und sperrt nichts.`}
      actions={
        <Button variant="default" size="xs" onClick={() => setOffen(neueStelle(stellen.length + 1))}>
          Stelle hinzufügen
        </Button>
      }
    >
      <Text>
        {personen === 0 ? (
          'Zurzeit begleitet die eigene Sozialarbeit niemanden.'
        ) : (
          <>
            <Anchor component={Link} href="/faelle?betreuungsart=abh">
              {formatCount(personen, 'Person', 'Personen')}
            </Anchor>{' '}
            in {formatCount(haushalte, 'Haushalt', 'Haushalten')}
          </>
        )}
        {richtwert !== null &&
          `, Richtwert der besetzten Stellen: ${formatCount(richtwert, 'Person', 'Personen')}`}
      </Text>
      {hinweis !== null && <Callout>{hinweis}</Callout>}
      {stellen.length > 0 && (
        <ul className={classes['kontakte']} aria-label="Stellen">
          {stellen.map((stelle) => (
            <li key={stelle.id}>
              <Group gap="md">
                <Text fw={500}>{stelle.bezeichnung}</Text>
                <Text size="sm">
                  {stelle.umfang} % · Richtwert {stelle.richtwert} ·{' '}
                  {stelle.besetzt ? 'besetzt' : 'nicht besetzt'}
                </Text>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${stelle.bezeichnung} ändern`}
                  onClick={() => setOffen(stelle)}
                >
                  Ändern
                </Button>
                <ConfirmInline
                  action="Entfernen"
                  question={`${stelle.bezeichnung} entfernen?`}
                  yes="Ja, entfernen"
                  onConfirm={() => remove.mutate({ id: stelle.id })}
                />
              </Group>
            </li>
          ))}
        </ul>
      )}
      <ErrorNote error={remove.error} />
      {offen !== null && (
        <StelleForm
          key={offen.id}
          stelle={offen}
          neu={stellen.every(({ id }) => id !== offen.id)}
          onClose={() => setOffen(null)}
        />
      )}
    </Section>
  );
}

type FormProps = { readonly stelle: Stelle; readonly neu: boolean; readonly onClose: () => void };

function StelleForm({ stelle, neu, onClose }: FormProps) {
  const save = useCommand('traeger.saveStelle');
  return (
    <EntwurfForm
      ort={`traeger/stelle/${neu ? 'neu' : stelle.id}`}
      schema={schema}
      start={stelle}
      label="Stelle"
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
            <SchemaFeld {...feld('bezeichnung')} />
            <SchemaFeld {...feld('umfang')} />
            <SchemaFeld {...feld('richtwert')} />
          </SimpleGrid>
          <SchemaFeld {...feld('besetzt')} />
        </>
      )}
    </EntwurfForm>
  );
}

const neueStelle = (nummer: number): Stelle => ({
  id: crypto.randomUUID(),
  bezeichnung: `Stelle ${nummer}`,
  umfang: 100,
  richtwert: RICHTWERT,
  besetzt: true,
});
