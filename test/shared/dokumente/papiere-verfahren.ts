/** The papers about the course of a case, filled, without Träger and blank. */
import type { PersonDaten, StelleDaten } from '#shared/dokumente/daten.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen, type DatenOf } from '#shared/dokumente/vorlagen/index.ts';
import type { InstrumentDaten } from '#shared/dokumente/vorlagen/instrument.ts';
import { asDatum } from '#shared/lib/datum.ts';
import type { Probe } from './papiere.ts';

type Tools = {
  readonly person: PersonDaten;
  readonly instrument: InstrumentDaten;
  readonly stellen: readonly StelleDaten[];
  readonly full: <D>(vorlage: Vorlage<D>, daten: D) => Dokument;
  readonly blank: <D>(vorlage: Vorlage<D>) => Dokument;
  readonly probe: (vorlage: string, art: string, dokument: Dokument) => Probe;
};

const am = asDatum('2026-11-03');

export function papiereVerfahren({ person, instrument, stellen, full, blank, probe }: Tools): Probe[] {
  const an = stellen.map((stelle) => ({ traegerId: '00000000-0000-4000-8000-000000000001', stelle }));
  const [eins] = an;
  if (eins === undefined) throw new Error('the sample has Beratungsstellen');

  const sachstand: DatenOf<'sachstand'> = {
    person,
    an: eins,
    zeilen: [
      {
        schritt: 'Der Fall als Ganzes',
        kriterium: null,
        stand: null,
        bis: null,
        behoerde: [
          { einschaetzung: 'auf_dem_weg', text: 'Es fehlt nur noch die Prüfung.', am },
          { einschaetzung: 'offen', text: null, am: asDatum('2026-06-01') },
        ],
        beratungsstelle: [],
      },
      {
        schritt: 'Die mündliche Prüfung A2 ablegen',
        kriterium: '25b1.DEU',
        stand: 'vereinbart',
        bis: asDatum('2027-08-21'),
        behoerde: [{ einschaetzung: 'offen', text: 'Noch kein Zertifikat in der Akte.', am }],
        beratungsstelle: [
          {
            einschaetzung: 'erfuellt',
            text: 'Prüfung bestanden.\nDas Zertifikat kommt mit der Post.',
            am: asDatum('2026-11-18'),
          },
        ],
      },
      {
        schritt: 'Einen Platz in der Kita suchen',
        kriterium: null,
        stand: 'teilweise',
        bis: asDatum('2027-02-21'),
        behoerde: [],
        beratungsstelle: [],
      },
    ],
    ausgelassen: 0,
  };
  const ueberpruefung: DatenOf<'ueberpruefung'> = {
    person,
    art: 'fahrplan',
    vom: asDatum('2026-08-21'),
    ueberprueftAm: asDatum('2026-11-21'),
    naechsteUeberpruefung: asDatum('2027-02-21'),
    schritte: instrument.schritte.map((schritt, i) => ({
      ...schritt,
      stand: (['erfuellt', 'teilweise', 'vereinbart'] as const)[i] ?? 'nicht_erfuellt',
    })),
    protokoll: null,
    beratungsstelle: 'Beratungsstelle Eins (erfunden)',
    geschuetzt: false,
  };
  const protokoll: DatenOf<'ueberpruefung'> = {
    ...ueberpruefung,
    protokoll: {
      gesamt: 'teilweise',
      besprochen: 'Der Kurs war voll.\nAb Januar gibt es einen Platz am Abend.',
      punkte: [
        {
          was: 'Die Bescheinigung für die Vorsprache ausstellen',
          wer: 'behoerde',
          befund: 'erfuellt',
          gesehen: 'Kopie der Bescheinigung',
          naechsterTermin: null,
        },
        {
          was: 'Die mündliche Prüfung A2 ablegen',
          wer: 'person',
          befund: 'nicht_erfuellt',
          gesehen: null,
          naechsterTermin: asDatum('2027-03-31'),
        },
      ],
    },
  };
  const arbeitgeber: DatenOf<'arbeitgeber'> = {
    person,
    erwerb: 'mit_erlaubnis',
    gueltigBis: asDatum('2027-02-28'),
  };
  const austritt = {
    person,
    am: asDatum('2026-11-21'),
    grund: 'ausschluss',
    grundText: 'Zumutbare Schritte, zum Beispiel zur Klärung der Identität, sind bis heute nicht getan.',
    erlaeuterung: 'Drei vereinbarte Termine bei der Botschaft wurden nicht wahrgenommen.',
    oeffnet: 'diese Schritte begonnen sind und es dafür einen Nachweis gibt',
  } as const;
  const rueckgabe: DatenOf<'rueckgabe'> = {
    ...austritt,
    rueckgabeAm: asDatum('2026-11-21'),
    pruefung: {
      stichtag: am,
      rechtsstand: am,
      vorschlag: 'gelb',
      wege: [
        { titel: '§ 25b Abs. 1 bis 3', ergebnis: 'gelb', offen: ['Deutsch (mündlich A2)', 'Pass'] },
        { titel: '§ 25a Abs. 1', ergebnis: 'rot', offen: ['Alter'] },
      ],
      weitere: [{ titel: '§ 60c', ergebnis: 'Angaben fehlen' }],
    },
  };
  const wechsel: DatenOf<'betreuungswechsel'> = {
    person,
    bisher: 'Beratungsstelle Eins (erfunden)',
    neu: 'Beratungsstelle Zwei (erfunden)',
    ab: asDatum('2026-12-01'),
    gewaehltVon: 'person',
    an: an.slice(0, 2),
    ohneEinwilligung: [],
  };
  const eine = {
    person,
    art: 'fahrplan' as const,
    rechtsgrundlage: instrument.rechtsgrundlage,
    ziel: instrument.ziel,
    schritte: instrument.schritte,
    beitragBehoerde: instrument.beitragBehoerde,
  };
  const paar: DatenOf<'gemeinsamer_plan'> = {
    eine,
    andere: {
      ...eine,
      person: { ...person, programmNr: 'P-00124', vornamen: 'Bo', nachname: 'Paar-Probe' },
      art: 'vereinbarung',
      beitragBehoerde: null,
    },
    naechsteUeberpruefung: instrument.naechsteUeberpruefung,
  };
  const filled = 'ausgefüllt';
  const ohne = 'ohne Träger';
  return [
    probe('sachstand', filled, full(vorlagen.sachstand, sachstand)),
    probe(
      'sachstand',
      ohne,
      full(vorlagen.sachstand, {
        ...sachstand,
        an: null,
        zeilen: sachstand.zeilen.map((zeile) => ({ ...zeile, beratungsstelle: [] })),
      }),
    ),
    probe('sachstand', 'blanko', blank(vorlagen.sachstand)),
    probe('ueberpruefung', filled, full(vorlagen.ueberpruefung, ueberpruefung)),
    probe('ueberpruefung', 'Protokoll', full(vorlagen.ueberpruefung, protokoll)),
    probe(
      'ueberpruefung',
      ohne,
      full(vorlagen.ueberpruefung, {
        ...ueberpruefung,
        beratungsstelle: null,
        schritte: ueberpruefung.schritte.filter(({ wer }) => wer !== 'beratungsstelle'),
      }),
    ),
    probe('ueberpruefung', 'blanko', blank(vorlagen.ueberpruefung)),
    ...(['mit_erlaubnis', 'erlaubt', 'verboten'] as const).map((erwerb) =>
      probe('arbeitgeber', `${filled}, ${erwerb}`, full(vorlagen.arbeitgeber, { ...arbeitgeber, erwerb })),
    ),
    probe('arbeitgeber', 'blanko', blank(vorlagen.arbeitgeber)),
    probe(
      'veraenderung',
      filled,
      full(vorlagen.veraenderung, {
        person,
        an: eins,
        seit: am,
        aenderungen: [
          { was: 'Neue Duldung, gültig bis 28.02.2027', ab: asDatum('2026-11-10') },
          { was: 'Arbeit begonnen', ab: asDatum('2026-11-15') },
        ],
      }),
    ),
    probe('veraenderung', 'blanko', blank(vorlagen.veraenderung)),
    ...[austritt.grundText, null].map((grund) =>
      probe(
        'vor_ausschluss',
        grund === null ? `${filled}, Grund geschützt` : filled,
        full(vorlagen.vor_ausschluss, {
          person,
          an: eins,
          entschieden: true,
          grund,
          oeffnet: grund === null ? null : austritt.oeffnet,
          antwortBis: asDatum('2026-12-05'),
        }),
      ),
    ),
    probe('vor_ausschluss', 'blanko', blank(vorlagen.vor_ausschluss)),
    probe('ausschluss', filled, full(vorlagen.ausschluss, { ...austritt, zustellungAn: null })),
    probe('ausschluss', 'blanko', blank(vorlagen.ausschluss)),
    probe('rueckgabe', filled, full(vorlagen.rueckgabe, rueckgabe)),
    probe('rueckgabe', 'ohne Prüfung', full(vorlagen.rueckgabe, { ...rueckgabe, pruefung: null })),
    probe('rueckgabe', 'blanko', blank(vorlagen.rueckgabe)),
    probe('gemeinsamer_plan', filled, full(vorlagen.gemeinsamer_plan, paar)),
    probe('gemeinsamer_plan', 'blanko', blank(vorlagen.gemeinsamer_plan)),
    probe('betreuungswechsel', filled, full(vorlagen.betreuungswechsel, wechsel)),
    probe(
      'betreuungswechsel',
      ohne,
      full(vorlagen.betreuungswechsel, {
        ...wechsel,
        bisher: 'Sozialarbeit in der Behörde',
        neu: 'keine Betreuung',
        an: [],
      }),
    ),
    probe('betreuungswechsel', 'blanko', blank(vorlagen.betreuungswechsel)),
  ];
}
