import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { FallZeile } from '#shared/api/fall.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';

type Akte = Output<'fall.load'>;

const ACTION = 'Zum Haushalt einer anderen Person hinzufügen';

/** Joins the household of somebody else in the register: searched, shown, and only then confirmed. */
export function HaushaltVerbinden() {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const close = (text: string) => {
    setDone(text);
    setOpen(false);
    // The form goes away under the focus: back to where it was opened.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <Stack gap="sm" align="flex-start">
      {open ? (
        <Suche onClose={close} />
      ) : (
        <Button ref={button} variant="default" size="xs" onClick={() => (setDone(''), setOpen(true))}>
          {ACTION}
        </Button>
      )}
      <Text size="sm" c="dimmed" role="status">
        {done}
      </Text>
    </Stack>
  );
}

function Suche({ onClose }: { readonly onClose: (text: string) => void }) {
  const { akte } = useAkte();
  const [text, setText] = useState('');
  const [wahl, setWahl] = useState<string | null>(null);
  const [suche] = useDebouncedValue(text.trim(), 120);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = useAnswer(
    'fall.list',
    { filter: { suche }, limit: 12 },
    { enabled: suche !== '' && wahl === null, keepPrevious: true },
  );
  const zeilen = (found.data?.zeilen ?? []).filter(({ id }) => id !== akte.person.id);
  const andere = useAnswer('fall.load', { id: wahl ?? akte.person.id }, { enabled: wahl !== null });
  return (
    <Stack
      gap="md"
      maw="40rem"
      w="100%"
      role="group"
      aria-label={ACTION}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose('')}
    >
      <Select
        ref={input}
        label="Mit wem lebt diese Person zusammen?"
        placeholder="Name, Aktenzeichen oder Geburtsdatum"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Auswahl leeren' }}
        data={zeilen.map((zeile) => ({ value: zeile.id, label: wordsOf(zeile) }))}
        filter={({ options }) => options}
        nothingFoundMessage={suche === '' ? 'Bitte einen Namen eingeben.' : 'Niemand gefunden.'}
        searchValue={text}
        onSearchChange={setText}
        value={wahl}
        onChange={setWahl}
      />
      <ErrorNote error={found.error ?? andere.error} />
      {wahl !== null && andere.data !== undefined ? (
        <Zusammenlegen andere={andere.data} onClose={onClose} />
      ) : (
        <div>
          <Button variant="default" onClick={() => onClose('')}>
            Abbrechen
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What will change and what will not, and the act itself. */
function Zusammenlegen({
  andere,
  onClose,
}: {
  readonly andere: Akte;
  readonly onClose: (text: string) => void;
}) {
  const { akte } = useAkte();
  const savePerson = useCommand('fall.savePerson');
  const saveHaushalt = useCommand('fall.saveHaushalt');
  const name = nameOf(andere.person);
  const schonDort = andere.haushalt !== null && andere.haushalt.id === akte.person.haushaltId;
  const bisher = anschriftOf(akte.haushalt);
  const join = async () => {
    const haushaltId =
      andere.haushalt?.id ??
      (await saveHaushalt.mutateAsync({ personId: andere.person.id, haushalt: { ...LEER, id: null } })).id;
    const { programmNr: _, ...person } = akte.person;
    await savePerson.mutateAsync({ ...person, haushaltId });
    onClose(`Im Haushalt von ${name} aufgenommen.`);
  };
  if (schonDort) return <Callout>{name} gehört schon zu diesem Haushalt.</Callout>;
  return (
    <>
      <Callout title={`Haushalt von ${name}`}>
        <Text>
          {anschriftOf(andere.haushalt) ?? 'Noch ohne Anschrift.'}
          {andere.mitbewohner.length > 0 &&
            ` Dort leben außerdem: ${andere.mitbewohner.map((each) => each.name).join('; ')}.`}
        </Text>
        <Text>
          Anschrift und Unterkunft gelten dann für alle im Haushalt. Sonst wird nichts übernommen: Angehörige,
          Einkommen und Nachweise bleiben in jeder Akte für sich.
        </Text>
        {bisher !== null && (
          <Text fw={500}>Die bisherige Anschrift dieser Person wird nicht übernommen: {bisher}</Text>
        )}
      </Callout>
      <ErrorNote error={savePerson.error ?? saveHaushalt.error} />
      <Group gap="md">
        <Button
          loading={savePerson.isPending || saveHaushalt.isPending}
          onClick={() => void join().catch(() => undefined)}
        >
          In diesen Haushalt aufnehmen
        </Button>
        <Button variant="default" onClick={() => onClose('')}>
          Abbrechen
        </Button>
      </Group>
    </>
  );
}

const LEER = { bezeichnung: null, unterkunft: null, strasse: null, plz: null, ort: null };

function nameOf({ nachname, vornamen }: Pick<FallZeile, 'nachname' | 'vornamen'>): string {
  return vornamen === null ? nachname : `${nachname}, ${vornamen}`;
}

/** Name, birth date and Programm-Nr.: enough to tell two people of one name apart. */
function wordsOf(zeile: FallZeile): string {
  const geboren = zeile.geburtsdatum === null ? [] : [`geb. ${formatDay(zeile.geburtsdatum)}`];
  return [nameOf(zeile), ...geboren, zeile.programmNr].join(' · ');
}

function anschriftOf(haushalt: Akte['haushalt']): string | null {
  if (haushalt === null) return null;
  const ort = [haushalt.plz, haushalt.ort].filter((part) => part !== null).join(' ');
  const parts = [haushalt.strasse, ort].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}
