import { Button, Stack, Text } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { AmpelEntscheidung } from './ampel-entscheidung.tsx';
import classes from './pruefung.module.css';
import { FestgehaltenePruefungen } from './festgehaltene-pruefungen.tsx';
import { PruefungErgebnis } from './pruefung-ergebnis.tsx';
import { PruefungVorschlag } from './pruefung-vorschlag.tsx';

/** The law applied to the facts, the reasons, and the decision of a human. */
export function Pruefung() {
  const { akte, heute } = useAkte();
  const [stichtag, setStichtag] = useState<string | null>(null);
  const [rechtsstand, setRechtsstand] = useState<string | null>(null);
  const wann = {
    personId: akte.person.id,
    stichtag: dayOrNull(stichtag),
    rechtsstand: dayOrNull(rechtsstand),
  };
  const check = useAnswer('pruefung.check', withoutNull(wann), { keepPrevious: true });
  const gedacht = (wann.stichtag ?? heute) !== heute || wann.rechtsstand !== null;
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Das Programm prüft und begründet. Die Entscheidung treffen Sie; ihr Ergebnis kann anders ausfallen.">
        Prüfung und Ampel
      </AbschnittTitel>
      <div className={classes['wasWaere']} role="group" aria-label="Was wäre am …?">
        <DateField
          label="Stichtag"
          description="Was wäre am …?"
          placeholder={formatDatum(heute)}
          value={stichtag}
          onChange={setStichtag}
          w="11rem"
        />
        <DateField
          label="Rechtsstand"
          description="leer: wie der Stichtag"
          placeholder="wie Stichtag"
          value={rechtsstand}
          onChange={setRechtsstand}
          w="11rem"
        />
        {gedacht && (
          <Button variant="default" onClick={() => (setStichtag(null), setRechtsstand(null))}>
            Zurück zu heute
          </Button>
        )}
        <Festhalten wann={withoutNull(wann)} />
      </div>
      {gedacht && check.data !== undefined && (
        <Callout>
          Gedachte Prüfung zum {formatDatum(check.data.stichtag)} nach dem Recht vom{' '}
          {formatDatum(check.data.rechtsstand)}. Sie ändert nichts an der Akte.
        </Callout>
      )}
      <ErrorNote error={check.error} />
      {check.data === undefined ? (
        check.error === null && <Loading text="Die Prüfung läuft …" />
      ) : (
        <>
          <PruefungVorschlag ergebnis={check.data} />
          <PruefungErgebnis ergebnis={check.data} wann={withoutNull(wann)} />
          {!gedacht && <AmpelEntscheidung ergebnis={check.data} />}
        </>
      )}
      <FestgehaltenePruefungen />
    </Stack>
  );
}

type Wann = { readonly personId: string; readonly stichtag?: Datum; readonly rechtsstand?: Datum };

function Festhalten({ wann }: { readonly wann: Wann }) {
  const save = useCommand('pruefung.save');
  return (
    <div className={classes['festhalten']}>
      <Text size="sm" c="dimmed" role="status">
        {save.isSuccess ? 'Die Prüfung ist festgehalten.' : ''}
      </Text>
      <ErrorNote error={save.error} />
      <Button
        variant="default"
        leftSection={<IconBookmark size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(wann)}
      >
        Prüfung festhalten
      </Button>
    </div>
  );
}

/** What is still being typed is no day yet. */
function dayOrNull(text: string | null): Datum | null {
  return text !== null && isDatum(text) ? text : null;
}

/** Today's check is asked in the same words everywhere, so that it is asked once. */
function withoutNull({
  personId,
  stichtag,
  rechtsstand,
}: {
  readonly personId: string;
  readonly stichtag: Datum | null;
  readonly rechtsstand: Datum | null;
}): Wann {
  return { personId, ...(stichtag !== null && { stichtag }), ...(rechtsstand !== null && { rechtsstand }) };
}
