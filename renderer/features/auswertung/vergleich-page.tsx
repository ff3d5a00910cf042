import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Vergleichsfaelle } from './vergleich-faelle.tsx';
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
  const { tabellen, erster, zweiter, ersterTag } = answer.data;
  if (ersterTag === null)
    return (
      <EmptyState
        title="Noch steht niemand im Register"
        actions={<LinkButton href="/austausch/einlesen">Liste einlesen</LinkButton>}
      >
        Sobald Menschen eingetragen sind, lassen sich zwei Tage vergleichen.
      </EmptyState>
    );
  return (
    <>
      <Group gap="sm">
        <Text style={{ flex: 1 }}>
          {erster < ersterTag
            ? `Am ${formatDatum(erster)} stand noch niemand im Register; der erste Eintrag ist vom ${formatDatum(ersterTag)}. `
            : ''}
          Prozente beziehen sich auf den {formatDatum(erster)}; wo dort eine Null steht, gibt es keine. Ein
          Klick auf eine Veränderung zeigt die Fälle dahinter.
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          disabled={write.running}
          onClick={() => void write.run({ ...tage, als: 'xlsx' })}
        >
          Als Excel
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          disabled={write.running}
          onClick={() => void write.run({ ...tage, als: 'docx' })}
        >
          Als Word
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
  const { id, titel, einheit, definition, zeilen, summe } = tabelle;
  const [offen, setOffen] = useState<number | null>(null);
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
            {zeilen.map((zeile, i) => (
              <tr key={zeile.label}>
                <Zellen
                  {...zeile}
                  offen={offen === i}
                  onToggle={() => setOffen((before) => (before === i ? null : i))}
                />
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
      {offen !== null && (
        <Vergleichsfaelle
          erster={erster}
          zweiter={zweiter}
          id={id}
          zeile={offen}
          onClose={() => setOffen(null)}
        />
      )}
    </Section>
  );
}

type Zellenprops = Zeile & { readonly offen?: boolean; readonly onToggle?: () => void };

function Zellen({
  label,
  erster,
  zweiter,
  differenz,
  prozent,
  dazu,
  heraus,
  offen = false,
  onToggle,
}: Zellenprops) {
  return (
    <>
      <th scope="row">{label}</th>
      <td className={classes['zahl']}>{formatNumber(erster)}</td>
      <td className={classes['zahl']}>{formatNumber(zweiter)}</td>
      <td className={classes['zahl']}>
        {onToggle === undefined || dazu + heraus === 0 ? (
          signed(differenz)
        ) : (
          <UnstyledButton
            className={classes['knopf']}
            aria-expanded={offen}
            aria-label={`${signed(differenz)}: ${label}, ${formatNumber(dazu)} dazu, ${formatNumber(heraus)} heraus. Fälle zeigen`}
            onClick={onToggle}
          >
            {signed(differenz)}
          </UnstyledButton>
        )}
      </td>
      <td className={classes['zahl']}>{prozent === null ? '–' : `${signed(prozent)} %`}</td>
    </>
  );
}

/** With a real minus sign; nought has no sign. */
function signed(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}
