import { Link } from 'wouter';
import { abschnitte, pfadOf, type Abschnitt } from './abschnitte.ts';
import { ZeichenKnopf } from '#renderer/ui/zeichen-wahl.tsx';
import { useAkte, type AkteUmgebung } from './akte-context.tsx';
import { Rueckgaengig } from './eintrag/rueckgaengig.tsx';
import classes from './fallakte.module.css';

/** The sections beside the content, with what is open in each. */
export function AbschnittNav({ aktiv }: { readonly aktiv: Abschnitt }) {
  const umgebung = useAkte();
  return (
    <nav className={classes['nav']} aria-label="Abschnitte der Fallakte">
      {abschnitte.map(({ slug, label, taste }) => {
        const hinweis = hinweisOf(slug, umgebung);
        return (
          <Link
            key={slug}
            href={pfadOf(umgebung.akte.person.id, slug)}
            className={classes['navLink']}
            aria-current={slug === aktiv ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${taste}`}
          >
            <span className={classes['navWort']}>
              {label}
              {hinweis !== null && <span className={classes['navHinweis']}>{hinweis}</span>}
            </span>
            <span className={classes['navTaste']} aria-hidden="true">
              {taste}
            </span>
          </Link>
        );
      })}
      <Rueckgaengig />
      <p className={classes['navFuss']}>Alt + Zeichen öffnet den Abschnitt · F1 erklärt ein Feld</p>
      <ZeichenKnopf className={classes['navFuss']} />
    </nav>
  );
}

/** One or two words about what is in a section or still open there. */
function hinweisOf(abschnitt: Abschnitt, { akte, ergebnis, heute }: AkteUmgebung): string | null {
  switch (abschnitt) {
    case 'uebersicht':
      return ergebnis === null || ergebnis.fehlt.length === 0
        ? null
        : `${ergebnis.fehlt.length} ${ergebnis.fehlt.length === 1 ? 'Angabe fehlt' : 'Angaben fehlen'}`;
    case 'person':
      return akte.mitbewohner.length + akte.angehoeriger.length === 0
        ? null
        : `${akte.mitbewohner.length + akte.angehoeriger.length} im Umfeld`;
    case 'aufenthalt':
      return akte.aufenthaltsabschnitt.length === 0
        ? 'noch leer'
        : `${akte.aufenthaltsabschnitt.length} ${akte.aufenthaltsabschnitt.length === 1 ? 'Abschnitt' : 'Abschnitte'}`;
    case 'betreuung':
      return akte.verweis.some(
        ({ zurueckAm, kontaktAm, faelligAm }) =>
          zurueckAm === null && kontaktAm === null && faelligAm < heute,
      )
        ? 'Rückmeldung überfällig'
        : null;
    case 'sachstand':
      return akte.wiedervorlage.some(({ erledigtAm, faelligAm }) => erledigtAm === null && faelligAm <= heute)
        ? 'Wiedervorlage fällig'
        : null;
    case 'antrag':
      return akte.antrag.some(
        ({ stand, entschiedenAm }) => stand !== 'zurueckgezogen' && entschiedenAm === null,
      )
        ? 'Antrag offen'
        : null;
    case 'nachweise':
    case 'pruefung':
    case 'instrument':
    case 'dokumente':
    case 'verlauf':
      return null;
  }
}
