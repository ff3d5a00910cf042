import { Text, VisuallyHidden } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { listenspalte, STANDARDSPALTEN, type Listenspalte } from '#shared/api/ansicht.ts';
import type { FallZeile } from '#shared/api/fall.ts';
import { fokusgruppe } from '#shared/ablauf/fokusgruppe.ts';
import { ausgangslage, betreuungsart, rechtsgrundlage, verantwortlich } from '#shared/domain/codes.ts';
import { staatName } from '#shared/domain/staaten.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import type { Column } from '#renderer/ui/data-table.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import type { FallSortierung } from './ansicht.ts';

type Spalte = Omit<Column<FallZeile, FallSortierung>, 'key' | 'header'> & { readonly header?: string };

/** How each column looks; narrow windows leave out those that were chosen last. */
function looks(heute: Datum): Readonly<Record<Listenspalte, Spalte>> {
  const day = (of: (zeile: FallZeile) => Datum | null) => (zeile: FallZeile) => formatDay(of(zeile));
  return {
    name: {
      width: 'minmax(10.5rem, 1.2fr)',
      sortKey: 'nachname',
      render: (zeile) => <Name zeile={zeile} />,
    },
    geboren: {
      width: '6rem',
      sortKey: 'geburtsdatum',
      render: (zeile) => formatDay(zeile.geburtsdatum) || <Unbekannt />,
    },
    ampel: { width: '6.5rem', sortKey: 'ampel', render: (zeile) => <AmpelBadge farbe={zeile.ampel} /> },
    vorschlag: {
      width: 'minmax(10.5rem, 0.5fr)',
      sortKey: 'vorschlag',
      render: (zeile) => <Vorschlag zeile={zeile} />,
    },
    fruehestens: { width: '6.5rem', sortKey: 'fruehestens', from: 1260, render: day((z) => z.fruehestens) },
    // The words are facts not known and conditions not met: „Passpflicht erfüllt“ is what is still open.
    fehlt: { width: 'minmax(10rem, 2.6fr)', from: 760, render: (zeile) => <Fehlt zeile={zeile} /> },
    gemeinde: { width: 'minmax(7rem, 0.7fr)', sortKey: 'gemeinde', from: 1040, render: (z) => z.gemeinde },
    traeger: {
      width: 'minmax(7rem, 1fr)',
      sortKey: 'traeger',
      from: 1320,
      render: ({ traeger, betreuungsart: art }) =>
        traeger ?? (art === null ? null : betreuungsart.label(art)),
    },
    duldungBis: {
      width: '8rem',
      sortKey: 'duldungBis',
      from: 620,
      render: (zeile) => (
        <Faellig tag={zeile.duldungBis} heute={heute} wort="abgelaufen" leer={<Unbekannt />} />
      ),
    },
    programmNr: { width: '6rem', sortKey: 'programmNr', render: (z) => z.programmNr },
    aktenzeichen: { width: 'minmax(7rem, 0.6fr)', sortKey: 'aktenzeichen', render: (z) => z.aktenzeichen },
    staat: {
      width: 'minmax(7rem, 0.6fr)',
      render: (z) => (z.staatsangehoerigkeit === null ? <Unbekannt /> : staatName(z.staatsangehoerigkeit)),
    },
    lage: { width: '7.5rem', sortKey: 'lage', render: (z) => ausgangslage.label(z.lage) },
    fokus: { width: 'minmax(7rem, 0.6fr)', render: (z) => z.fokus.map(fokusgruppe.label).join(', ') },
    wartetAuf: {
      width: 'minmax(8rem, 0.7fr)',
      render: (z) => z.wartetAuf.map(verantwortlich.label).join(', '),
    },
    rueckmeldungBis: {
      width: '8.5rem',
      sortKey: 'rueckmeldungBis',
      render: (zeile) => <Faellig tag={zeile.rueckmeldungBis} heute={heute} wort="überfällig" leer={null} />,
    },
    wiedervorlageAm: {
      width: '8rem',
      sortKey: 'wiedervorlageAm',
      render: (zeile) => <Faellig tag={zeile.wiedervorlageAm} heute={heute} wort="überfällig" leer={null} />,
    },
    geprueftAm: { width: '7.5rem', sortKey: 'geprueftAm', render: day((z) => z.geprueftAm) },
  };
}

/** The chosen columns in the chosen order. Beyond the usual ones nothing is left out: somebody wanted to see it. */
export function fallSpalten(
  heute: Datum,
  gewaehlt: readonly Listenspalte[],
): readonly Column<FallZeile, FallSortierung>[] {
  const all = looks(heute);
  const usual = gewaehlt.every((key) => STANDARDSPALTEN.includes(key));
  return gewaehlt.map((key) => {
    const { from, ...look } = all[key];
    return { key, header: listenspalte.label(key), ...look, ...(usual && from !== undefined && { from }) };
  });
}

function Name({ zeile }: { readonly zeile: FallZeile }) {
  const { gruende } = zeile;
  return (
    <>
      <Text span inherit fw={500}>
        {zeile.nachname}
      </Text>
      {zeile.vornamen !== null && `, ${zeile.vornamen}`}
      {gruende.length > 0 && (
        <Text span inherit c="dimmed" title={gruende.join(', ')}>
          {' '}
          · {gruende.join(', ')}
        </Text>
      )}
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

type FaelligProps = {
  readonly tag: Datum | null;
  readonly heute: Datum;
  /** What it means that the day is over. */
  readonly wort: string;
  readonly leer: ReactNode;
};

function Faellig({ tag, heute, wort, leer }: FaelligProps) {
  if (tag === null) return leer;
  if (tag >= heute) return formatDay(tag);
  return (
    <Text
      span
      inherit
      fw={500}
      style={{ display: 'inline-flex', alignItems: 'center', gap: '0.35em' }}
      title={wort}
    >
      {formatDay(tag)}
      <IconClockExclamation size="1.1em" stroke={1.8} aria-hidden />
      <VisuallyHidden>{wort}</VisuallyHidden>
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
