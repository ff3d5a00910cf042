/** What the list says about a person, as fields of the records of the register. */
import type { RecordOf, Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Listenperson } from './personen-lesen.ts';

export type Importtabelle = Extract<
  Tabelle,
  | 'person'
  | 'asyl'
  | 'identitaet'
  | 'lebensunterhalt'
  | 'integration'
  | 'hindernis'
  | 'aufenthaltsabschnitt'
  | 'duldung'
  | 'sprachnachweis'
  | 'schulbesuch'
  | 'beschaeftigung'
  | 'angehoeriger'
>;

/** Fields of one record; `schluessel` are those by which an entry of the person is recognised, none if it has only one. */
export type Eintrag = {
  readonly tabelle: Importtabelle;
  readonly schluessel: readonly string[];
  readonly felder: Readonly<Record<string, string | number | boolean | null>>;
};

const QUELLE = 'Import einer Liste';

export function eintraegeOf({ angaben: a, abschnitte }: Listenperson, heute: Datum): Eintrag[] {
  const wert = <T>(value: T | undefined): T | null => value ?? null;
  const eintraege: Eintrag[] = [
    eintrag('person', [], {
      nachname: wert(a.nachname),
      vornamen: wert(a.vornamen),
      geburtsdatum: wert(a.geburtsdatum),
      geschlecht: wert(a.geschlecht),
      staatsangehoerigkeit: wert(a.staatsangehoerigkeit),
      aktenzeichen: wert(a.aktenzeichen),
      azrNr: wert(a.azrNr),
      gemeinde: wert(a.gemeinde),
      sprache: wert(a.sprache),
      telefon: wert(a.telefon),
      einreiseAm: wert(a.einreiseAm),
      einreiseVisum: wert(a.einreiseVisum),
      familienstand: wert(a.familienstand),
      haushaltErfasst: wert(a.haushaltErfasst),
      notiz: wert(a.notiz),
    }),
    eintrag('asyl', [], { status: wert(a.asylstatus) }),
    eintrag('identitaet', [], {
      identitaet: wert(a.identitaet),
      // „Geklärt durch Pass“ says both; the opposite of neither follows from „ungeklärt“.
      passVorhanden: a.passVorhanden ?? (a.identitaet === 'pass' ? true : null),
      staatsangehoerigkeitGeklaert: a.identitaet === 'pass' ? true : null,
      passGueltigBis: wert(a.passGueltigBis),
      mitwirkung: wert(a.mitwirkung),
    }),
    eintrag('lebensunterhalt', [], {
      bruttoErwerb: wert(a.bruttoMonat),
      nettoErwerb: wert(a.nettoMonat),
      kduWarm: wert(a.kduWarm),
      krankenversichert: wert(a.krankenversichert),
      alleinerziehend: wert(a.alleinerziehend),
      leistungen: wert(a.leistungen),
    }),
    eintrag('integration', [], {
      fdgoErklaerung: wert(a.fdgoAm?.ja),
      fdgoErklaerungAm: wert(a.fdgoAm?.am),
      fdgoHinweise: keine(a.ausschlussgruende),
      grundkenntnisse: wert(a.lidTestAm?.ja),
      lidTestAm: wert(a.lidTestAm?.am),
    }),
    eintrag('hindernis', [], {
      verurteilungen: wert(a.verurteilungen),
      // One column for the rest: „keine“ was looked at for each of them; „vorhanden“ does not say which.
      taeuschungen: keine(a.ausschlussgruende),
      ausweisungsinteresse: keine(a.ausschlussgruende),
      sicherheitserkenntnisse: keine(a.ausschlussgruende),
      einreiseverbot: keine(a.ausschlussgruende),
    }),
    ...abschnitte.map(({ status, von, bis }) =>
      eintrag('aufenthaltsabschnitt', ['status', 'von'], { status, von, bis, quelle: QUELLE }),
    ),
  ];
  if (a.duldungBis !== undefined || a.duldungGrund !== undefined)
    eintraege.push(
      eintrag('duldung', ['gueltigBis'], { gueltigBis: wert(a.duldungBis), grund: wert(a.duldungGrund) }),
    );
  if (a.sprachniveau !== undefined)
    eintraege.push(eintrag('sprachnachweis', ['muendlich'], { muendlich: a.sprachniveau }));
  if (a.schuleSeit !== undefined)
    eintraege.push(
      eintrag('schulbesuch', ['von'], { von: a.schuleSeit, erfolgreich: wert(a.schuleErfolgreich) }),
    );
  if (a.beschaeftigtSeit !== undefined)
    eintraege.push(
      eintrag('beschaeftigung', ['von'], {
        von: a.beschaeftigtSeit,
        bruttoMonat: wert(a.bruttoMonat),
        nettoMonat: wert(a.nettoMonat),
      }),
    );
  for (const { geburtsdatum, imHaushalt, ledig } of a.kinder ?? []) {
    eintraege.push(
      eintrag('angehoeriger', ['beziehung', 'geburtsdatum'], {
        beziehung: 'kind',
        geburtsdatum,
        imHaushalt,
        ledig,
        schulbesuchNachgewiesen: a.schulbesuchKinder === true ? true : null,
      }),
    );
  }
  const gesagt = eintraege.filter(({ felder }) => Object.keys(felder).length > 0);
  return gesagt.map((e) =>
    e.tabelle === 'lebensunterhalt' ? { ...e, felder: { ...e.felder, erhobenAm: heute } } : e,
  );
}

function eintrag<T extends Importtabelle>(
  tabelle: T,
  schluessel: readonly (keyof RecordOf<T> & string)[],
  felder: { readonly [F in keyof RecordOf<T>]?: RecordOf<T>[F] | null },
): Eintrag {
  // `as`: the compiler has just checked the fields against the record; here they become plain cells without the empty ones.
  const gefuellt = Object.entries(felder).filter(
    ([feld, value]) => (value !== null && value !== undefined) || schluessel.some((key) => key === feld),
  ) as [string, string | number | boolean | null][];
  return { tabelle, schluessel, felder: Object.fromEntries(gefuellt) };
}

function keine(stand: 'keine' | 'vorhanden' | undefined): 'keine' | null {
  return stand === 'keine' ? 'keine' : null;
}
