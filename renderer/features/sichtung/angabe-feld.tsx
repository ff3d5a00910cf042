import { Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { records } from '#shared/domain/records.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import type { EinzelTabelle } from './ort-der-angabe.ts';
import classes from './sichtung.module.css';

type Props = {
  readonly akte: Output<'fall.load'>;
  readonly tabelle: EinzelTabelle | 'person';
  readonly name: string;
  /** What was typed in fields that were not left yet, by `tabelle.feld`. */
  readonly entwuerfe: Entwuerfe<Json>;
};
type Werte = Readonly<Record<string, unknown>>;
type Json = z.output<ReturnType<typeof z.json>>;

/** One missing fact: saved as soon as it is chosen or the field is left; the check follows at once. */
export function AngabeFeld({ akte, tabelle, name, entwuerfe }: Props) {
  const [empty] = useState<Werte>(() => emptyRecord(tabelle, akte.person.id));
  const record: Werte = (tabelle === 'person' ? akte.person : akte[tabelle]) ?? empty;
  const schema = records[tabelle];
  const key = `${tabelle}.${name}`;
  const getippt = entwuerfe.of(key);
  const typed = getippt === undefined ? null : { value: getippt };
  const [fehler, setFehler] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const saveEintrag = useCommand('eintrag.save');
  const savePerson = useCommand('fall.savePerson');
  const { eingabe } = feldInfo(schema, name);
  const atOnce = eingabe.art === 'auswahl' || eingabe.art === 'janein';
  const value = typed === null ? record[name] : typed.value;

  const save = async (next: unknown) => {
    const eintrag: Werte = { ...record, [name]: next };
    const parsed = schema.safeParse(eintrag);
    if (!parsed.success) {
      setFehler(parsed.error.issues[0]?.message ?? 'Bitte prüfen Sie die Eingabe.');
      return;
    }
    setFehler(null);
    if (next === record[name]) {
      entwuerfe.set(key, null);
      return;
    }
    const basis = record === empty ? null : record;
    try {
      if (tabelle === 'person') {
        const { programmNr: _, ...person } = eintrag;
        const { programmNr: __, ...vorher } = record;
        // The schema has accepted the record; its type is lost where a field is named by a string.
        await savePerson.mutateAsync({ ...person, basis: vorher } as unknown as Input<'fall.savePerson'>);
      } else await saveEintrag.mutateAsync({ tabelle, eintrag, basis } as unknown as Input<'eintrag.save'>);
      entwuerfe.set(key, null);
      setSaved(true);
    } catch {
      // Shown beside the field by the error of the command.
    }
  };
  const failed = saveEintrag.error ?? savePerson.error;
  return (
    <div
      role="group"
      aria-label={feldInfo(schema, name).label}
      className={classes['feld']}
      data-feld={key}
      data-leer={value === null || value === undefined}
      onBlur={() => {
        if (typed !== null && !atOnce) void save(typed.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed !== null && !atOnce) void save(typed.value);
      }}
    >
      <SchemaFeld
        schema={schema}
        name={name}
        value={value}
        hilfe={null}
        error={fehler ?? failed?.message}
        onChange={(next) => {
          // `as`: what an input gives, which JSON can hold.
          entwuerfe.set(key, next as Json);
          setSaved(false);
          if (atOnce) void save(next);
        }}
      />
      <Text size="xs" c="dimmed" role="status" className={classes['gespeichert']}>
        {saved ? 'gespeichert' : ''}
      </Text>
    </div>
  );
}

function emptyRecord(tabelle: EinzelTabelle | 'person', personId: string): Werte {
  const felder = Object.keys(records[tabelle].shape).map((feld) => [feld, null] as const);
  return { ...Object.fromEntries(felder), id: crypto.randomUUID(), personId };
}
