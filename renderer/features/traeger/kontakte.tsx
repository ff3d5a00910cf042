import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { traegerkontakt as schema } from '#shared/domain/traeger.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './traeger.module.css';

type Eintrag = Output<'traeger.list'>[number];
type Kontakt = Eintrag['kontakte'][number];
type Props = { readonly traeger: Eintrag; readonly onClose: () => void };

/** People at a Träger with what they do there. Letters go to the Ansprechperson of the Träger itself. */
export function Kontakte({ traeger, onClose }: Props) {
  const [offen, setOffen] = useState<Kontakt | null>(null);
  const remove = useCommand('traeger.removeKontakt');
  const neu = () =>
    setOffen({
      id: crypto.randomUUID(),
      traegerId: traeger.id,
      name: '',
      funktion: null,
      telefon: null,
      email: null,
      sprachen: null,
    });
  return (
    <div className={classes['bericht']} role="group" aria-label={`Ansprechpersonen von ${traeger.name}`}>
      {traeger.kontakte.length > 0 && (
        <ul className={classes['kontakte']}>
          {traeger.kontakte.map((kontakt) => (
            <li key={kontakt.id}>
              <Group gap="md">
                <Text fw={500}>{kontakt.name}</Text>
                <Text size="sm">
                  {[kontakt.funktion, kontakt.telefon, kontakt.email, kontakt.sprachen]
                    .filter((teil) => teil !== null)
                    .join(' · ')}
                </Text>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${kontakt.name} ändern`}
                  onClick={() => setOffen(kontakt)}
                >
                  Ändern
                </Button>
                <ConfirmInline
                  action="Entfernen"
                  question={`${kontakt.name} entfernen?`}
                  yes="Ja, entfernen"
                  onConfirm={() => remove.mutate({ id: kontakt.id })}
                />
              </Group>
            </li>
          ))}
        </ul>
      )}
      <ErrorNote error={remove.error} />
      {offen === null ? (
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={neu}>
            Ansprechperson hinzufügen
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
            Schließen
          </Button>
        </Group>
      ) : (
        <KontaktForm key={offen.id} kontakt={offen} onClose={() => setOffen(null)} />
      )}
    </div>
  );
}

function KontaktForm({ kontakt, onClose }: { readonly kontakt: Kontakt; readonly onClose: () => void }) {
  const { feld, submit } = useRecordForm(schema, kontakt);
  const save = useCommand('traeger.saveKontakt');
  return (
    <form
      noValidate
      aria-label="Ansprechperson"
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        onClose();
      })}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }} spacing="md">
          <SchemaFeld {...feld('name')} autoFocus />
          <SchemaFeld {...feld('funktion')} />
          <SchemaFeld {...feld('telefon')} />
          <SchemaFeld {...feld('email')} />
          <SchemaFeld {...feld('sprachen')} />
        </SimpleGrid>
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
