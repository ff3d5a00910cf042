import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { traegerkontakt as schema } from '#shared/domain/traeger.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
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
  const neu = () => setOffen(leer(traeger.id));
  useWiederOffen(`traeger/kontakt/${traeger.id}/`, (rest) =>
    setOffen(traeger.kontakte.find(({ id }) => id === rest) ?? leer(traeger.id)),
  );
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
        <KontaktForm
          key={offen.id}
          kontakt={offen}
          neu={traeger.kontakte.every(({ id }) => id !== offen.id)}
          onClose={() => setOffen(null)}
        />
      )}
    </div>
  );
}

type FormProps = { readonly kontakt: Kontakt; readonly neu: boolean; readonly onClose: () => void };

function KontaktForm({ kontakt, neu, onClose }: FormProps) {
  const save = useCommand('traeger.saveKontakt');
  return (
    <EntwurfForm
      ort={`traeger/kontakt/${kontakt.traegerId}/${neu ? 'neu' : kontakt.id}`}
      schema={schema}
      start={kontakt}
      label="Ansprechperson"
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }} spacing="md">
          <SchemaFeld {...feld('name')} />
          <SchemaFeld {...feld('funktion')} />
          <SchemaFeld {...feld('telefon')} />
          <SchemaFeld {...feld('email')} />
          <SchemaFeld {...feld('sprachen')} />
        </SimpleGrid>
      )}
    </EntwurfForm>
  );
}

const leer = (traegerId: string): Kontakt => ({
  id: crypto.randomUUID(),
  traegerId,
  name: '',
  funktion: null,
  telefon: null,
  email: null,
  sprachen: null,
});
