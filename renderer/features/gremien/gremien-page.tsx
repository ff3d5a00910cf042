import type { ReactNode } from 'react';
import { Page } from '#renderer/ui/page.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';
import { Abweichungen } from './abweichungen.tsx';
import { Aufgaben } from './aufgaben.tsx';
import { Falllisten } from './falllisten.tsx';
import { GremienListe } from './gremien-liste.tsx';
import { Leitsaetze } from './leitsaetze.tsx';
import { Vorbereiten } from './vorbereiten.tsx';

const PARTS = [
  { path: '/gremien/verzeichnis', name: 'Verzeichnis' },
  { path: '/gremien/vorbereiten', name: 'Sitzung vorbereiten' },
  { path: '/gremien/sitzungen', name: 'Sitzungen' },
  { path: '/gremien/aufgaben', name: 'Aufgaben' },
  { path: '/gremien/falllisten', name: 'Falllisten' },
  { path: '/gremien/entscheidungen', name: 'Grundsatzentscheidungen' },
  { path: '/gremien/leitsaetze', name: 'Leitsätze' },
  { path: '/gremien/abweichungen', name: 'Verschieden gesehen' },
];

type Props = {
  readonly teil?: string | undefined;
  /** Parts that also stand under Austausch. */
  readonly sitzungen: ReactNode;
  readonly entscheidungen: ReactNode;
};

/** Who talks about what: before a meeting, in it, and what came of it. */
export function GremienPage({ teil = 'verzeichnis', sitzungen, entscheidungen }: Props) {
  return (
    <Page title="Gremien">
      <SubNav label="Gremien" items={PARTS} current={`/gremien/${teil}`} />
      {teil === 'vorbereiten' ? (
        <Vorbereiten />
      ) : teil === 'sitzungen' ? (
        sitzungen
      ) : teil === 'aufgaben' ? (
        <Aufgaben />
      ) : teil === 'falllisten' ? (
        <Falllisten />
      ) : teil === 'entscheidungen' ? (
        entscheidungen
      ) : teil === 'leitsaetze' ? (
        <Leitsaetze />
      ) : teil === 'abweichungen' ? (
        <Abweichungen />
      ) : (
        <GremienListe />
      )}
    </Page>
  );
}
