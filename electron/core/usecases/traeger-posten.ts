import { berichtstand } from '#shared/ablauf/traeger-bericht.ts';
import { berichtsart } from '#shared/domain/traeger.ts';
import type { Postenart } from '#shared/fristen/posten.ts';
import { formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import type { ReadAccess } from '../register/access.ts';
import { berichteUeber, type Erwartet } from './traeger-bericht.ts';

type Posten = {
  readonly schluessel: string;
  readonly art: Postenart;
  readonly am: Datum;
  readonly was: string;
  readonly person: null;
};

/** Without a day for it, somebody asks again after four weeks. */
const NACHFRAGE_TAGE = 28;

/** What is due from the Träger: yearly reports and the end of an agreement. */
export function traegerPosten(access: ReadAccess): readonly Posten[] {
  const jahr = Number(access.today.slice(0, 4));
  return [
    ...berichteUeber(access, [jahr - 2, jahr - 1, jahr]).flatMap((erwartet) =>
      berichtPosten(access, erwartet),
    ),
    ...vereinbarungen(access),
  ];
}

function berichtPosten(access: ReadAccess, { traeger, bericht, vermerkt }: Erwartet): readonly Posten[] {
  const { art, jahr, faelligAm, erinnertAm } = bericht;
  // What was due before the Träger was entered here is nobody's debt to this register.
  if (!vermerkt && faelligAm < access.today && enteredOn(access, traeger.id) > faelligAm) return [];
  const name = `${berichtsart.label(art)} ${jahr} von ${traeger.name}`;
  const posten = (am: Datum, was: string) => [
    { schluessel: `${art}:${traeger.id}:${am}`, art, am, was, person: null },
  ];
  switch (berichtstand(bericht, access.today)) {
    case 'erwartet':
    case 'ueberfaellig':
      return posten(
        faelligAm,
        erinnertAm === null ? name : `${name}, erinnert am ${formatDatum(erinnertAm)}`,
      );
    case 'eingegangen':
      return posten(faelligAm, `${name} prüfen`);
    case 'beanstandet':
      return posten(
        bericht.nachreichenBis ?? plusDays(bericht.geprueftAm ?? faelligAm, NACHFRAGE_TAGE),
        `Nach der Beanstandung fragen: ${name}`,
      );
    default:
      return [];
  }
}

function vereinbarungen({ tables }: ReadAccess): readonly Posten[] {
  return tables.traeger.all().flatMap(({ id, name, vereinbarungBis, ausgeschiedenAm }) =>
    vereinbarungBis === null || ausgeschiedenAm !== null
      ? []
      : [
          {
            schluessel: `traegervereinbarung:${id}:${vereinbarungBis}`,
            art: 'traegervereinbarung' as const,
            am: vereinbarungBis,
            was: `Vereinbarung mit ${name} erneuern oder beenden`,
            person: null,
          },
        ],
  );
}

/** First day on which the Träger stood in the register. */
function enteredOn({ db, today }: ReadAccess, traegerId: string): string {
  return (
    db
      .prepare<[string], string | null>(
        `SELECT min(p.tag) FROM aenderung a JOIN protokoll p ON p.id = a.protokollId
         WHERE a.recordId = ? AND a.tabelle = 'traeger'`,
      )
      .pluck()
      .get(traegerId) ?? today
  );
}
