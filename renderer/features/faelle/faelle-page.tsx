import { Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHome, IconPlus, IconSearch, IconTableExport, IconUsers } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { FallFilter, FallZeile } from '#shared/api/fall.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { hasDraft } from '#renderer/lib/use-draft.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { isFiltered, LEER, toAddress, type Ansicht, type FallSortierung } from './ansicht.ts';
import classes from './faelle-page.module.css';
import leiste from './leiste.module.css';
import { AnsichtWahl } from './ansicht-wahl.tsx';
import { AusgabeForm } from './ausgabe-form.tsx';
import { AuswahlLeiste } from './auswahl-leiste.tsx';
import { fallSpalten } from './fall-spalten.tsx';
import { FilterLeiste } from './filter-leiste.tsx';
import { NeuePerson } from './neue-person.tsx';
import { useAnsicht } from './use-ansicht.ts';
import { SpaltenWahl } from './spalten-wahl.tsx';
import { useAuswahl } from './use-auswahl.ts';
import { useFallFenster } from './use-fall-fenster.ts';

/** The list of everybody in the register. */
export function FaellePage() {
  const view = useAnsicht();
  return view === null ? <Loading text="Die Liste wird geöffnet …" /> : <FallListe {...view} />;
}

type Props = { readonly ansicht: Ansicht; readonly setAnsicht: (next: Ansicht) => void };

/** Row where the list was left, so that coming back from a file finds the same place. */
let lastRow = { address: '', index: 0 };

function FallListe({ ansicht, setAnsicht }: Props) {
  const { filter, sortierung, absteigend, spalten: gewaehlt } = ansicht;
  const heute = useHeute();
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const [ausgabe, setAusgabe] = useState(false);
  // A person who was being entered when the register was locked comes back with the list.
  useEffect(() => {
    void hasDraft('faelle/neu').then((found) => found && setAdding(true));
  }, []);
  const fenster = useFallFenster(ansicht);
  const facets = useAnswer('fall.facets', undefined);
  const spalten = useMemo(() => fallSpalten(heute, gewaehlt), [heute, gewaehlt]);
  const auswahl = useAuswahl(ansicht);
  const address = toAddress(ansicht);
  useHotkeys(
    [
      ['mod+alt+N', () => setAdding(true)],
      ['mod+N', () => setAdding(true)],
    ],
    [],
  );

  const change = (part: Partial<FallFilter>) => setAnsicht({ ...ansicht, filter: { ...filter, ...part } });
  const open = (zeile: FallZeile) => navigate(`/faelle/${zeile.id}`);
  const filtered = isFiltered(filter);
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <PageHeader
          title="Fälle"
          actions={
            <>
              <LinkButton href="/ein-schritt" variant="default">
                Ein Schritt bis Grün
              </LinkButton>
              <Button
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => setAdding(true)}
                aria-expanded={adding}
              >
                Neue Person
                <span className={classes['hint']}>
                  <KeyHint keys="Strg+N" />
                </span>
              </Button>
            </>
          }
        />
        {adding && <NeuePerson onClose={() => setAdding(false)} />}
        <Group gap="md" align="center">
          <TextInput
            type="search"
            className={classes['search']}
            aria-label="In der Liste suchen"
            placeholder="Name, Aktenzeichen oder Geburtsdatum"
            leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
            value={filter.suche}
            onChange={(event) => change({ suche: event.currentTarget.value })}
          />
          <Text size="sm" role="status">
            {!fenster.loaded
              ? ''
              : filtered
                ? `${formatNumber(fenster.gesamt)} von ${formatCount(fenster.bestand, 'Person', 'Personen')}`
                : formatCount(fenster.bestand, 'Person', 'Personen')}
          </Text>
          {filtered && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setAnsicht({ ...ansicht, filter: LEER })}
            >
              Filter aufheben
            </Button>
          )}
          {fenster.vorschlaegeVeraltet && (
            <Text size="sm" c="dimmed">
              Die Vorschläge werden gerade neu berechnet.
            </Text>
          )}
          <Group gap={4} ml="auto">
            <Link href="/dubletten" className={leiste['quiet']}>
              <IconUsers size={16} stroke={1.8} aria-hidden />
              Dubletten
            </Link>
            <AnsichtWahl ansicht={ansicht} onChoose={setAnsicht} />
            {fenster.gesamt > 0 && (
              <UnstyledButton
                className={leiste['quiet']}
                aria-expanded={ausgabe}
                onClick={() => setAusgabe(!ausgabe)}
              >
                <IconTableExport size={16} stroke={1.8} aria-hidden />
                Ausgeben
              </UnstyledButton>
            )}
            <UnstyledButton
              className={leiste['quiet']}
              aria-pressed={sortierung === 'haushalt'}
              data-on={sortierung === 'haushalt' || undefined}
              onClick={() =>
                setAnsicht({
                  ...ansicht,
                  sortierung: sortierung === 'haushalt' ? 'nachname' : 'haushalt',
                  absteigend: false,
                })
              }
            >
              <IconHome size={16} stroke={1.8} aria-hidden />
              Haushalte
            </UnstyledButton>
            <SpaltenWahl gewaehlt={gewaehlt} onChange={(next) => setAnsicht({ ...ansicht, spalten: next })} />
          </Group>
        </Group>
        <FilterLeiste filter={filter} facets={facets.data} onChange={change} />
        {ausgabe && <GanzeAnsicht ansicht={ansicht} onClose={() => setAusgabe(false)} />}
        <AuswahlLeiste ids={auswahl.ids} spalten={gewaehlt} onClear={auswahl.clear} />
        <ErrorNote error={fenster.error} />
      </div>
      <div className={classes['table']}>
        {fenster.loaded ? (
          <DataTable<FallZeile, FallSortierung>
            label="Personen im Register"
            columns={spalten}
            rowCount={fenster.gesamt}
            rowAt={fenster.rowAt}
            rowId={({ id }) => id}
            onRange={fenster.onRange}
            onOpen={open}
            sort={{ by: sortierung, descending: absteigend }}
            onSort={({ by, descending }) =>
              setAnsicht({ ...ansicht, sortierung: by, absteigend: descending })
            }
            initialRow={lastRow.address === address ? lastRow.index : 0}
            onActive={(index) => {
              lastRow = { address, index };
            }}
            resetKey={toAddress({ ...ansicht, spalten: ['name'] })}
            selection={auswahl.table}
            {...(sortierung === 'haushalt' && { groupOf: haushaltOf })}
            empty={
              filtered ? (
                <NoHits onReset={() => setAnsicht({ ...ansicht, filter: LEER })} />
              ) : (
                <NobodyYet onAdd={() => setAdding(true)} />
              )
            }
          />
        ) : (
          <Loading text="Die Liste wird geöffnet …" />
        )}
      </div>
    </div>
  );
}

const haushaltOf = ({ haushaltId }: FallZeile) => haushaltId;

/** Everybody of the view, whether on screen or not. */
function GanzeAnsicht({ ansicht, onClose }: { readonly ansicht: Ansicht; readonly onClose: () => void }) {
  const { filter, sortierung, absteigend, spalten } = ansicht;
  const ids = useAnswer('fall.ids', { filter, sortierung, absteigend });
  if (ids.data === undefined || ids.data.length === 0) return <ErrorNote error={ids.error} />;
  return <AusgabeForm ids={ids.data} spalten={spalten} onClose={onClose} />;
}

function NoHits({ onReset }: { readonly onReset: () => void }) {
  return (
    <EmptyState
      title="Niemand passt zu dieser Auswahl"
      actions={
        <Button variant="default" onClick={onReset}>
          Filter aufheben
        </Button>
      }
    >
      Versuchen Sie eine andere Schreibweise oder nehmen Sie einen Filter weg. Auch Aktenzeichen und
      Geburtsdatum werden gefunden.
    </EmptyState>
  );
}

function NobodyYet({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      title="Noch ist niemand im Register"
      actions={
        <>
          <LinkButton href="/austausch/einlesen">Liste einlesen</LinkButton>
          <Button variant="default" onClick={onAdd}>
            Neue Person
          </Button>
        </>
      }
    >
      Am schnellsten beginnen Sie mit Ihrer bisherigen Liste aus Excel oder einem Fachverfahren. Sie sehen vor
      dem Einlesen genau, was daraus wird.
    </EmptyState>
  );
}
