import * as code from '#shared/domain/codes.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { labelOf, nameOr, tagOf } from '../eintrag/namen.ts';

export function Arbeit() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Arbeit"
      tabelle="beschaeftigung"
      eintraege={akte.beschaeftigung.toSorted((a, b) => b.von.localeCompare(a.von))}
      felder={[
        'arbeitgeber',
        'form',
        'von',
        'bis',
        'stundenWoche',
        'befristung',
        'bruttoMonat',
        'nettoMonat',
        'sozialversicherungspflichtig',
        'nachweisart',
        'nachweis',
        'erlaubnisBis',
      ]}
      weitere={['qualifiziert', 'entsprichtAbschluss', 'baZustimmung', 'branche', 'gefundenDurch']}
      alsKarten
      wort="Beschäftigung"
      genus="die"
      nameOf={({ arbeitgeber, form, von }) =>
        nameOr('neue Beschäftigung', [
          arbeitgeber ?? labelOf(code.beschaeftigungsform.options, form),
          tagOf(von, 'seit'),
        ])
      }
      leer="Keine Beschäftigung eingetragen."
    />
  );
}
