import { Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '#shared/api/contract.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FehltListe } from '../fehlt-liste.tsx';
import { Familie } from './familie.tsx';
import type { Einsicht } from './kriterium-angaben.tsx';
import { PruefungMatrix } from './pruefung-matrix-ansicht.tsx';
import { VonHand } from './von-hand.tsx';
import { Vorschau } from './vorschau.tsx';
import { WegDetail } from './weg-detail.tsx';
import { wegeBestFirst } from './wege-rang.ts';
import { Wege } from './wege.tsx';
import classes from './wege.module.css';

type Props = { readonly ergebnis: FallErgebnis; readonly wann: Input<'pruefung.checkGeschuetzt'> };

const ansichten = [
  { id: 'wege', titel: 'Wege' },
  { id: 'fehlt', titel: 'Was fehlt' },
  { id: 'matrix', titel: 'Alle Voraussetzungen' },
  { id: 'vorschau', titel: 'Vorschau' },
  { id: 'familie', titel: 'Familie' },
] as const;

/** The same check seen four ways: route by route, as a table, ahead in time, and with the family. */
export function PruefungErgebnis({ ergebnis, wann }: Props) {
  // Restricted facts are looked at deliberately; they are forgotten when the facts or the day change.
  const [einsicht, setEinsicht] = useState<{ readonly zu: FallErgebnis; readonly voll: FallErgebnis } | null>(
    null,
  );
  const [error, setError] = useState<CallError | null>(null);
  const offen = einsicht?.zu === ergebnis;
  const shown = offen ? einsicht.voll : ergebnis;
  const onAnsehen = async () => {
    try {
      setEinsicht({ zu: ergebnis, voll: await call('pruefung.checkGeschuetzt', wann) });
    } catch (caught) {
      if (!(caught instanceof CallError)) throw caught;
      setError(caught);
    }
  };
  const look: Einsicht = { offen, onAnsehen };
  return (
    <>
      <ErrorNote error={error} />
      <Tabs defaultValue="wege" keepMounted={false}>
        <Tabs.List aria-label="Ansichten der Prüfung">
          {ansichten.map(({ id, titel }) => (
            <Tabs.Tab key={id} value={id}>
              {titel}
              {id === 'fehlt' && ` (${shown.fehlt.length})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="wege" pt="lg">
          <WegeAnsicht ergebnis={shown} einsicht={look} />
        </Tabs.Panel>
        <Tabs.Panel value="fehlt" pt="lg">
          <Text size="sm" c="dimmed" mb="md" maw="42rem">
            Was auf einem der offenen Wege noch niemand eingetragen hat, der aussichtsreichste zuerst.
            Unbekannt zählt nie als „nicht erfüllt“. Jede Zeile führt zum Feld.
          </Text>
          {shown.fehlt.length === 0 ? (
            <Text>Es fehlt keine Angabe.</Text>
          ) : (
            <FehltListe fehlt={shown.fehlt} label="Fehlende Angaben" />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="matrix" pt="lg">
          <PruefungMatrix ergebnis={shown} einsicht={look} />
        </Tabs.Panel>
        <Tabs.Panel value="vorschau" pt="lg">
          <Vorschau wann={wann} />
        </Tabs.Panel>
        <Tabs.Panel value="familie" pt="lg">
          <Familie personId={wann.personId} />
        </Tabs.Panel>
      </Tabs>
      <VonHand ergebnis={shown} />
    </>
  );
}

function WegeAnsicht({
  ergebnis,
  einsicht,
}: {
  readonly ergebnis: FallErgebnis;
  readonly einsicht: Einsicht;
}) {
  const [wahl, setWahl] = useState<string | null>(null);
  const wege = wegeBestFirst(ergebnis);
  const gewaehlt = wege.find(({ id }) => id === wahl) ?? wege[0];
  if (gewaehlt === undefined) return null;
  return (
    <div className={classes['rahmen']}>
      <Wege wege={wege} grundlage={ergebnis.rechtsgrundlage} gewaehlt={gewaehlt.id} onWaehle={setWahl} />
      <WegDetail key={gewaehlt.id} weg={gewaehlt} einsicht={einsicht} />
    </div>
  );
}
