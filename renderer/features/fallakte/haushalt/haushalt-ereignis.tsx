import { Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Input } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { useEingabe, type Eingabe as Getippt } from '../eintrag/use-eingabe.ts';
import { EreignisVorschau } from './ereignis-vorschau.tsx';

type Eingabe = Input<'haushalt.ereignis'>;
type Art = Eingabe['art'];

const ARTEN: readonly { readonly art: Art; readonly wort: string }[] = [
  { art: 'geburt', wort: 'Ein Kind ist geboren' },
  { art: 'heirat', wort: 'Zwei haben geheiratet' },
  { art: 'trennung', wort: 'Zwei haben sich getrennt' },
  { art: 'auszug', wort: 'Jemand ist ausgezogen' },
];

/** An event of the family, entered once and written in every file it touches. */
export function HaushaltEreignis() {
  const { akte } = useAkte();
  const eingabe = useEingabe<Felder>('formular/ereignis', leer(akte.person.nachname));
  const [gewaehlt, setArt] = useState<Art | null>(null);
  const art = gewaehlt ?? (eingabe.begonnen ? eingabe.werte.art : null);
  const [done, setDone] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const open = (next: Art | null) => {
    eingabe.verwerfen();
    setArt(next);
  };
  const close = (text: string) => {
    open(null);
    setDone(text);
    // The form goes away under the focus: back to where it was opened.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <Section
      title="Ereignis in der Familie"
      hint="Einmal eingetragen, steht es in jeder Akte, die es betrifft. Sie sehen vorher, was sich für wen ändert. Wer 14, 18 oder 27 wird, braucht keinen Eintrag: Das sagt das Geburtsdatum."
    >
      <Group gap="sm">
        {ARTEN.map(({ art: each, wort }, i) => (
          <Button
            key={each}
            {...(i === 0 && { ref: button })}
            variant={art === each ? 'light' : 'default'}
            size="xs"
            aria-expanded={art === each}
            onClick={() => {
              setDone('');
              open(art === each ? null : each);
            }}
          >
            {wort}
          </Button>
        ))}
      </Group>
      {art !== null && <Formular key={art} art={art} eingabe={eingabe} onClose={close} />}
      <Text size="sm" c="dimmed" role="status">
        {done}
      </Text>
    </Section>
  );
}

type Felder = {
  /** Which event is being entered; kept with its fields, so that the same form opens again. */
  readonly art: Art | null;
  readonly am: string | null;
  readonly vornamen: string;
  readonly nachname: string;
  readonly andere: string | null;
  readonly imRegister: boolean;
  readonly auszug: string;
};

const leer = (nachname: string): Felder => ({
  art: null,
  am: null,
  vornamen: '',
  nachname,
  andere: null,
  imRegister: true,
  auszug: 'niemand',
});

type FormularProps = {
  readonly art: Art;
  readonly eingabe: Getippt<Felder>;
  readonly onClose: (text: string) => void;
};

function Formular({ art, eingabe: { werte: felder, change }, onClose }: FormularProps) {
  const { akte } = useAkte();
  const save = useCommand('haushalt.ereignis');
  const set = (more: Partial<Felder>) => change({ ...more, art });
  const eingabe = eingabeOf(art, akte.person.id, felder);
  const andere = akte.mitbewohner.map(({ id, name }) => ({ value: id, label: name }));
  const needsOther = art === 'heirat' || art === 'trennung';
  return (
    <Stack
      component="form"
      gap="md"
      maw="44rem"
      aria-label={ARTEN.find((each) => each.art === art)?.wort}
      onSubmit={(event) => {
        event.preventDefault();
        if (eingabe === null) return;
        void save.mutateAsync(eingabe).then(
          ({ personen }) =>
            onClose(personen === 1 ? 'In einer Akte eingetragen.' : `In ${personen} Akten eingetragen.`),
          () => undefined,
        );
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose('')}
    >
      <Group gap="md" align="flex-start">
        <DateField label="Wann" w="11rem" value={felder.am} onChange={(am) => set({ am })} past autoFocus />
        {art === 'geburt' && (
          <>
            <TextInput
              label="Vornamen"
              value={felder.vornamen}
              onChange={(event) => set({ vornamen: event.currentTarget.value })}
            />
            <TextInput
              label="Nachname"
              value={felder.nachname}
              onChange={(event) => set({ nachname: event.currentTarget.value })}
            />
          </>
        )}
        {(needsOther || (art === 'geburt' && andere.length > 0)) && (
          <Select
            label={art === 'geburt' ? 'anderer Elternteil' : 'mit'}
            w="18rem"
            data={andere}
            clearable={art === 'geburt'}
            value={felder.andere}
            onChange={(wahl) => set({ andere: wahl })}
            nothingFoundMessage="Niemand im Haushalt"
          />
        )}
      </Group>
      {needsOther && andere.length === 0 && (
        <Text size="sm">
          Im selben Haushalt steht noch niemand. Bitte fügen Sie die Person oben erst zum Haushalt hinzu.
        </Text>
      )}
      {art === 'geburt' && (
        <Checkbox
          label="Eigene Akte für das Kind anlegen"
          checked={felder.imRegister}
          onChange={(event) => set({ imRegister: event.currentTarget.checked })}
        />
      )}
      {art === 'trennung' && (
        <Radio.Group
          label="Ist jemand ausgezogen?"
          value={felder.auszug}
          onChange={(auszug) => set({ auszug })}
        >
          <Group gap="lg" mt="xs">
            <Radio value="niemand" label="noch nicht" />
            <Radio value="diese" label="ja, diese Person" />
            <Radio value="andere" label="ja, die andere" />
          </Group>
        </Radio.Group>
      )}
      {eingabe !== null && <EreignisVorschau eingabe={eingabe} />}
      <ErrorNote error={save.error} />
      <Group gap="md">
        <Button type="submit" disabled={eingabe === null} loading={save.isPending}>
          In allen Akten eintragen
        </Button>
        <Button variant="default" onClick={() => onClose('')}>
          Abbrechen
        </Button>
      </Group>
    </Stack>
  );
}

/** What is complete enough to be shown and saved; null while something is missing. */
function eingabeOf(art: Art, personId: string, felder: Felder): Eingabe | null {
  const { am, andere } = felder;
  if (am === null || !isDatum(am)) return null;
  switch (art) {
    case 'geburt':
      return felder.nachname.trim() === ''
        ? null
        : {
            art,
            am,
            nachname: felder.nachname,
            vornamen: felder.vornamen.trim() === '' ? null : felder.vornamen,
            elternIds: andere === null ? [personId] : [personId, andere],
            imRegister: felder.imRegister,
          };
    case 'heirat':
      return andere === null ? null : { art, am, personIds: [personId, andere] };
    case 'trennung':
      return andere === null
        ? null
        : {
            art,
            am,
            personIds: [personId, andere],
            auszugId: felder.auszug === 'diese' ? personId : felder.auszug === 'andere' ? andere : null,
          };
    case 'auszug':
      return { art, am, personId };
  }
}
