import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { readKennungen } from '#renderer/lib/read-kennung.ts';
import { readSeiten } from '#renderer/lib/scan-seiten.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ScanAnsicht } from '#renderer/ui/scan-ansicht.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './papiere.module.css';

type Papier = NonNullable<Output<'beleg.findPapier'>>;
type Zeile = {
  readonly datei: string;
  readonly name: string;
  readonly scan: Output<'beleg.look'> | null;
  readonly papier: Papier | null;
  /** What is wrong or still open, in a sentence. */
  readonly satz: string | null;
  /** The evidence that was made of it. */
  readonly belegId: string | null;
};

/** A whole folder of scans: each says by its code whose it is; what says nothing is assigned by hand or left. */
export function Scans() {
  const heute = useHeute();
  const [zeilen, setZeilen] = useState<readonly Zeile[]>([]);
  const [liest, setLiest] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [gesehenAm, setGesehenAm] = useState<string | null>(heute);
  const choose = useTask('beleg.choose');
  const add = useTask('beleg.add');
  const remove = useTask('beleg.removeSource');
  const change = (datei: string, more: Partial<Zeile>) =>
    setZeilen((before) => before.map((each) => (each.datei === datei ? { ...each, ...more } : each)));
  const bereit = zeilen.filter(
    ({ papier, belegId, scan }) => papier !== null && scan !== null && belegId === null,
  );
  const fertig = zeilen.filter(({ belegId }) => belegId !== null);
  const tag = gesehenAm !== null && isDatum(gesehenAm) ? gesehenAm : null;

  const read = async () => {
    const files = (await choose.run({ was: 'ordner' }))?.value ?? [];
    setZeilen([]);
    for (const [done, { datei, name }] of files.entries()) {
      setLiest({ done, total: files.length });
      const zeile = await look(datei, name);
      setZeilen((before) => [...before, zeile]);
    }
    setLiest(null);
  };
  const keep = async () => {
    for (const { datei, papier, scan } of bereit) {
      if (papier === null || scan === null) continue;
      const done = await add.run({
        personId: papier.personId,
        dokumentId: papier.dokumentId,
        art: 'unterschrieben',
        bezeichnung: null,
        originalGesehenAm: tag,
        bemerkung: null,
        datei,
        pruefsumme: scan.pruefsumme,
      });
      if (done === null) return;
      change(datei, { belegId: done.value.belegId, satz: null });
    }
  };
  const clear = async () => {
    for (const { datei, belegId } of fertig) {
      if (belegId === null || (await remove.run({ belegId, datei })) === null) return;
      setZeilen((before) => before.filter((each) => each.datei !== datei));
    }
  };

  return (
    <Section
      line={false}
      title="Scans zuordnen"
      hint="Scannen Sie den Stapel unterschriebener Papiere, eine Datei je Papier. Der QR-Code auf dem Blatt sagt, zu welchem Fall es gehört; aufbewahrt wird verschlüsselt im Register."
      actions={
        <Button
          leftSection={<IconFolder size={18} aria-hidden />}
          loading={liest !== null}
          onClick={() => void read()}
        >
          Ordner mit Scans wählen
        </Button>
      }
    >
      <ErrorNote error={choose.error ?? add.error ?? remove.error} />
      <Text role="status" size="sm" c="dimmed">
        {liest !== null
          ? `Scan ${liest.done + 1} von ${liest.total} wird gelesen …`
          : zeilen.length === 0
            ? ''
            : `${formatCount(zeilen.length, 'Scan', 'Scans')}, ${formatCount(bereit.length, 'erkannter', 'erkannte')} noch nicht zugeordnet`}
      </Text>
      <ul className={classes['scans']} aria-label="Scans">
        {zeilen.map((zeile) => (
          <li key={zeile.datei}>
            <Eine zeile={zeile} onFound={(papier) => change(zeile.datei, { papier, satz: null })} />
          </li>
        ))}
      </ul>
      {bereit.length > 0 && liest === null && (
        <Group gap="md" align="flex-end">
          <DateField label="Originale gesehen am" w="11rem" past value={gesehenAm} onChange={setGesehenAm} />
          <Button disabled={tag === null} loading={add.running} onClick={() => void keep()}>
            {formatCount(bereit.length, 'Scan', 'Scans')} zuordnen
          </Button>
        </Group>
      )}
      {fertig.length > 0 && (
        <Callout
          title={`${formatCount(fertig.length, 'Scan liegt', 'Scans liegen')} verschlüsselt im Register`}
        >
          <Stack gap="sm" align="flex-start">
            <Text>Die Dateien Ihres Scanners liegen noch unverschlüsselt in ihrem Ordner.</Text>
            <Button variant="default" loading={remove.running} onClick={() => void clear()}>
              Diese Dateien löschen
            </Button>
          </Stack>
        </Callout>
      )}
    </Section>
  );
}

type EineProps = { readonly zeile: Zeile; readonly onFound: (papier: Papier) => void };

function Eine({ zeile: { name, scan, papier, satz, belegId }, onFound }: EineProps) {
  const [zeigen, setZeigen] = useState(false);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={500}>{papier === null ? name : `${papier.titel} · ${papier.code}`}</Text>
          <Text size="sm" c="dimmed">
            {[
              papier === null ? null : `${papier.name} · ${papier.programmNr}`,
              belegId === null ? satz : 'zugeordnet',
              papier !== null && papier.scans > 0 && belegId === null
                ? 'zu diesem Papier gibt es schon einen Scan'
                : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </Text>
        </div>
        {scan !== null && (
          <Button size="xs" variant="default" aria-expanded={zeigen} onClick={() => setZeigen(!zeigen)}>
            {zeigen ? 'Schließen' : 'Ansehen'}
          </Button>
        )}
      </Group>
      {papier === null && scan !== null && <Kennung name={name} onFound={onFound} />}
      {zeigen && scan !== null && <ScanAnsicht scan={scan} />}
    </>
  );
}

/** For a scan whose code nobody could read but a human. */
function Kennung({ name, onFound }: { readonly name: string; readonly onFound: (papier: Papier) => void }) {
  const [code, setCode] = useState('');
  const [satz, setSatz] = useState<string | null>(null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void find(code).then((found) => ('papier' in found ? onFound(found.papier) : setSatz(found.satz)));
      }}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          label={`Kennung auf ${name}`}
          placeholder="RB-7K3M-9QXD"
          error={satz}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={code.trim() === ''}>
          Suchen
        </Button>
      </Group>
    </form>
  );
}

const STAPEL =
  'In dieser Datei stehen Papiere von mehreren Personen. Bitte scannen Sie jedes Papier in eine eigene Datei; es wurde nichts zugeordnet.';

type Fund = { readonly papier: Papier } | { readonly satz: string };

async function find(code: string): Promise<Fund> {
  try {
    const papier = await call('beleg.findPapier', { code });
    return papier === null
      ? { satz: 'Diese Kennung gehört zu keinem Papier in diesem Register.' }
      : { papier };
  } catch (error) {
    if (error instanceof CallError) return { satz: error.message };
    throw error;
  }
}

async function look(datei: string, name: string): Promise<Zeile> {
  const empty = { datei, name, scan: null, papier: null, belegId: null };
  try {
    const scan = await call('beleg.look', { datei });
    const seiten = await readSeiten(scan).catch(() => null);
    if (seiten === null) return { ...empty, satz: 'Lässt sich nicht anzeigen; bitte noch einmal scannen.' };
    const funde = await Promise.all(readKennungen(seiten.bilder).map(find));
    const papiere = funde.flatMap((fund) => ('papier' in fund ? [fund.papier] : []));
    // A pile in one file would lay everybody's papers into the file of the first.
    if (new Set(papiere.map(({ personId }) => personId)).size > 1) return { ...empty, satz: STAPEL };
    const [papier] = papiere;
    if (papier !== undefined) return { ...empty, scan, papier, satz: null };
    const satz = funde.flatMap((fund) => ('satz' in fund ? [fund.satz] : []))[0] ?? 'keine Kennung gefunden';
    return { ...empty, scan, satz };
  } catch (error) {
    // A file that is no scan says so itself; the others go on.
    if (error instanceof CallError) return { ...empty, satz: error.message };
    throw error;
  }
}
