import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { gremium, sitzung as schema, sitzungspunkt } from '#shared/domain/gremium.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './texte.module.css';

type Punkt = Input<'sitzung.save'>['punkte'][number];
/** A line with a key of its own, so that removing one does not move what is typed into another. */
type Zeile = Record<string, unknown> & { readonly key: string };
const punktSchema = sitzungspunkt.omit({ sitzungId: true, reihenfolge: true });

type Props = { readonly sitzung: Output<'sitzung.list'>[number] | null; readonly onClose: () => void };

/** A meeting and its items, saved as one. */
export function SitzungForm({ sitzung, onClose }: Props) {
  const heute = useHeute();
  const [start] = useState(() => {
    const { punkte: _, ...record } = sitzung ?? { punkte: [], ...leer(heute) };
    return record;
  });
  const [zeilen, setZeilen] = useState<readonly Zeile[]>(() =>
    (sitzung?.punkte ?? []).map((punkt) => ({ key: crypto.randomUUID(), ...punkt })),
  );
  const [falsch, setFalsch] = useState<string | null>(null);
  const { feld, submit } = useRecordForm(schema, start);
  const save = useCommand('sitzung.save');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLInputElement>('input[name="am"]')?.focus(), []);
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={sitzung === null ? 'Neue Sitzung' : 'Sitzung bearbeiten'}
      onSubmit={submit(async (record) => {
        const punkte = z.array(punktSchema).safeParse(zeilen.map(({ key: _, ...rest }) => rest));
        if (!punkte.success) {
          const [issue] = punkte.error.issues;
          const nr = Number(issue?.path[0] ?? 0) + 1;
          setFalsch(`Punkt ${nr}: Bitte prüfen Sie Thema und Tag; ohne Thema kann kein Punkt stehen.`);
          return;
        }
        setFalsch(null);
        await save.mutateAsync({ ...record, punkte: punkte.data });
        onClose();
      })}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
          <SchemaFeld {...feld('gremium')} options={gremium.options} />
          <SchemaFeld {...feld('am')} />
          <SchemaFeld {...feld('uhrzeit')} />
          <SchemaFeld {...feld('ort')} />
        </SimpleGrid>
        <SchemaFeld {...feld('einladung')} />
        <Punkte zeilen={zeilen} setZeilen={setZeilen} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <SchemaFeld {...feld('teilnehmende')} />
          <SchemaFeld {...feld('protokoll')} />
        </SimpleGrid>
        {falsch !== null && (
          <Text role="alert" c="var(--mantine-color-error)">
            {falsch}
          </Text>
        )}
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending}>
            Speichern
          </Button>
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

type PunkteProps = {
  readonly zeilen: readonly Zeile[];
  readonly setZeilen: (zeilen: readonly Zeile[]) => void;
};

function Punkte({ zeilen, setZeilen }: PunkteProps) {
  const grundsaetze = useAnswer('grundsatzentscheidung.list', { suche: '' }).data ?? [];
  const change = (key: string, field: keyof Punkt, value: unknown) =>
    setZeilen(zeilen.map((zeile) => (zeile.key === key ? { ...zeile, [field]: value } : zeile)));
  return (
    <Stack gap="md">
      {zeilen.map((zeile, i) => {
        const feld = (name: keyof Punkt) => ({
          schema: punktSchema,
          name,
          value: zeile[name],
          onChange: (value: unknown) => change(zeile.key, name, value),
          onBlur: undefined,
          error: null,
        });
        return (
          <div
            key={zeile.key}
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
                  onClick={() => setZeilen(zeilen.filter(({ key }) => key !== zeile.key))}
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
          onClick={() =>
            setZeilen([...zeilen, { key: crypto.randomUUID(), id: crypto.randomUUID(), ...LEERER_PUNKT }])
          }
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
});
