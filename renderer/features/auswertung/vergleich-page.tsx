import { Button, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './auswertung.module.css';

type Tabelle = Output<'auswertung.vergleich'>['tabellen'][number];
type Zeile = Tabelle['zeilen'][number];
type Tage = { readonly erster: Datum; readonly zweiter: Datum };

/** Two Stichtage side by side: both numbers, what lies between them, and that in per cent of the first. */
export function VergleichPage({ nav }: { readonly nav: ReactNode }) {
  const heute = useHeute();
  const [erster, setErster] = useState<string | null>(`${Number(heute.slice(0, 4)) - 1}${heute.slice(4)}`);
  const [zweiter, setZweiter] = useState<string | null>(heute);
  const tage =
    erster !== null && zweiter !== null && isDatum(erster) && isDatum(zweiter) ? { erster, zweiter } : null;
  return (
    <Page
      title="Vergleich"
      sub="Zwei Stichtage nebeneinander, jeder so gezählt, wie er war. Diese Zahlen bleiben in der Behörde."
    >
      {nav}
      <Group gap="md" align="flex-end">
        <DateField label="erster Stichtag" w="10rem" past value={erster} onChange={setErster} />
        <DateField label="zweiter Stichtag" w="10rem" past value={zweiter} onChange={setZweiter} />
      </Group>
      {tage !== null && <Zahlen {...tage} />}
    </Page>
  );
}

function Zahlen(tage: Tage) {
  const answer = useAnswer('auswertung.vergleich', tage, { keepPrevious: true });
  const write = useTask('auswertung.writeVergleich');
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Es wird gezählt …" />;
  const { tabellen, erster, zweiter } = answer.data;
  return (
    <>
      <Group gap="sm">
        <Text style={{ flex: 1 }}>
          Prozente beziehen sich auf den {formatDatum(erster)}; wo dort eine Null steht, gibt es keine.
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          disabled={write.running}
          onClick={() => void write.run(tage)}
        >
          Als Excel
        </Button>
      </Group>
      <ErrorNote error={write.error} />
      <div role="status">
        {typeof write.value?.datei === 'string' && <FilePathNote path={write.value.datei} canOpen />}
      </div>
      <div className={classes['tabellen']}>
        {tabellen.map((tabelle) => (
          <EineTabelle key={tabelle.id} tabelle={tabelle} erster={erster} zweiter={zweiter} />
        ))}
      </div>
    </>
  );
}

function EineTabelle({ tabelle, erster, zweiter }: Tage & { readonly tabelle: Tabelle }) {
  const { titel, einheit, definition, zeilen, summe } = tabelle;
  return (
    <Section title={titel} hint={`${einheit}. ${definition}`}>
      <div className={classes['rahmen']} tabIndex={0} role="region" aria-label={`Vergleich ${titel}`}>
        <table className={classes['tabelle']} aria-label={titel}>
          <thead>
            <tr>
              <th scope="col">Gruppe</th>
              {[formatDatum(erster), formatDatum(zweiter), 'Veränderung', 'in %'].map((kopf) => (
                <th key={kopf} scope="col" className={classes['zahl']}>
                  {kopf}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zeilen.map((zeile) => (
              <tr key={zeile.label}>
                <Zellen {...zeile} />
              </tr>
            ))}
          </tbody>
          {summe !== null && (
            <tfoot>
              <tr>
                <Zellen {...summe} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {summe === null && (
        <Text size="sm" c="dimmed">
          Mehrfachnennungen: Die Zeilen werden nicht zusammengezählt.
        </Text>
      )}
    </Section>
  );
}

function Zellen({ label, erster, zweiter, differenz, prozent }: Zeile) {
  return (
    <>
      <th scope="row">{label}</th>
      <td className={classes['zahl']}>{formatNumber(erster)}</td>
      <td className={classes['zahl']}>{formatNumber(zweiter)}</td>
      <td className={classes['zahl']}>{signed(differenz)}</td>
      <td className={classes['zahl']}>{prozent === null ? '–' : `${signed(prozent)} %`}</td>
    </>
  );
}

/** With a real minus sign; nought has no sign. */
function signed(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}
