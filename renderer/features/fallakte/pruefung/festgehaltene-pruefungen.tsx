import { Button, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { colour, zustand } from '#shared/recht/engine/ergebnis.ts';
import type { Unterschied } from '#shared/recht/vergleich.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import shared from '../fallakte.module.css';
import { FehltListe } from '../fehlt-liste.tsx';

/** Checks as they were made; each can be made again and says what has changed since. */
export function FestgehaltenePruefungen() {
  const { akte } = useAkte();
  const list = useAnswer('pruefung.list', { personId: akte.person.id });
  const [wiederholt, setWiederholt] = useState<string | null>(null);
  return (
    <Section
      title="Festgehaltene Prüfungen"
      hint="So, wie sie gemacht wurden: mit Stichtag, Rechtsstand und Vorschlag. „Wiederholen“ prüft noch einmal mit den Angaben von damals und zeigt, was sich seitdem geändert hat."
    >
      <ErrorNote error={list.error} />
      {list.data?.length === 0 && (
        <Text c="dimmed">Noch keine. „Prüfung festhalten“ oben legt die erste ab.</Text>
      )}
      {list.data !== undefined && list.data.length > 0 && (
        <div
          className={shared['listenrahmen']}
          tabIndex={0}
          role="region"
          aria-label="Liste der festgehaltenen Prüfungen"
        >
          <table className={shared['liste']} aria-label="Festgehaltene Prüfungen">
            <thead>
              <tr>
                <th scope="col">festgehalten</th>
                <th scope="col">Stichtag</th>
                <th scope="col">Rechtsstand</th>
                <th scope="col">Vorschlag</th>
                <th scope="col">von</th>
                <th scope="col">Wiederholen</th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((pruefung) => (
                <Fragment key={pruefung.id}>
                  <tr>
                    <td>{formatMoment(pruefung.erstelltAm)}</td>
                    <td>{formatDatum(pruefung.stichtag)}</td>
                    <td>{formatDatum(pruefung.rechtsstand)}</td>
                    <td>
                      {pruefung.vorschlag === null ? '–' : <VorschlagBadge vorschlag={pruefung.vorschlag} />}
                    </td>
                    <td>{pruefung.benutzer}</td>
                    <td>
                      <Button
                        variant="default"
                        size="xs"
                        leftSection={<IconRepeat size={16} aria-hidden />}
                        aria-expanded={wiederholt === pruefung.id}
                        aria-label={`Prüfung vom ${formatMoment(pruefung.erstelltAm)} wiederholen`}
                        onClick={() => setWiederholt(wiederholt === pruefung.id ? null : pruefung.id)}
                      >
                        Wiederholen
                      </Button>
                    </td>
                  </tr>
                  {wiederholt === pruefung.id && (
                    <tr>
                      <td colSpan={6}>
                        <Wiederholung id={pruefung.id} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Wiederholung({ id }: { readonly id: string }) {
  const answer = useAnswer('pruefung.repeat', { id });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Die Prüfung wird wiederholt …" />;
  const { fassungen, parameter, regeln, fakten, wirkung, vorschlag, regelnGleich } = answer.data;
  return (
    <div role="status" className={shared['wiederholung']}>
      <Text fw={500}>{summary(answer.data)}</Text>
      <Text size="sm" c="dimmed">
        Fassungen: {fassungen.map(({ version }) => version).join(', ')}
        {parameter === null ? '' : ` · Beträge: ${parameter}`}
        {regelnGleich ? '' : ' · Die Regeln des Programms haben heute einen anderen Stand.'}
      </Text>
      {regeln.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            Mit denselben Angaben unter den heutigen Regeln
          </Text>
          <Unterschiede liste={regeln} />
        </>
      )}
      {fakten.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            Seitdem geänderte Angaben
          </Text>
          <FehltListe
            fehlt={fakten.map(({ feld, label, text }) => ({ feld, label: `${label}: ${text}` }))}
            label="Seitdem geänderte Angaben"
          />
        </>
      )}
      {wirkung.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            Was die geänderten Angaben bewirken
          </Text>
          <Unterschiede liste={wirkung} />
        </>
      )}
      {vorschlag.heute !== null && vorschlag.heute !== vorschlag.damals && (
        <Text size="sm">
          Vorschlag damals {colour.label(vorschlag.damals)}, mit den heutigen Angaben{' '}
          {colour.label(vorschlag.heute)}.
        </Text>
      )}
    </div>
  );
}

function summary({ regeln, fakten, vorschlag }: Output<'pruefung.repeat'>): string {
  if (vorschlag.wiederholt === null)
    return 'Die Angaben von damals lassen sich nicht mehr herstellen; verglichen wird mit den heutigen.';
  if (regeln.length > 0) return 'Das Ergebnis ist heute ein anderes, weil sich Regeln geändert haben.';
  return fakten.length === 0
    ? 'Dasselbe Ergebnis: Weder Angaben noch Regeln haben sich geändert.'
    : 'Mit den Angaben von damals dasselbe Ergebnis. Seitdem haben sich Angaben geändert.';
}

function Unterschiede({ liste }: { readonly liste: readonly Unterschied[] }) {
  return (
    <ul className={shared['punkte']}>
      {liste.map(({ rechtsgrundlage, titel, version, vorschlag, kriterien, satz }) => (
        <li key={rechtsgrundlage}>
          <b>{titel.split(' – ')[0]}</b>
          {version.vorher !== version.nachher &&
            `: Fassung ${version.vorher ?? '–'} → ${version.nachher ?? '–'}`}
          {vorschlag.vorher !== vorschlag.nachher &&
            `; Vorschlag ${vorschlag.vorher === null ? '–' : colour.label(vorschlag.vorher)} → ${vorschlag.nachher === null ? '–' : colour.label(vorschlag.nachher)}`}
          {satz !== null && `; ${satz}`}
          {kriterien.map(({ id, label, zustand: z }) => (
            <div key={id}>
              {label}: {z.vorher === null ? 'gab es nicht' : zustand.label(z.vorher)} →{' '}
              {z.nachher === null ? 'entfällt' : zustand.label(z.nachher)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
