import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { Input } from '#shared/api/contract.ts';
import type { RuecklaufBogen } from '#shared/api/rueckmeldung.ts';
import { gewaehltVon, rueckmeldungsergebnis, rueckweg } from '#shared/domain/codes.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { JaNein } from '#renderer/ui/ja-nein.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import type { Karteninhalt } from './karte-entwurf.ts';

type Ziel =
  | { readonly art: 'verweis'; readonly verweisId: string }
  | { readonly art: 'person'; readonly personId: string; readonly dokumentId: string | null };

type Props = {
  readonly ziel: Ziel;
  /** The card it stands in, kept with what is typed, so that it opens again. */
  readonly karte: Karteninhalt;
  /** Who looks after the person today. */
  readonly betreuung: RuecklaufBogen['betreuung'];
  readonly vorschlag: string | null;
  readonly onDone: (protokollNr: number) => void;
};

const text = z.string().nullable();
/** What was typed from the sheet and is not recorded; days as text. */
const entwurf = z.strictObject({
  karte: z.json(),
  traegerId: text,
  ergebnis: rueckmeldungsergebnis.schema,
  kontaktAm: text,
  zurueckAm: text,
  weg: text,
  kopie: z.boolean().nullable(),
  weiterAnId: text,
  bemerkung: z.string(),
  wahl: text,
  folgeArt: z.enum(['beginnt', 'andere', 'offen']),
});

/** What stands on part B of the Bogen, in its order. */
export function EingangForm({ ziel, karte, betreuung, vorschlag, onDone }: Props) {
  const heute = useHeute();
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const ort = ziel.art === 'verweis' ? `verweis/${ziel.verweisId}` : `person/${ziel.personId}`;
  const { werte, change, discard, restored } = useEntwurf(`papiere/karte/${ort}`, entwurf, {
    karte,
    traegerId: vorschlag,
    ergebnis: 'aufgenommen',
    kontaktAm: null,
    zurueckAm: heute,
    weg: null,
    kopie: null,
    weiterAnId: null,
    bemerkung: '',
    wahl: null,
    folgeArt: 'beginnt',
  });
  const { traegerId, ergebnis, kontaktAm, zurueckAm, weg, kopie, weiterAnId, bemerkung, wahl, folgeArt } =
    werte;
  const bogen = useCommand('rueckmeldung.record');
  const selbst = useCommand('rueckmeldung.recordSelbst');
  const options = traeger.map(({ id, name }) => ({ value: id, label: name }));
  const andere =
    ergebnis === 'aufgenommen' &&
    betreuung !== null &&
    traegerId !== null &&
    betreuung.traegerId !== traegerId;
  const laeuftSchon = betreuung !== null && betreuung.traegerId === traegerId;
  const kontakt = tagOf(kontaktAm);
  const zurueck = tagOf(zurueckAm);
  const beginn = kontakt !== undefined && kontakt !== null ? kontakt : (zurueck ?? heute);
  const ready = traegerId !== null && kontakt !== undefined && zurueck !== undefined && zurueck !== null;

  function folge(): Input<'rueckmeldung.record'>['folge'] {
    if (ergebnis !== 'aufgenommen') return { art: 'keine' };
    if (andere && folgeArt === 'offen') return { art: 'offen' };
    if (andere && folgeArt === 'andere') return { art: 'andere', entschiedenAm: heute };
    const gewaehlt = gewaehltVon.schema.safeParse(andere ? 'person' : wahl).data ?? null;
    return { art: 'beginnt', von: andere ? heute : beginn, gewaehltVon: gewaehlt };
  }

  function save() {
    if (!ready || zurueck === undefined || zurueck === null) return;
    const antwort = {
      traegerId,
      ergebnis,
      kontaktAm: kontakt ?? null,
      zurueckAm: zurueck,
      rueckweg: rueckweg.schema.safeParse(weg).data ?? null,
      kopieAnPerson: kopie,
      weiterAnId: ergebnis === 'weitervermittelt' ? weiterAnId : null,
      bemerkung: bemerkung.trim() === '' ? null : bemerkung,
      folge: folge(),
    };
    const onSuccess = ({ protokollNr }: { readonly protokollNr: number }) => {
      void discard();
      onDone(protokollNr);
    };
    if (ziel.art === 'verweis')
      bogen.mutate({ ...antwort, dokumentId: null, verweisId: ziel.verweisId }, { onSuccess });
    else selbst.mutate({ ...antwort, personId: ziel.personId, dokumentId: ziel.dokumentId }, { onSuccess });
  }

  return (
    <form
      noValidate
      aria-label="Rückmeldung eintragen"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        {restored !== null && <DraftNotice am={restored.am} onDiscard={() => void discard()} />}
        <Group gap="md" align="flex-end">
          <Wahl
            label="Beratungsstelle"
            w="18rem"
            searchable
            options={options}
            value={traegerId}
            onChange={(next) => change({ traegerId: next })}
          />
          <DateField
            label="Kontakt aufgenommen am"
            w="12rem"
            value={kontaktAm}
            onChange={(next) => change({ kontaktAm: next })}
          />
          <DateField
            label="Bogen zurück am"
            w="11rem"
            value={zurueckAm}
            onChange={(next) => change({ zurueckAm: next })}
          />
        </Group>
        <Radio.Group
          label="Die Beratungsstelle"
          value={ergebnis}
          onChange={(value) => change({ ergebnis: rueckmeldungsergebnis.schema.parse(value) })}
        >
          <Stack gap={6} mt={4}>
            {rueckmeldungsergebnis.options.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        {ergebnis === 'weitervermittelt' && (
          <Wahl
            label="weitervermittelt an"
            description="Dort beginnt ein neuer Monat. Leer: Die Beratungsstelle ist nicht bekannt."
            w="18rem"
            clearable
            searchable
            options={options.filter(({ value }) => value !== traegerId)}
            value={weiterAnId}
            onChange={(next) => change({ weiterAnId: next })}
          />
        )}
        {andere && (
          <Radio.Group
            label={`Die Person wird schon betreut: ${betreuung.name}. Was möchte sie?`}
            description="Zwei Betreuungen nebeneinander gibt es nicht. Die Person entscheidet."
            value={folgeArt}
            onChange={(value) =>
              change({ folgeArt: value === 'andere' || value === 'offen' ? value : 'beginnt' })
            }
          >
            <Stack gap={6} mt={4}>
              <Radio value="beginnt" label="zu dieser Beratungsstelle wechseln" />
              <Radio value="andere" label={`bei ${betreuung.name} bleiben`} />
              <Radio value="offen" label="Person entscheidet noch" />
            </Stack>
          </Radio.Group>
        )}
        {ergebnis === 'aufgenommen' && !andere && !laeuftSchon && (
          <Wahl
            label="Beratungsstelle gewählt"
            description="Die Betreuung beginnt mit dem Tag des Kontakts."
            w="18rem"
            options={gewaehltVon.options}
            value={wahl}
            onChange={(next) => change({ wahl: next })}
          />
        )}
        <Group gap="md" align="flex-end">
          <Wahl
            label="zurückgekommen"
            w="14rem"
            clearable
            options={rueckweg.options}
            value={weg}
            onChange={(next) => change({ weg: next })}
          />
          <JaNein label="Person hat eine Kopie" value={kopie} onChange={(next) => change({ kopie: next })} />
        </Group>
        <TextInput
          label="Bemerkung"
          maxLength={500}
          maw="42rem"
          value={bemerkung}
          onChange={(event) => change({ bemerkung: event.currentTarget.value })}
        />
        <ErrorNote error={bogen.error ?? selbst.error} />
        <Group gap="md" align="center">
          <Button type="submit" disabled={!ready} loading={bogen.isPending || selbst.isPending}>
            Rückmeldung eintragen
          </Button>
          {!ready && (
            <Text size="sm" c="dimmed">
              Es fehlt noch: {traegerId === null ? 'die Beratungsstelle' : 'ein gültiges Datum'}.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Undefined while what was typed is no day; null is empty. */
function tagOf(value: string | null) {
  if (value === null) return null;
  return isDatum(value) ? value : undefined;
}
