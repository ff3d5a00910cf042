import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { Zielfeld } from '#shared/api/import.ts';
import { DateiLook } from './datei-look.tsx';
import { ErgebnisLook } from './ergebnis-look.tsx';
import { ProbelaufLook } from './probelauf-look.tsx';
import { ProblemeLook } from './probleme-look.tsx';
import { Schritte } from './schritte.tsx';
import { SpaltenLook } from './spalten-look.tsx';

export type Liste = NonNullable<Output<'import.open'>>;
export type Probelauf = Output<'import.dryRun'>;

type Look =
  | { readonly an: 'datei' }
  | { readonly an: 'spalten'; readonly liste: Liste; readonly zuordnung: readonly Zielfeld[] }
  | {
      readonly an: 'probleme' | 'probelauf';
      readonly liste: Liste;
      readonly zuordnung: readonly Zielfeld[];
      readonly probe: Probelauf;
    }
  | {
      readonly an: 'ergebnis';
      readonly liste: Liste;
      readonly zuordnung: readonly Zielfeld[];
      readonly ergebnis: Output<'import.run'>;
    };

const NAMES = ['Datei', 'Spalten', 'Auffälligkeiten', 'Probelauf', 'Ergebnis'];
const POSITION = { datei: 0, spalten: 1, probleme: 2, probelauf: 3, ergebnis: 4 } as const;

/** Reading an office list in five looks. Nothing is saved before the fourth is confirmed. */
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
      return (
        <DateiLook
          onListe={(liste) =>
            setLook({ an: 'spalten', liste, zuordnung: liste.spalten.map(({ ziel }) => ziel) })
          }
        />
      );
    case 'spalten':
      return (
        <SpaltenLook
          liste={look.liste}
          zuordnung={look.zuordnung}
          onChange={(liste, zuordnung) => setLook({ ...look, liste, zuordnung })}
          onBack={restart}
          onProbe={(probe) => setLook({ ...look, an: 'probleme', probe })}
        />
      );
    case 'probleme':
      return (
        <ProblemeLook
          liste={look.liste}
          zuordnung={look.zuordnung}
          probe={look.probe}
          onBack={() => setLook({ an: 'spalten', liste: look.liste, zuordnung: look.zuordnung })}
          onNext={() => setLook({ ...look, an: 'probelauf' })}
        />
      );
    case 'probelauf':
      return (
        <ProbelaufLook
          liste={look.liste}
          zuordnung={look.zuordnung}
          probe={look.probe}
          onBack={() => setLook({ ...look, an: 'probleme' })}
          onDone={(ergebnis) =>
            setLook({ an: 'ergebnis', liste: look.liste, zuordnung: look.zuordnung, ergebnis })
          }
        />
      );
    case 'ergebnis':
      return (
        <ErgebnisLook
          liste={look.liste}
          zuordnung={look.zuordnung}
          ergebnis={look.ergebnis}
          onAgain={restart}
        />
      );
  }
}
