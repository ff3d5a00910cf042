import { Button, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { asDatum, formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Kennzahlen } from './kennzahlen.tsx';
import { Tabelle } from './tabelle.tsx';
import classes from './auswertung.module.css';

/** All figures of a period and its last day; each opens the cases behind it. */
export function AuswertungPage({ nav }: { readonly nav: ReactNode }) {
  const heute = useHeute();
  const [von, setVon] = useState<string | null>(`${heute.slice(0, 4)}-01-01`);
  const [bis, setBis] = useState<string | null>(heute);
  const zeit = von !== null && bis !== null && isDatum(von) && isDatum(bis) ? { von, bis } : null;
  return (
    <Page
      title="Auswertung"
      sub="Jede Zahl mit Stichtag, Definition und Einheit. Ein Klick zeigt die Fälle dahinter; diese Zahlen bleiben in der Behörde."
    >
      {nav}
      <Group gap="md" align="flex-end">
        <DateField label="vom" w="10rem" past value={von} onChange={setVon} />
        <DateField label="bis (Stichtag)" w="10rem" past value={bis} onChange={setBis} />
        <Button variant="subtle" onClick={() => setzeZeit(halbjahr(heute), setVon, setBis)}>
          dieses Halbjahr
        </Button>
        <Button variant="subtle" onClick={() => setzeZeit(vorjahr(heute), setVon, setBis)}>
          letztes Jahr
        </Button>
      </Group>
      {zeit !== null && <Zahlen {...zeit} />}
    </Page>
  );
}

type Zeit = { readonly von: Datum; readonly bis: Datum };

function Zahlen(zeit: Zeit) {
  const answer = useAnswer('auswertung.load', zeit, { keepPrevious: true });
  const write = useTask('auswertung.write');
  const { data } = answer;
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (data === undefined) return <Loading text="Es wird gezählt …" />;
  if (data.ersterTag === null)
    return (
      <EmptyState
        title="Noch steht niemand im Register"
        actions={<LinkButton href="/austausch/einlesen">Liste einlesen</LinkButton>}
      >
        Sobald Menschen eingetragen sind, wird hier gezählt.
      </EmptyState>
    );
  if (data.personen === 0)
    return (
      <Text>
        Am {formatDatum(zeit.bis)} stand noch niemand im Register; der erste Eintrag ist vom{' '}
        {formatDatum(data.ersterTag)}.
      </Text>
    );
  return (
    <>
      <Group gap="sm">
        <Text style={{ flex: 1 }}>
          {formatCount(data.personen, 'Person', 'Personen')} im Register am {formatDatum(data.bis)}
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          disabled={write.running}
          onClick={() => void write.run({ ...zeit, als: 'xlsx' })}
        >
          Als Excel
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          disabled={write.running}
          onClick={() => void write.run({ ...zeit, als: 'docx' })}
        >
          Als Word
        </Button>
      </Group>
      <ErrorNote error={write.error} />
      <div role="status">
        {typeof write.value?.datei === 'string' && <FilePathNote path={write.value.datei} canOpen />}
      </div>
      <Kennzahlen kennzahlen={data.kennzahlen} zeit={zeit} />
      <div className={classes['tabellen']}>
        {data.tabellen.map((tabelle) => (
          <Tabelle key={tabelle.id} tabelle={tabelle} zeit={zeit} />
        ))}
      </div>
    </>
  );
}

function setzeZeit(
  { von, bis }: Zeit,
  setVon: (value: string) => void,
  setBis: (value: string) => void,
): void {
  setVon(von);
  setBis(bis);
}

function halbjahr(heute: Datum): Zeit {
  return { von: asDatum(`${heute.slice(0, 4)}-${heute.slice(5, 7) <= '06' ? '01' : '07'}-01`), bis: heute };
}

function vorjahr(heute: Datum): Zeit {
  const jahr = Number(heute.slice(0, 4)) - 1;
  return { von: asDatum(`${jahr}-01-01`), bis: asDatum(`${jahr}-12-31`) };
}
