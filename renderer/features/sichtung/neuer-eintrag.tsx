import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { records } from '#shared/domain/records.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { LISTEN, type ListenTabelle } from './ort-der-angabe.ts';
import classes from './sichtung.module.css';

type Props = {
  readonly akte: Output<'fall.load'>;
  readonly tabelle: ListenTabelle;
  readonly label: string;
};
const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

/** One entry of a list that is still empty, with the fields that matter for the check. */
export function NeuerEintrag({ akte, tabelle, label }: Props) {
  const [start, setStart] = useState<Werte>(() => emptyEntry(tabelle, akte.person.id));
  const { werte, change, discard } = useEntwurf(`sichtung/${akte.person.id}/${tabelle}`, entwurf, start);
  const [fehler, setFehler] = useState<Readonly<Record<string, string>>>({});
  const save = useCommand('eintrag.save');
  const vorhanden = akte[tabelle].length;
  const schema = records[tabelle];
  const submit = () => {
    const parsed = schema.safeParse(werte);
    if (!parsed.success) {
      setFehler(
        Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
      );
      return;
    }
    setFehler({});
    save.mutate(
      // The schema of the table has just accepted these values.
      { tabelle, eintrag: werte } as unknown as Input<'eintrag.save'>,
      {
        onSuccess: () => {
          setStart(emptyEntry(tabelle, akte.person.id));
          void discard();
        },
      },
    );
  };
  return (
    <form
      className={classes['eintrag']}
      aria-label={label}
      noValidate
      onSubmit={(event) => (event.preventDefault(), submit())}
    >
      <Text fw={500} size="sm">
        {label}
        {vorhanden > 0 && (
          <Text span inherit fw={400} c="dimmed">
            {' '}
            · {vorhanden} eingetragen
          </Text>
        )}
      </Text>
      <div className={classes['felder']}>
        {LISTEN[tabelle].map((name) => (
          <SchemaFeld
            key={name}
            schema={schema}
            name={name}
            value={werte[name]}
            hilfe={null}
            error={fehler[name]}
            // `as`: what an input gives, which JSON can hold.
            onChange={(value) => change({ [name]: value as Werte[string] })}
          />
        ))}
      </div>
      <ErrorNote error={save.error} />
      <Button type="submit" variant="default" size="xs" loading={save.isPending}>
        Eintragen
      </Button>
    </form>
  );
}

function emptyEntry(tabelle: ListenTabelle, personId: string): Werte {
  const felder = Object.keys(records[tabelle].shape).map((feld) => [feld, null] as const);
  return { ...Object.fromEntries(felder), id: crypto.randomUUID(), personId };
}
