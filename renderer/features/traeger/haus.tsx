import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { RICHTWERT } from '#shared/ablauf/traeger-auslastung.ts';
import { sozialarbeitsstelle as schema } from '#shared/domain/traeger.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
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
  if (answer.data === undefined) return <ErrorNote error={answer.error} />;
  const { stellen, personen, haushalte, richtwert, hinweis } = answer.data;
  return (
    <Section
      title="Sozialarbeit in der Behörde"
      hint={`In der Regel begleitet eine volle Stelle ${RICHTWERT} Personen (Projektkonzept). Das ist ein Richtwert: Er weist hin und sperrt nichts.`}
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            setOffen({
              id: crypto.randomUUID(),
              bezeichnung: `Stelle ${stellen.length + 1}`,
              umfang: 100,
              richtwert: RICHTWERT,
              besetzt: true,
            })
          }
        >
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
      {offen !== null && <StelleForm key={offen.id} stelle={offen} onClose={() => setOffen(null)} />}
    </Section>
  );
}

function StelleForm({ stelle, onClose }: { readonly stelle: Stelle; readonly onClose: () => void }) {
  const { feld, submit } = useRecordForm(schema, stelle);
  const save = useCommand('traeger.saveStelle');
  return (
    <form
      noValidate
      aria-label="Stelle"
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        onClose();
      })}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
          <SchemaFeld {...feld('bezeichnung')} autoFocus />
          <SchemaFeld {...feld('umfang')} />
          <SchemaFeld {...feld('richtwert')} />
        </SimpleGrid>
        <SchemaFeld {...feld('besetzt')} />
        <ErrorNote error={save.error} />
        <Group gap="sm">
          <Button type="submit" size="xs" loading={save.isPending}>
            Speichern
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
