import { assertNever } from '#shared/lib/assert.ts';
import type { Abschnitt } from './abschnitte.ts';
import { AntragUndTitel } from './antrag/antrag-und-titel.tsx';
import { Aufenthalt } from './aufenthalt/aufenthalt.tsx';
import { Betreuung } from './betreuung/betreuung.tsx';
import { Dokumente } from './dokumente/dokumente.tsx';
import { Instrument } from './instrument/instrument.tsx';
import { Nachweise } from './nachweise/nachweise.tsx';
import { PersonUndHaushalt } from './person/person-und-haushalt.tsx';
import { Pruefung } from './pruefung/pruefung.tsx';
import { Sachstand } from './sachstand/sachstand.tsx';
import { Uebersicht } from './uebersicht/uebersicht.tsx';
import { Verlauf } from './verlauf/verlauf.tsx';

export function AbschnittInhalt({ abschnitt }: { readonly abschnitt: Abschnitt }) {
  switch (abschnitt) {
    case 'uebersicht':
      return <Uebersicht />;
    case 'person':
      return <PersonUndHaushalt />;
    case 'aufenthalt':
      return <Aufenthalt />;
    case 'nachweise':
      return <Nachweise />;
    case 'pruefung':
      return <Pruefung />;
    case 'instrument':
      return <Instrument />;
    case 'betreuung':
      return <Betreuung />;
    case 'sachstand':
      return <Sachstand />;
    case 'antrag':
      return <AntragUndTitel />;
    case 'dokumente':
      return <Dokumente />;
    case 'verlauf':
      return <Verlauf />;
    default:
      return assertNever(abschnitt);
  }
}
