import * as code from '#shared/domain/codes.ts';
import { staatName } from '#shared/domain/staaten.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { labelOf, nameOr } from '../eintrag/namen.ts';
import type { Werte } from '../eintrag/use-autosave.ts';

export function WeitereStaatsangehoerigkeiten() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Weitere Staatsangehörigkeiten"
      hint="Neben der oben eingetragenen; auch frühere Staaten, staatenlos und ungeklärt."
      tabelle="weitereStaatsangehoerigkeit"
      eintraege={akte.weitereStaatsangehoerigkeit}
      felder={['staatsangehoerigkeit', 'nachgewiesen', 'bis', 'bemerkung']}
      breiten={['14rem', '7rem', '7.5rem', '16rem']}
      wort="Staatsangehörigkeit"
      genus="die"
      nameOf={({ staatsangehoerigkeit }) =>
        typeof staatsangehoerigkeit === 'string'
          ? staatName(staatsangehoerigkeit)
          : 'neue Staatsangehörigkeit'
      }
      leer="Keine weitere eingetragen."
    />
  );
}

/** Advisers, employers, volunteers, lawyers, with what they may do. */
export function Kontaktpersonen() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Kontaktpersonen und Vollmacht"
      hint="Beratung, Arbeitgeber, Ehrenamt, anwaltliche Vertretung. Ohne Vollmacht darf keine Auskunft gegeben werden."
      tabelle="kontaktperson"
      eintraege={akte.kontaktperson}
      felder={[
        'name',
        'rolle',
        'einrichtung',
        'strasse',
        'plz',
        'ort',
        'telefon',
        'email',
        'aufgabe',
        'vollmacht',
        'vollmachtVon',
        'vollmachtBis',
      ]}
      alsKarten
      wort="Kontaktperson"
      genus="die"
      nameOf={(werte) => nameOfKontakt(werte, heute)}
      leer="Niemand eingetragen."
    />
  );
}

/** „Beispiel, Anna · Ehrenamt · mit Vollmacht“ */
function nameOfKontakt({ name, rolle, vollmacht, vollmachtBis }: Werte, heute: Datum): string {
  const rollenwort = labelOf(code.kontaktstelle.options, rolle);
  const vollmachtwort =
    typeof vollmachtBis === 'string' && vollmachtBis < heute ? 'Vollmacht abgelaufen' : 'mit Vollmacht';
  return nameOr('neue Kontaktperson', [
    name,
    rollenwort === null ? null : `· ${rollenwort}`,
    typeof vollmacht === 'string' ? `· ${vollmachtwort}` : null,
  ]);
}
