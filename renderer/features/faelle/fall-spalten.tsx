import { Text, VisuallyHidden } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { FallZeile } from '#shared/api/fall.ts';
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import type { Column } from '#renderer/ui/data-table.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import type { FallSortierung } from './ansicht.ts';

/** Columns of the list, the most telling ones first; narrow windows leave the later ones out. */
export function fallSpalten(heute: Datum): readonly Column<FallZeile, FallSortierung>[] {
  return [
    {
      key: 'name',
      header: 'Name',
      width: 'minmax(10.5rem, 1.2fr)',
      sortKey: 'nachname',
      render: (zeile) => <Name zeile={zeile} />,
    },
    {
      key: 'geboren',
      header: 'geboren',
      width: '6rem',
      sortKey: 'geburtsdatum',
      render: (zeile) => formatDay(zeile.geburtsdatum) || <Unbekannt />,
    },
    {
      key: 'ampel',
      header: 'Ampel',
      width: '6.5rem',
      sortKey: 'ampel',
      render: (zeile) => <AmpelBadge farbe={zeile.ampel} />,
    },
    {
      key: 'vorschlag',
      header: 'Vorschlag',
      width: 'minmax(10.5rem, 0.5fr)',
      sortKey: 'vorschlag',
      render: (zeile) => <Vorschlag zeile={zeile} />,
    },
    {
      key: 'fruehestens',
      header: 'frühestens',
      width: '6.5rem',
      sortKey: 'fruehestens',
      from: 1180,
      render: (zeile) => formatDay(zeile.fruehestens),
    },
    {
      key: 'fehlt',
      // The words are facts not known and conditions not met: „Passpflicht erfüllt“ is what is still open.
      header: 'Noch offen',
      width: 'minmax(10rem, 2.6fr)',
      from: 760,
      render: (zeile) => <Fehlt zeile={zeile} />,
    },
    {
      key: 'gemeinde',
      header: 'Gemeinde',
      width: 'minmax(7rem, 0.7fr)',
      sortKey: 'gemeinde',
      from: 1000,
      render: (zeile) => zeile.gemeinde,
    },
    {
      key: 'traeger',
      header: 'Träger',
      width: 'minmax(7rem, 1fr)',
      sortKey: 'traeger',
      from: 1320,
      render: (zeile) => zeile.traeger,
    },
    {
      key: 'duldungBis',
      header: 'Duldung bis',
      width: '8rem',
      sortKey: 'duldungBis',
      from: 620,
      render: (zeile) => <DuldungBis tag={zeile.duldungBis} heute={heute} />,
    },
  ];
}

function Name({ zeile }: { readonly zeile: FallZeile }) {
  return (
    <>
      <Text span inherit fw={500}>
        {zeile.nachname}
      </Text>
      {zeile.vornamen !== null && `, ${zeile.vornamen}`}
    </>
  );
}

function Vorschlag({ zeile }: { readonly zeile: FallZeile }) {
  if (zeile.vorschlag === null)
    return (
      <Text span inherit c="dimmed">
        noch nicht geprüft
      </Text>
    );
  return (
    <>
      <VorschlagBadge vorschlag={zeile.vorschlag} />
      {zeile.rechtsgrundlage !== null && (
        <Text span inherit c="dimmed" ml="0.6em">
          {normOf(zeile.rechtsgrundlage)}
        </Text>
      )}
    </>
  );
}

/** Empty where the list knows of nothing; only a green proposal means that nothing is missing. */
function Fehlt({ zeile }: { readonly zeile: FallZeile }) {
  if (zeile.fehltAnzahl === 0) {
    return zeile.vorschlag === 'gruen' ? (
      <Text span inherit c="dimmed">
        nichts
      </Text>
    ) : null;
  }
  const more = zeile.fehltAnzahl - zeile.fehlt.length;
  const words = zeile.fehlt.join(', ') + (more > 0 ? ` und ${more} weitere` : '');
  return <span title={words}>{words}</span>;
}

function DuldungBis({ tag, heute }: { readonly tag: Datum | null; readonly heute: Datum }) {
  if (tag === null) return <Unbekannt />;
  if (tag >= heute) return formatDay(tag);
  return (
    <Text
      span
      inherit
      fw={500}
      style={{ display: 'inline-flex', alignItems: 'center', gap: '0.35em' }}
      title="abgelaufen"
    >
      {formatDay(tag)}
      <IconClockExclamation size="1.1em" stroke={1.8} aria-hidden />
      <VisuallyHidden>abgelaufen</VisuallyHidden>
    </Text>
  );
}

function Unbekannt() {
  return (
    <Text span inherit c="dimmed">
      unbekannt
    </Text>
  );
}

/** `§ 25b` for the list, where every letter counts; the whole norm stands in the file. */
function normOf(id: string): string {
  const known = rechtsgrundlage.options.find(({ value }) => value === id);
  return known?.label.split(' (')[0]?.replace(/ Abs\. 1( bis 3)?$/, '') ?? id;
}
