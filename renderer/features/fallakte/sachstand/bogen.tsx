import { Button, Checkbox, PasswordInput, Stack, Text } from '@mantine/core';
import { IconFileImport, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { GelesenerSachstand } from '#shared/api/sachstand.ts';
import { formatDatum, isTeilDatum } from '#shared/lib/datum.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { CopyField } from '#renderer/ui/copy-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import fallakte from '../fallakte.module.css';
import { BogenAbgleich } from './bogen-abgleich.tsx';

type Liste = Output<'sachstand.list'>;
type Frage = Extract<Output<'sachstand.read'>, { readonly kennwort: string }>;

/** The Sachstand goes out as a Word form and comes back; both sides stay beside each other. */
export function Bogen() {
  const { akte } = useAkte();
  const personId = akte.person.id;
  const liste = useAnswer('sachstand.list', { personId });
  const read = useTask('sachstand.read');
  const [zurueck, setZurueck] = useState<GelesenerSachstand | null>(null);
  const [frage, setFrage] = useState<Frage | null>(null);
  const open = async (more: { readonly pfad?: string; readonly kennwort?: string }) => {
    const value = (await read.run({ personId, ...more }))?.value ?? null;
    if (value === null) return;
    const locked = 'kennwort' in value;
    setFrage(locked ? value : null);
    setZurueck(locked ? null : value);
  };
  if (liste.error !== null) return <ErrorNote error={liste.error} />;
  if (liste.data === undefined) return <Loading />;
  const { versionen, an, gesperrt } = liste.data;
  return (
    <Section
      line={false}
      title="Bogen zum Sachstand"
      hint="Der Bogen geht als Word-Formular im Wortlaut der Vorgabe an die Beratungsstelle, damit er sich wieder einlesen lässt. Was zurückkommt, sehen Sie Zeile für Zeile und übernehmen es oder lassen es."
    >
      {gesperrt === null ? <Versand an={an} /> : <Callout>{gesperrt}</Callout>}
      {versionen.length > 0 && zurueck === null && (
        <div>
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            loading={read.running}
            onClick={() => void open({})}
          >
            Ausgefüllten Bogen einlesen
          </Button>
        </div>
      )}
      {frage !== null && zurueck === null && (
        <KennwortFrage
          frage={frage}
          laeuft={read.running}
          onAntwort={(kennwort) => void open({ pfad: frage.pfad, kennwort })}
        />
      )}
      <ErrorNote error={read.error} />
      {zurueck !== null && (
        <BogenAbgleich key={zurueck.dokumentId} gelesen={zurueck} onClose={() => setZurueck(null)} />
      )}
      {versionen.length > 0 && <Versionen versionen={versionen} />}
    </Section>
  );
}

type KennwortProps = {
  readonly frage: Frage;
  readonly laeuft: boolean;
  readonly onAntwort: (kennwort: string) => void;
};

/** An encrypted file came back: it opens with the Kennwort it was closed with. */
function KennwortFrage({ frage, laeuft, onAntwort }: KennwortProps) {
  const [kennwort, setKennwort] = useState('');
  return (
    <form
      aria-label="Kennwort der Datei"
      onSubmit={(event) => {
        event.preventDefault();
        onAntwort(kennwort);
      }}
    >
      <Stack gap="sm" maw="28rem">
        <PasswordInput
          label="Kennwort der Datei"
          description="Die Datei ist verschlüsselt. Meist ist es das Kennwort, mit dem der Bogen hinausging."
          autoFocus
          autoComplete="off"
          value={kennwort}
          error={frage.kennwort === 'falsch' ? 'Mit diesem Kennwort öffnet sich die Datei nicht.' : null}
          onChange={(event) => setKennwort(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={laeuft} disabled={kennwort.trim() === ''}>
            Öffnen
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Versand({ an }: { readonly an: string | null }) {
  const { akte } = useAkte();
  const send = useTask('sachstand.send');
  const [verschluesselt, setVerschluesselt] = useState(true);
  const sent = send.value;
  return (
    <Stack gap="sm" align="flex-start">
      {an !== null && <Text>Geht an: {an}</Text>}
      <Checkbox
        label="Mit Kennwort verschlüsseln"
        description={
          verschluesselt
            ? 'Die Beratungsstelle öffnet das Archiv mit 7-Zip und dem Kennwort.'
            : 'Achtung: Ohne Kennwort kann jeder die Datei lesen, der sie in die Hand bekommt.'
        }
        checked={verschluesselt}
        onChange={(event) => setVerschluesselt(event.currentTarget.checked)}
      />
      <Button
        leftSection={<IconFileExport size={18} aria-hidden />}
        loading={send.running}
        onClick={() => void send.run({ personId: akte.person.id, verschluesselt })}
      >
        Word-Formular schreiben
      </Button>
      <ErrorNote error={send.error} />
      {sent !== null && (
        <Callout art="erledigt" title={`Bogen ${sent.code} ist geschrieben`}>
          <Stack gap="sm">
            <FilePathNote path={sent.datei} canOpen />
            {sent.kennwort === null ? (
              <Text size="sm">
                Die Datei ist nicht verschlüsselt. Geben Sie sie nur auf einem Weg weiter, den niemand sonst
                liest.
              </Text>
            ) : (
              <div>
                <Text size="sm">
                  Kennwort, nur jetzt zu sehen. Bitte auf einem anderen Weg sagen, zum Beispiel am Telefon:
                </Text>
                <CopyField label="Kennwort" value={sent.kennwort} />
              </div>
            )}
          </Stack>
        </Callout>
      )}
    </Stack>
  );
}

function Versionen({ versionen }: { readonly versionen: Liste['versionen'] }) {
  return (
    <div>
      <p className={fallakte['klein']}>Geschriebene Bögen, der neueste zuerst</p>
      <ul className={fallakte['punkte']} aria-label="Geschriebene Bögen">
        {versionen.map(({ dokumentId, code, version, erstelltAm, benutzer, geaendert, ruecklauf }) => (
          <li key={dokumentId}>
            <b>
              Version {version}, {code}
            </b>{' '}
            vom {day(erstelltAm)}, {benutzer}
            {geaendert.length > 0 && <Text size="sm">Geändert: {geaendert.join('; ')}</Text>}
            {ruecklauf.map((each, i) => (
              // Two takes of one form on one day differ in nothing else.
              // eslint-disable-next-line react/no-array-index-key
              <Text key={i} size="sm">
                Zurück am {formatDatum(each.am)}: {each.uebernommen} übernommen, {each.gelassen} nicht (
                {each.benutzer})
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const day = (moment: string): string => {
  const tag = moment.slice(0, 10);
  return isTeilDatum(tag) ? formatDatum(tag) : tag;
};
