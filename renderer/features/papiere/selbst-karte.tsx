import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { FallZeile } from '#shared/api/fall.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { EingangForm } from './eingang-form.tsx';
import type { OhnePerson } from './karte-entwurf.ts';
import { Karte } from './karte.tsx';
import classes from './papiere.module.css';
import { Rueckgaengig } from './rueckgaengig.tsx';

type Props = { readonly bogen: OhnePerson; readonly onClose: () => void };
type Mensch = NonNullable<OhnePerson['person']>;

/** Somebody went to a Beratungsstelle of her own accord: the sheet names no person, so she is looked up. */
export function SelbstKarte({ bogen, onClose }: Props) {
  const { code, verbraucht } = bogen;
  const [person, setPerson] = useState<Mensch | null>(bogen.person);
  const [done, setDone] = useState<number | null>(null);
  return (
    <Karte
      titel={code === null ? 'Bogen ohne Kennung' : `Bogen ohne Person: ${code}`}
      sub="Die Person ist von selbst zur Beratungsstelle gegangen, oder sie hat einen leeren Bogen benutzt."
      onClose={onClose}
    >
      {verbraucht !== null && done === null && (
        <Callout>
          Ein Bogen mit dieser Kennung kam schon am {formatDay(verbraucht)} zurück. Wurde er kopiert, tragen
          Sie die Rückmeldung trotzdem ein: Es zählt die Person, die darauf steht.
        </Callout>
      )}
      {done !== null ? (
        <Rueckgaengig
          text="Die Rückmeldung ist eingetragen."
          noun="rueckmeldung"
          protokollNr={done}
          onClose={onClose}
        />
      ) : person === null ? (
        <PersonSuche onChoose={setPerson} />
      ) : (
        <Stack gap="md">
          <Group gap="md">
            <Text fw={500}>
              {person.nachname}, {person.vornamen} · {person.programmNr}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={() => setPerson(null)}>
              Andere Person
            </Button>
          </Group>
          <Eingang person={person} bogen={bogen} onDone={setDone} />
        </Stack>
      )}
    </Karte>
  );
}

function Eingang({
  person,
  bogen,
  onDone,
}: {
  readonly person: Mensch;
  readonly bogen: OhnePerson;
  readonly onDone: (protokollNr: number) => void;
}) {
  const akte = useAnswer('fall.load', { id: person.id }).data;
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  if (akte === undefined) return null;
  const laufend = akte.betreuung.find(({ bis, art }) => bis === null && art !== 'keine');
  return (
    <EingangForm
      ziel={{ art: 'person', personId: person.id, dokumentId: bogen.dokumentId }}
      karte={{ ...bogen, person }}
      vorschlag={bogen.traegerId}
      betreuung={
        laufend === undefined
          ? null
          : {
              traegerId: laufend.traegerId,
              von: laufend.von,
              name:
                traeger.find(({ id }) => id === laufend.traegerId)?.name ?? 'die Sozialarbeit in der Behörde',
            }
      }
      onDone={onDone}
    />
  );
}

/** Finds the person whose name stands on the sheet, in any spelling. */
function PersonSuche({ onChoose }: { readonly onChoose: (person: Mensch) => void }) {
  const [text, setText] = useState('');
  const suche = text.trim();
  const found = useAnswer(
    'fall.list',
    { filter: { suche }, limit: 8 },
    { enabled: suche !== '', keepPrevious: true },
  );
  const zeilen = suche === '' ? [] : (found.data?.zeilen ?? []);
  const choose = ({ id, nachname, vornamen, programmNr }: FallZeile) =>
    onChoose({ id, nachname, vornamen, programmNr });
  return (
    <Stack gap="sm" maw="36rem">
      <TextInput
        label="Wer steht auf dem Bogen?"
        description="Name, wie er dort steht, oder Geburtsdatum."
        type="search"
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = zeilen;
          if (event.key === 'Enter' && first !== undefined && !found.isPlaceholderData) choose(first);
        }}
      />
      <ul className={classes['treffer']} aria-label="Gefundene Personen">
        {zeilen.map((zeile) => (
          <li key={zeile.id}>
            <UnstyledButton className={classes['trefferknopf']} onClick={() => choose(zeile)}>
              <span>
                {zeile.nachname}
                {zeile.vornamen === null ? '' : `, ${zeile.vornamen}`}
              </span>
              <span className={classes['leise']}>
                {[formatDay(zeile.geburtsdatum), zeile.programmNr].join(' · ')}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {suche !== '' && found.data !== undefined && zeilen.length === 0 && (
        <Text size="sm" c="dimmed">
          Niemand gefunden. Ist die Person noch nicht im Register, legen Sie sie zuerst unter „Fälle“ an.
        </Text>
      )}
    </Stack>
  );
}
