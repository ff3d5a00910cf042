import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { formatBytes, formatDay } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask, type TaskRun } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { CopyField } from '#renderer/ui/copy-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { Weitergeben } from '#renderer/ui/weitergeben.tsx';
import { BuendelEinzelzeilen } from './buendel-einzeldaten.tsx';
import { BuendelFruehere } from './buendel-fruehere.tsx';
import { BuendelKreuze } from './buendel-kreuze.tsx';
import { BuendelTabellen } from './buendel-tabellen.tsx';
import { Geschichten } from './geschichten.tsx';
import { WordDateien } from './word-dateien.tsx';

/** Anonymised figures for the Lenkungskreis: everything that leaves is on this page before it is written. */
export function Lenkungskreis() {
  const [tag, setTag] = useState<string | null>(useHeute());
  const stichtag = tag !== null && isDatum(tag) ? tag : null;
  const [einzeldaten, setEinzeldaten] = useState(false);
  const write = useTask('buendel.write');
  const preview = useAnswer(
    'buendel.preview',
    { stichtag, einzeldaten },
    { keepPrevious: true, enabled: stichtag !== null },
  );
  return (
    <Stack gap="lg">
      <Group align="flex-end" gap="md">
        <DateField label="Stichtag" w="10rem" value={tag} onChange={setTag} />
        <Text size="sm" c="dimmed" maw="36rem">
          Sie sehen hier genau das, was in der Datei stehen wird, in derselben Fassung. Geschrieben wird erst,
          wenn Sie es freigeben.
        </Text>
      </Group>
      <Checkbox
        checked={einzeldaten}
        onChange={(event) => setEinzeldaten(event.currentTarget.checked)}
        label="Einzeldatensätze beilegen"
        description="Eine vergröberte Zeile je Person, statt der Tabellen mit zwei Merkmalen. Höchstens einmal im Halbjahr."
      />
      <ErrorNote error={preview.error} />
      {preview.data === undefined ? (
        preview.error === null && <Loading text="Die Zahlen werden zusammengestellt …" />
      ) : (
        <Vorschau
          buendel={preview.data}
          einzeldaten={einzeldaten}
          write={write}
          onStale={() => void preview.refetch()}
        />
      )}
    </Stack>
  );
}

type VorschauProps = {
  readonly buendel: Output<'buendel.preview'>;
  readonly einzeldaten: boolean;
  /** Outlives the preview: what was written is compared with from then on, so the preview is made anew. */
  readonly write: TaskRun<'buendel.write'>;
  readonly onStale: () => void;
};

function Vorschau({ buendel, einzeldaten, write, onStale }: VorschauProps) {
  const zellen = [
    ...buendel.tabellen.flatMap(({ zeilen }) => zeilen.map(({ anzahl }) => anzahl)),
    ...buendel.kreuze.flatMap(({ zellen: zeilen }) => zeilen.flat()),
  ];
  const verborgen = zellen.filter((anzahl) => anzahl === null).length;
  return (
    <div>
      <Section
        title="Diese Zahlen verlassen das Haus"
        hint={`Stand ${formatDay(buendel.stichtag)}. Zahlen unter ${buendel.schwelle} werden nicht veröffentlicht.`}
      >
        {verborgen > 0 && (
          <Group gap="sm" wrap="nowrap">
            <IconEyeOff size={18} stroke={1.7} aria-hidden />
            <Text size="sm">
              Mit diesem Zeichen markierte Zellen sind verborgen, weil die Gruppe so klein ist, dass jemand
              erkannt werden könnte.
            </Text>
          </Group>
        )}
        {buendel.kleinste !== null && (
          <Callout art="warnung" title="Wer könnte diese Person erkennen?">
            Die kleinste gezeigte Gruppe hat {buendel.kleinste.anzahl} Personen: „{buendel.kleinste.gruppe}“.
            Sie ist unten markiert. Denken Sie an jemanden aus dieser Gruppe: Erführe ein Außenstehender hier
            etwas, das er nicht schon weiß?
          </Callout>
        )}
        <BuendelTabellen tabellen={buendel.tabellen} kleinste={buendel.kleinste} />
        <BuendelKreuze kreuze={buendel.kreuze} kleinste={buendel.kleinste} />
      </Section>
      {buendel.einzeldaten !== null && <BuendelEinzelzeilen daten={buendel.einzeldaten} />}
      <BuendelFruehere fruehere={buendel.fruehere} />
      <Geschichten stichtag={buendel.stichtag} />
      <WordDateien buendel={buendel} />
      <Section title="Was in der Datei steckt">
        <List size="sm" spacing={4}>
          {buendel.dateien.map(({ name, was }) => (
            <List.Item key={name}>
              <Text span inherit fw={500}>
                {name}
              </Text>{' '}
              – {was}
            </List.Item>
          ))}
        </List>
      </Section>
      <Section title="Was nicht darin steckt">
        <List size="sm" spacing={4}>
          {buendel.nichtEnthalten.map((satz) => (
            <List.Item key={satz}>{satz}</List.Item>
          ))}
        </List>
      </Section>
      {/* What was seen counts for these figures and words only. */}
      <Freigabe
        key={buendel.pruefsumme}
        buendel={buendel}
        einzeldaten={einzeldaten}
        write={write}
        onStale={onStale}
      />
    </div>
  );
}

function Freigabe({ buendel, einzeldaten, write, onStale }: VorschauProps) {
  const [seen, setSeen] = useState(false);
  const release = async () => {
    const done = await write.run({
      stichtag: buendel.stichtag,
      einzeldaten,
      pruefsumme: buendel.pruefsumme,
      ordner: null,
    });
    if (done === null) onStale();
  };
  const { datei = null, sha256 = null, dateien = [] } = write.value ?? {};
  return (
    <Section title="Freigeben">
      <Stack gap="md" align="flex-start">
        <Checkbox
          checked={seen}
          onChange={(event) => setSeen(event.currentTarget.checked)}
          label="Ich habe Tabellen und Texte angesehen und gebe sie frei."
        />
        {buendel.hindernis !== null && <Callout art="warnung">{buendel.hindernis}</Callout>}
        <Button
          disabled={!seen || buendel.hindernis !== null}
          loading={write.running}
          onClick={() => void release()}
        >
          Datei für den Lenkungskreis schreiben
        </Button>
        <TaskProgress
          running={write.running}
          fortschritt={write.fortschritt}
          onCancel={write.cancel}
          text="Die Datei wird geschrieben"
        />
        <ErrorNote error={write.error} />
        {datei !== null && (
          <Stack gap="sm" w="100%">
            <FilePathNote path={datei} canOpen />
            <Text size="sm" c="dimmed">
              {dateien.map(({ name, bytes }) => `${name} (${formatBytes(bytes)})`).join(', ')}
            </Text>
            {sha256 !== null && (
              <div>
                <Text size="sm">
                  Prüfsumme (SHA-256) für die Niederschrift; damit lässt sich die Datei später wiedererkennen:
                </Text>
                <CopyField label="Prüfsumme" value={sha256} />
              </div>
            )}
            <Weitergeben datei={datei} art="anonymisiert" />
          </Stack>
        )}
      </Stack>
    </Section>
  );
}
