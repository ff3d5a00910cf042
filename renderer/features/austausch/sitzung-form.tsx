import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { gremium, sitzung as sitzungSchema, sitzungspunkt } from '#shared/domain/gremium.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './texte.module.css';

type Punkt = Input<'sitzung.save'>['punkte'][number];
/** A line as its inputs give it: a day may still be text. */
type Zeile = Record<string, unknown> & { readonly id: string };
const punktSchema = sitzungspunkt.omit({ sitzungId: true, reihenfolge: true });
const schema = sitzungSchema.extend({ punkte: z.array(punktSchema) });

type Props = { readonly sitzung: Output<'sitzung.list'>[number] | null; readonly onClose: () => void };

/** A meeting and its items, saved as one. */
export function SitzungForm({ sitzung, onClose }: Props) {
  const heute = useHeute();
  const [start] = useState(() => sitzung ?? leer(heute));
  const save = useCommand('sitzung.save');
  return (
    <EntwurfForm
      ort={`sitzung/${sitzung?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={sitzung === null ? 'Neue Sitzung' : 'Sitzung bearbeiten'}
      save={save}
      onClose={onClose}
    >
      {(feld, { errors }) => {
        const { value, onChange } = feld('punkte');
        return (
          <>
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
              <SchemaFeld {...feld('gremium')} options={gremium.options} />
              <SchemaFeld {...feld('am')} autoFocus />
              <SchemaFeld {...feld('uhrzeit')} />
              <SchemaFeld {...feld('ort')} />
            </SimpleGrid>
            <SchemaFeld {...feld('einladung')} />
            {/* `as`: the lines of this form, as they began or as its draft kept them. */}
            <Punkte zeilen={value as readonly Zeile[]} setZeilen={onChange} fehler={errors} />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <SchemaFeld {...feld('teilnehmende')} />
              <SchemaFeld {...feld('protokoll')} />
            </SimpleGrid>
          </>
        );
      }}
    </EntwurfForm>
  );
}

type PunkteProps = {
  readonly zeilen: readonly Zeile[];
  readonly setZeilen: (zeilen: readonly Zeile[]) => void;
  /** By path, e.g. `punkte.0.thema`. */
  readonly fehler: Readonly<Record<string, ReactNode>>;
};

function Punkte({ zeilen, setZeilen, fehler }: PunkteProps) {
  const grundsaetze = useAnswer('grundsatzentscheidung.list', { suche: '' }).data ?? [];
  const change = (id: string, field: keyof Punkt, value: unknown) =>
    setZeilen(zeilen.map((zeile) => (zeile.id === id ? { ...zeile, [field]: value } : zeile)));
  return (
    <Stack gap="md">
      {zeilen.map((zeile, i) => {
        const feld = (name: keyof Punkt) => ({
          schema: punktSchema,
          name,
          value: zeile[name],
          onChange: (value: unknown) => change(zeile.id, name, value),
          onBlur: undefined,
          error: fehler[`punkte.${i}.${name}`],
        });
        return (
          <div
            key={zeile.id}
            className={classes['punkt']}
            role="group"
            aria-label={`Punkt ${i + 1} der Tagesordnung`}
          >
            <Stack gap="sm">
              <Group justify="space-between" wrap="nowrap">
                <Group gap="md">
                  <Text fw={600}>TOP {i + 1}</Text>
                  {typeof zeile['personId'] === 'string' && (
                    <Text size="sm">
                      <Link href={`/faelle/${zeile['personId']}/sachstand`}>zum Fall</Link>, eine Aufgabe mit
                      Tag steht auch dort
                    </Text>
                  )}
                </Group>
                <Button
                  variant="subtle"
                  color="gray"
                  size="xs"
                  onClick={() => setZeilen(zeilen.filter(({ id }) => id !== zeile.id))}
                  aria-label={`Punkt ${i + 1} entfernen`}
                >
                  Entfernen
                </Button>
              </Group>
              <SchemaFeld {...feld('thema')} />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
                <SchemaFeld {...feld('ergebnis')} />
                <SchemaFeld {...feld('beschluss')} />
              </SimpleGrid>
              <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
                <SchemaFeld {...feld('aufgabe')} />
                <SchemaFeld {...feld('wer')} />
                <SchemaFeld {...feld('bis')} />
                {grundsaetze.length > 0 && (
                  <SchemaFeld
                    {...feld('grundsatzentscheidungId')}
                    options={grundsaetze.map(({ id, titel }) => ({ value: id, label: titel }))}
                    leer="keine"
                  />
                )}
              </SimpleGrid>
            </Stack>
          </div>
        );
      })}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setZeilen([...zeilen, { id: crypto.randomUUID(), ...LEERER_PUNKT }])}
        >
          Punkt hinzufügen
        </Button>
      </Group>
    </Stack>
  );
}

const LEERER_PUNKT = {
  thema: '',
  ergebnis: null,
  beschluss: null,
  aufgabe: null,
  wer: null,
  bis: null,
  grundsatzentscheidungId: null,
  personId: null,
  wiedervorlageId: null,
  erledigtAm: null,
};

const leer = (heute: string) => ({
  id: crypto.randomUUID(),
  gremiumId: null,
  gremium: 'lenkungskreis',
  am: heute,
  uhrzeit: null,
  ort: null,
  einladung: null,
  teilnehmende: null,
  protokoll: null,
  punkte: [],
});
