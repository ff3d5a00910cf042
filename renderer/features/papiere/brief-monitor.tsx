import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { briefgruppe, type Briefgruppe } from '#shared/ablauf/anschreiben-antwort.ts';
import type { BriefZeile } from '#shared/api/anschreiben.ts';
import { briefantwort, briefempfaenger } from '#shared/domain/codes.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { formatCount, formatDay } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import type { Fund } from './fund-karte.tsx';
import classes from './papiere.module.css';

const SPALTEN: readonly Column<BriefZeile>[] = [
  {
    key: 'name',
    header: 'Person',
    width: 'minmax(11rem, 2fr)',
    render: ({ name }) => <Text truncate>{name}</Text>,
  },
  { key: 'nr', header: 'Programm-Nr.', width: '7.5rem', from: 900, render: ({ programmNr }) => programmNr },
  {
    key: 'am',
    header: 'letzter Brief',
    width: '9rem',
    render: ({ am, stufe }) => `${formatDay(am)}${stufe === 2 ? ' (2.)' : ''}`,
  },
  {
    key: 'an',
    header: 'gerichtet',
    width: 'minmax(9rem, 1.2fr)',
    from: 1000,
    render: ({ an }) => <Text truncate>{briefempfaenger.label(an)}</Text>,
  },
  {
    key: 'stand',
    header: 'Was daraus wurde',
    width: 'minmax(12rem, 2fr)',
    render: (zeile) => <Text truncate>{standInWorten(zeile)}</Text>,
  },
];

/** What came of the letters, over all runs or one; every figure opens the people behind it. */
export function BriefMonitor({ onAntwort }: { readonly onAntwort: (fund: Fund) => void }) {
  const [laufId, setLaufId] = useState<string | null>(null);
  const [gruppe, setGruppe] = useState<Briefgruppe | null>(null);
  const answer = useAnswer('anschreiben.monitor', { laufId }, { keepPrevious: true });
  const data = answer.data;
  const zeilen = data?.zeilen;
  const rows = useMemo(
    () => (zeilen ?? []).filter(({ gruppen }) => gruppe === null || gruppen.includes(gruppe)),
    [zeilen, gruppe],
  );
  if (data === undefined) return <ErrorNote error={answer.error} />;
  if (data.laeufe.length === 0) return null;
  return (
    <Section
      title="Was aus den Briefen wurde"
      hint="Wer kommt, anruft oder einen Antrag stellt, zählt von selbst dazu, sobald es in der Akte steht. Eine Zeile öffnen, um eine Antwort einzutragen."
      actions={
        <Wahl
          aria-label="Lauf"
          w="20rem"
          clearable
          placeholder="alle Läufe"
          options={data.laeufe.map(({ id, am, stufe, anzahl, benutzer }) => ({
            value: id,
            label: `${formatDay(am)} · ${stufe === 2 ? 'zweiter Brief' : 'erster Brief'} · ${anzahl} · ${benutzer}`,
          }))}
          value={laufId}
          onChange={setLaufId}
        />
      }
    >
      <Group gap="sm" role="group" aria-label="Was daraus wurde">
        {briefgruppe.options
          .filter(({ value }) => data.anzahl[value] > 0 || gruppe === value)
          .map(({ value, label }) => (
            <FilterChip
              key={value}
              pressed={gruppe === value}
              count={data.anzahl[value]}
              onToggle={() => setGruppe(gruppe === value ? null : value)}
            >
              {label}
            </FilterChip>
          ))}
      </Group>
      <ErrorNote error={answer.error} />
      {gruppe === 'ansprechen' && rows.length > 0 && <Ansprechen key={rows.length} rows={rows} />}
      <Text size="sm" role="status">
        {formatCount(rows.length, 'Person', 'Personen')}
      </Text>
      <div
        className={classes['tabelle']}
        style={{ height: `min(60vh, ${Math.max(2, rows.length) * 44 + 48}px)` }}
      >
        <DataTable<BriefZeile>
          label="Angeschriebene Personen"
          columns={SPALTEN}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowId={({ personId }) => personId}
          resetKey={`${laufId ?? ''} ${gruppe ?? ''}`}
          onOpen={(zeile) => onAntwort(toFund(zeile))}
          empty={
            <Text p="md" c="dimmed">
              Hier ist gerade niemand.
            </Text>
          }
        />
      </div>
    </Section>
  );
}

/** Two letters are enough: a note for the next time somebody meets the person. */
function Ansprechen({ rows }: { readonly rows: readonly BriefZeile[] }) {
  const heute = useHeute();
  const change = useCommand('auswahl.change');
  if (change.isSuccess)
    return (
      <Callout art="erledigt">
        {formatCount(change.data.geaendert, 'Wiedervorlage', 'Wiedervorlagen')} gesetzt.
      </Callout>
    );
  return (
    <Callout>
      <Group gap="md" align="center">
        <Text size="sm">
          Zwei Briefe sind genug. Sprechen Sie die Person beim nächsten Kontakt an; aus dem Schweigen folgt
          nichts.
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          onClick={() =>
            change.mutate({
              ids: rows.map(({ personId }) => personId),
              aktion: {
                art: 'wiedervorlage',
                faelligAm: plusDays(heute, 14),
                was: 'Beim nächsten Kontakt auf das Bleiberecht ansprechen (zwei Briefe ohne Antwort)',
                wer: null,
              },
            })
          }
        >
          Für alle eine Wiedervorlage setzen
        </Button>
      </Group>
      <ErrorNote error={change.error} />
    </Callout>
  );
}

function toFund({
  anschreibenId,
  personId,
  name,
  programmNr,
  am,
  stufe,
  antwort,
  antwortAm,
}: BriefZeile): Fund {
  return {
    art: 'brief',
    anschreibenId,
    person: { id: personId, name, programmNr },
    am,
    stufe,
    antwort,
    antwortAm,
  };
}

function standInWorten({ gruppen, antwort, antwortAm }: BriefZeile): string {
  const was = [
    ...(antwort === null ? [] : [`${briefantwort.label(antwort)} (${formatDay(antwortAm)})`]),
    ...gruppen
      .filter((each) => each !== 'geschrieben' && each !== 'geantwortet' && each !== 'unzustellbar')
      .map((each) => briefgruppe.label(each)),
  ];
  return was.length === 0 ? 'hat geantwortet' : was.join(', ');
}
