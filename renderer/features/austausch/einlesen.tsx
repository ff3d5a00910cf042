import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { Zielfeld } from '#shared/api/import.ts';
import { DateiLook } from './datei-look.tsx';
import { ErgebnisLook } from './ergebnis-look.tsx';
import { PruefenLook } from './pruefen-look.tsx';
import { Schritte } from './schritte.tsx';
import { SpaltenLook } from './spalten-look.tsx';

export type Liste = NonNullable<Output<'import.open'>>;
export type Probelauf = Output<'import.dryRun'>;

/** A list, what its columns are, and under which name that is kept for the next one (null: it is not). */
export type Auftrag = {
  readonly liste: Liste;
  readonly zuordnung: readonly Zielfeld[];
  readonly merkenAls: string | null;
};

type Look =
  | { readonly an: 'datei' }
  | { readonly an: 'spalten' | 'pruefen'; readonly auftrag: Auftrag }
  | { readonly an: 'ergebnis'; readonly auftrag: Auftrag; readonly ergebnis: Output<'import.run'> };

const NAMES = ['Datei', 'Spalten', 'Prüfen', 'Ergebnis'];
const POSITION = { datei: 0, spalten: 1, pruefen: 2, ergebnis: 3 } as const;

/** Reading an office list in four looks. Nothing is saved before the third is confirmed. */
export function Einlesen() {
  const [look, setLook] = useState<Look>({ an: 'datei' });
  return (
    <>
      <Schritte names={NAMES} at={POSITION[look.an]} />
      <Shown look={look} setLook={setLook} />
    </>
  );
}

function Shown({ look, setLook }: { readonly look: Look; readonly setLook: (look: Look) => void }) {
  const restart = () => setLook({ an: 'datei' });
  switch (look.an) {
    case 'datei':
      return <DateiLook onListe={(liste) => setLook(begin(liste))} />;
    case 'spalten':
      return (
        <SpaltenLook
          auftrag={look.auftrag}
          onChange={(auftrag) => setLook({ ...look, auftrag })}
          onBack={restart}
          onNext={() => setLook({ ...look, an: 'pruefen' })}
        />
      );
    case 'pruefen':
      return (
        <PruefenLook
          auftrag={look.auftrag}
          onBack={() => setLook({ ...look, an: 'spalten' })}
          onDone={(ergebnis) => setLook({ an: 'ergebnis', auftrag: look.auftrag, ergebnis })}
        />
      );
    case 'ergebnis':
      return <ErgebnisLook auftrag={look.auftrag} ergebnis={look.ergebnis} onAgain={restart} />;
  }
}

/** A source that the office has confirmed goes straight to the check; its columns are one step back. */
function begin(liste: Liste): Look {
  const auftrag = {
    liste,
    zuordnung: liste.spalten.map(({ ziel }) => ziel),
    merkenAls: liste.profil?.name ?? liste.datei.replace(/\.[^.]*$/, '').slice(0, 100),
  };
  return { an: liste.profil?.genau === true ? 'pruefen' : 'spalten', auftrag };
}
