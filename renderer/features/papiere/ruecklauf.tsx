import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ruecklaufStand, type RuecklaufStand } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import type { RuecklaufZeile } from '#shared/api/rueckmeldung.ts';
import { formatCount, formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { DataTable, type Column, type Selection } from '#renderer/ui/data-table.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { BlankoForm } from './blanko-form.tsx';
import { ErinnernLeiste } from './erinnern-leiste.tsx';
import { FundKarte, OHNE_KENNUNG } from './fund-karte.tsx';
import classes from './papiere.module.css';

const SPALTEN: readonly Column<RuecklaufZeile>[] = [
  {
    key: 'name',
    header: 'Person',
    width: 'minmax(9rem, 2fr)',
    render: ({ person }) => <Text truncate>{person.name}</Text>,
  },
  {
    key: 'nr',
    header: 'Programm-Nr.',
    width: '7.5rem',
    from: 900,
    render: ({ person }) => person.programmNr,
  },
  {
    key: 'traeger',
    header: 'Beratungsstelle',
    width: 'minmax(8rem, 1.4fr)',
    render: ({ traeger }) => <Text truncate>{traeger ?? 'noch offen'}</Text>,
  },
  { key: 'code', header: 'Kennung', width: '9rem', from: 1150, render: ({ code }) => code ?? '' },
  {
    key: 'ausgehaendigt',
    header: 'ausgehändigt',
    width: '6.5rem',
    from: 800,
    render: ({ ausgehaendigtAm }) => formatDay(ausgehaendigtAm),
  },
  {
    key: 'faellig',
    header: 'erwartet bis',
    width: '6.5rem',
    render: ({ faelligAm }) => formatDay(faelligAm),
  },
  {
    key: 'stand',
    header: 'Stand',
    width: 'minmax(10.5rem, 1.4fr)',
    render: (zeile) => (
      <span className={classes['stand']} data-stand={zeile.stand}>
        {standInWorten(zeile)}
      </span>
    ),
  },
];

/** Every referral and where it stands; who has to be asked comes first. */
export function Ruecklauf({ onOpen }: { readonly onOpen: (verweisId: string) => void }) {
  const [stand, setStand] = useState<RuecklaufStand | null>(null);
  const [traegerId, setTraegerId] = useState<string | null>(null);
  const [gewaehlt, setGewaehlt] = useState<ReadonlySet<string>>(new Set());
  const [werk, setWerk] = useState<'blanko' | 'selbst' | null>(null);
  const answer = useAnswer('rueckmeldung.list', { stand, traegerId }, { keepPrevious: true });
  const zeilen = answer.data?.zeilen;
  const rows = useMemo(() => zeilen ?? [], [zeilen]);
  const selection = useMemo(() => selectionOf(rows, gewaehlt, setGewaehlt), [rows, gewaehlt]);
  const ids = rows.map(({ verweisId }) => verweisId).filter((id) => gewaehlt.has(id));
  const change = (next: () => void) => {
    setGewaehlt(new Set());
    next();
  };
  const { anzahl, traeger } = answer.data ?? { anzahl: null, traeger: [] };
  return (
    <Section
      line={false}
      title="Rücklauf der Rückmeldebögen"
      hint="Einen Monat nach der Aushändigung wird die Rückmeldung erwartet. Es zählt der Kontakt der Person; der Bogen darf später kommen. Aus dem Schweigen folgt nichts von selbst."
      actions={
        <>
          <Button variant="default" size="xs" onClick={() => setWerk(werk === 'selbst' ? null : 'selbst')}>
            Bogen ohne Kennung
          </Button>
          <Button variant="default" size="xs" onClick={() => setWerk(werk === 'blanko' ? null : 'blanko')}>
            Leere Bögen drucken
          </Button>
        </>
      }
    >
      {werk === 'blanko' && <BlankoForm onClose={() => setWerk(null)} />}
      {werk === 'selbst' && <FundKarte fund={OHNE_KENNUNG} onClose={() => setWerk(null)} />}
      <Group gap="sm" role="group" aria-label="Stand">
        {ruecklaufStand.options.map(({ value, label }) => (
          <FilterChip
            key={value}
            pressed={stand === value}
            count={anzahl?.[value]}
            onToggle={() => change(() => setStand(stand === value ? null : value))}
          >
            {label}
          </FilterChip>
        ))}
        {traeger.length > 1 && (
          <Select
            aria-label="Beratungsstelle"
            placeholder="alle Beratungsstellen"
            size="xs"
            w="15rem"
            clearable
            data={traeger.map(({ id, name, anzahl: n }) => ({ value: id, label: `${name} (${n})` }))}
            value={traegerId}
            onChange={(next) => change(() => setTraegerId(next))}
          />
        )}
      </Group>
      <ErrorNote error={answer.error} />
      <ErinnernLeiste ids={ids} onClear={() => setGewaehlt(new Set())} />
      {answer.data === undefined ? (
        <Loading text="Der Rücklauf wird geöffnet …" />
      ) : (
        <Stack gap="xs">
          <Text size="sm" role="status">
            {formatCount(rows.length, 'Bogen', 'Bögen')}
          </Text>
          <div
            className={classes['tabelle']}
            style={{ height: `min(60vh, ${Math.max(3, rows.length) * 44 + 48}px)` }}
          >
            <DataTable<RuecklaufZeile>
              label="Rückmeldebögen"
              columns={SPALTEN}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowId={({ verweisId }) => verweisId}
              onOpen={({ verweisId }) => onOpen(verweisId)}
              selection={selection}
              resetKey={`${stand ?? ''} ${traegerId ?? ''}`}
              empty={
                <Text p="md" c="dimmed">
                  {stand === null && traegerId === null
                    ? 'Noch kein Bogen ausgegeben. Unter „Fälle“ wählen Sie die Personen aus und geben Rückmeldebögen für alle auf einmal aus.'
                    : 'Hier ist gerade keiner.'}
                </Text>
              }
            />
          </div>
        </Stack>
      )}
    </Section>
  );
}

function standInWorten({
  stand,
  erinnerungen,
  erbetenBis,
  zurueckAm,
  entscheidungOffen,
}: RuecklaufZeile): string {
  if (entscheidungOffen) return 'Person entscheidet noch';
  if (stand === 'erinnert' && erbetenBis !== null)
    return `${erinnerungen}. Mal erinnert, bis ${formatDay(erbetenBis)}`;
  if (stand === 'ueberfaellig' && erinnerungen > 0) return `überfällig, ${erinnerungen}-mal erinnert`;
  if (stand === 'zurueck') return `zurück am ${formatDay(zurueckAm)}`;
  return ruecklaufStand.label(stand);
}

function selectionOf(
  rows: readonly RuecklaufZeile[],
  gewaehlt: ReadonlySet<string>,
  set: (next: ReadonlySet<string>) => void,
): Selection<RuecklaufZeile> {
  const idAt = (index: number) => rows[index]?.verweisId;
  return {
    isSelected: ({ verweisId }) => gewaehlt.has(verweisId),
    count: rows.filter(({ verweisId }) => gewaehlt.has(verweisId)).length,
    onToggle: (index) => {
      const id = idAt(index);
      if (id === undefined) return;
      const next = new Set(gewaehlt);
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    onRange: (from, to) =>
      set(
        new Set([
          ...gewaehlt,
          ...rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ verweisId }) => verweisId),
        ]),
      ),
    onAll: () => set(new Set(rows.map(({ verweisId }) => verweisId))),
    onClear: () => set(new Set()),
  };
}
