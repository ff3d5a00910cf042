/**
 * What a year of work leaves in the practice register, for the walk: minutes that name a case, agreements with a second
 * Fassung, letters and sheets on their way, papers that came back as scans, a package. All people are invented.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Input } from '#shared/api/contract.ts';
import type { Host } from '#test/e2e/fixture.ts';
import { call } from '#test/e2e/register.ts';
import { paketBytes, regelpaketJson } from '#test/electron/core/paket-werkstatt.ts';

/** The people and bodies of the practice register that the addresses of the walk stand for. */
export type Beispiel = {
  readonly fall: string;
  readonly anderer: string;
  readonly traeger: string;
  /** Somebody with an agreement in its second Fassung. */
  readonly vereinbart: string;
};

export const SCANS = 'scans';
export const PAKET = 'betraege.bleibeweg-paket';
export const LISTE = 'liste.csv';

/** Fills the open, empty practice register. */
export async function fillBeispiel(host: Host): Promise<Beispiel> {
  await call(host, 'beispiel.fill', undefined);
  await expect
    .poll(async () => (await call(host, 'fall.list', { limit: 1 })).vorschlaegeVeraltet, { timeout: 60_000 })
    .toBe(false);
  const { zeilen } = await call(host, 'fall.list', { limit: 60 });
  const betreut = zeilen.filter(({ traeger }) => traeger !== null);
  const [fall, zweite, dritte] = betreut;
  const anderer = zeilen.at(-1);
  const traeger = (await call(host, 'traeger.list', undefined))[0];
  if (fall === undefined || zweite === undefined || dritte === undefined || anderer === undefined)
    throw new Error('the practice register is empty');
  if (traeger === undefined) throw new Error('the practice register has no Träger');
  await gremien(host, [fall.id, zweite.id, dritte.id, anderer.id]);
  await texte(host);
  await vereinbarung(host, zweite.id);
  const ohneTraeger = zeilen.filter((zeile) => zeile.traeger === null).map(({ id }) => id);
  await papiere(host, {
    ids: [fall.id, zweite.id, dritte.id],
    suchen: ohneTraeger.slice(0, 3),
    traegerId: traeger.id,
  });
  await programm(host, traeger.id);
  await dateien(host);
  await call(host, 'sicherung.create', {});
  return { fall: fall.id, anderer: anderer.id, traeger: traeger.id, vereinbart: zweite.id };
}

/** Marked cases (one without consent), a meeting with minutes and an open task, two views of one case. */
async function gremien(host: Host, [erster = '', zweiter = '', dritter = '', ohne = '']: readonly string[]) {
  const register = await call(host, 'gremium.list', undefined);
  const fallgruppe = register.find(({ art }) => art === 'fallgruppe')?.id;
  if (fallgruppe === undefined) throw new Error('the practice office has no Fallgruppe');
  for (const personId of [erster, zweiter, dritter])
    await call(host, 'einwilligung.grant', {
      personId,
      traegerId: null,
      erteiltAm: '2026-09-01',
      zwecke: ['fallgruppe', 'behoerde_an_traeger', 'halbjahresstatistik'],
    });
  for (const [personId, was] of [
    [erster, 'Wie weiter mit dem Pass?'],
    [zweiter, 'Arbeit und Betreuung der Kinder'],
    [dritter, 'Sprachnachweis'],
    [ohne, 'Vorstrafe von 2019: Was heißt das?'],
  ] as const)
    await call(host, 'eintrag.save', {
      tabelle: 'wiedervorlage',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        was,
        faelligAm: '2026-11-23',
        gremium: 'fallgruppe',
      },
    });
  for (const [seite, einschaetzung, text] of [
    [
      'behoerde',
      'nicht_erfuellt',
      'Seit drei Jahren liegt kein Nachweis über einen Antrag bei der Botschaft vor.',
    ],
    ['beratungsstelle', 'erfuellt', 'Zwei Anträge sind belegt; die Botschaft antwortet nicht.'],
  ] as const)
    await call(host, 'eintrag.save', {
      tabelle: 'sichtweise',
      eintrag: {
        id: crypto.randomUUID(),
        personId: erster,
        seite,
        einschaetzung,
        text,
        am: '2026-11-10',
        quelle: 'Gespräch (erfunden)',
      },
    });
  await call(host, 'sitzung.save', {
    id: crypto.randomUUID(),
    gremiumId: fallgruppe,
    gremium: 'fallgruppe',
    am: '2026-10-28',
    uhrzeit: '10 Uhr',
    ort: 'Landratsamt, Raum 204',
    einladung: 'Fälle, in denen es seit dem Sommer nicht weitergeht',
    teilnehmende: 'Sachbearbeitung\nBeratungsstelle Nord',
    protokoll: 'Sachbearbeitung',
    punkte: [
      {
        thema: 'Wie weiter mit dem Pass?',
        ergebnis: 'Die Botschaft nimmt nur noch Termine nach Voranmeldung an.',
        beschluss: 'Der Träger begleitet zur Botschaft.',
        aufgabe: 'Konsulat anschreiben',
        wer: 'Sachbearbeitung',
        bis: '2026-11-15',
        personId: erster,
      },
      {
        thema: 'Kurse im Winter',
        ergebnis: 'Zwei Plätze sind frei.',
        beschluss: null,
        aufgabe: 'Liste rundschicken',
        wer: 'Beratungsstelle Nord',
        bis: '2026-12-01',
      },
    ],
  } as Input<'sitzung.save'>);
  await call(host, 'gremium.vorbereite', {
    id: crypto.randomUUID(),
    gremiumId: fallgruppe,
    am: '2026-11-25' as never,
    punkte: [{ thema: 'Sprachnachweis', personId: dritter }, { thema: 'Termine im neuen Jahr' }],
  });
}

/** Questions of principle (one decided, with another opinion and places to be looked at) and Leitsätze. */
async function texte(host: Host) {
  const entscheidung = async (rest: Partial<Input<'grundsatzentscheidung.save'>>) =>
    await call(host, 'grundsatzentscheidung.save', {
      id: crypto.randomUUID(),
      konstellation: null,
      entscheidung: null,
      grundzuege: null,
      argumente: null,
      abweichend: null,
      gremium: 'lenkungskreis',
      am: null,
      von: null,
      bis: null,
      kriterien: null,
      leitsatzId: null,
      imBuendel: true,
      ...rest,
    } as Input<'grundsatzentscheidung.save'>);
  await entscheidung({
    titel: 'Kurze Lücken zwischen zwei Duldungen',
    frage: 'Schadet eine Lücke von wenigen Tagen?',
    konstellation: 'Bis zum 12.03.2026 war in Musterstadt kein Termin frei.',
    entscheidung: 'Lücken bis zu zwei Wochen schaden nicht.',
    argumente: 'Der Anspruch besteht ohne Papier.\nTermine sind knapp.',
    abweichend: 'Eine Seite hält eine Woche für genug.',
    am: '2026-06-10' as never,
    von: '2026-07-01' as never,
  });
  await entscheidung({
    titel: 'Bemühen um einen Pass',
    frage: 'Wann genügt es, dass jemand sich bemüht hat?',
    imBuendel: false,
  });
  for (const [titel, thema, text, kriterien] of [
    [
      'Minijob und Lebensunterhalt',
      'lebensunterhalt',
      'Ein Minijob zählt mit, sobald er sechs Monate dauert.',
      '25b1.LU',
    ],
    ['Weg zum Pass', 'passbeschaffung', 'Zwei belegte Anträge im Jahr gelten als Bemühen.', 'Q.PASS'],
  ] as const)
    await call(host, 'leitsatz.save', {
      id: crypto.randomUUID(),
      titel,
      thema,
      text,
      kriterien,
      quelle: 'Beschluss der Leitung, erfunden',
      von: '2026-01-01' as never,
      bis: null,
    });
}

/** Agreed to by all sides, then opened for a second Fassung with other words. */
async function vereinbarung(host: Host, personId: string) {
  const { instrument } = await call(host, 'instrument.propose', { personId });
  const [erster, ...weitere] = instrument.schritte;
  if (erster === undefined) throw new Error('the check proposes no step');
  const fertig = [erster, ...weitere.slice(0, 2)].map((schritt) => ({
    ...schritt,
    wer: schritt.wer ?? ('person' as const),
    bis: schritt.bis ?? ('2027-03-01' as never),
    nachweis: schritt.nachweis ?? 'Bescheinigung',
  }));
  await call(host, 'instrument.save', { ...instrument, ziel: 'Ein Titel bis Ende 2027', schritte: fertig });
  const seiten = (await call(host, 'instrument.stand', { personId }))[0]?.seiten ?? [];
  for (const { seite } of seiten)
    await call(host, 'instrument.agree', {
      instrumentId: instrument.id,
      seite,
      am: '2026-11-20' as never,
      funktion: seite === 'person' ? 'die Person selbst' : 'Sachbearbeitung',
    });
  await call(host, 'instrument.beginFassung', {
    instrumentId: instrument.id,
    grund: 'Der Kurs beginnt später als geplant.',
  });
  const [neu] = await call(host, 'instrument.list', { personId });
  if (neu === undefined) throw new Error('the instrument is gone');
  const [schritt, ...rest] = neu.schritte;
  if (schritt === undefined) throw new Error('the instrument has lost its steps');
  await call(host, 'instrument.save', {
    ...neu,
    ziel: 'Ein Titel bis zum Sommer 2028',
    schritte: [{ ...schritt, bis: '2027-09-01' as never, nachweis: 'Zertifikat B1' }, ...rest],
  });
}

type Papiere = {
  readonly ids: readonly string[];
  /** Who looks for a Beratungsstelle. */
  readonly suchen: readonly string[];
  readonly traegerId: string;
};

/** Letters and sheets handed out, one evidence, and a folder of scans as it comes from the machine. */
async function papiere(host: Host, { ids, suchen, traegerId }: Papiere) {
  for (const personId of ids)
    await call(host, 'fall.saveHaushalt', {
      personId,
      haushalt: {
        id: null,
        bezeichnung: null,
        unterkunft: null,
        strasse: 'Erdachte Gasse 7',
        plz: '00000',
        ort: 'Musterstadt',
      },
    });
  const [erste = '', zweite = ''] = ids;
  const geschrieben = join(host.folder, 'geschrieben');
  const scans = join(host.folder, SCANS);
  for (const folder of [geschrieben, scans]) mkdirSync(folder);
  await host.chooseNext(geschrieben);
  await call(host, 'anschreiben.write', { ids: [...ids], stufe: 1 });
  await host.chooseNext(geschrieben);
  await call(host, 'rueckmeldung.issue', { ids: [...suchen], traegerId });
  for (const [personId, name] of [
    [erste, 'blatt-1.pdf'],
    [zweite, 'blatt-2.pdf'],
  ] as const) {
    await host.chooseNext(join(scans, name));
    await call(host, 'dokument.write', { vorlage: 'was_fehlt', personId, als: 'pdf' });
  }
  writeFileSync(join(scans, 'ohne-kennung.png'), await host.page.screenshot());
  writeFileSync(join(scans, 'zerrissen.pdf'), 'kein Blatt');
  await call(host, 'beleg.add', {
    personId: erste,
    dokumentId: null,
    art: 'unterschrieben',
    bezeichnung: 'Einwilligung vom September',
    originalGesehenAm: '2026-09-01' as never,
    bemerkung: null,
    datei: null,
    pruefsumme: null,
  });
}

/** Money of the year, two files that may be of one person, a bundle that went out. */
async function programm(host: Host, traegerId: string) {
  await call(host, 'traeger.saveFoerderung', {
    traegerId,
    jahr: 2026,
    betrag: 48_000_00,
    schluessel: 'nach betreuten Personen',
  });
  for (const vornamen of ['Amina', 'Amína'])
    await call(host, 'fall.create', { nachname: 'Doppelmuster', vornamen, geburtsdatum: '1991-05-04' });
  const { pruefsumme, stichtag } = await call(host, 'buendel.preview', {});
  await host.chooseNext(host.folder);
  const { datei } = await call(host, 'buendel.write', { pruefsumme, stichtag });
  if (datei !== null)
    await call(host, 'weitergabe.email', { datei, empfaenger: 'lenkungskreis@example.org' });
}

/** What lies on the desk and waits to be read: a package and a list. */
async function dateien(host: Host) {
  writeFileSync(
    join(host.folder, PAKET),
    paketBytes({
      version: '2026.2',
      aenderungen: ['Die Regelbedarfe für 2026 sind an das Amtsblatt angepasst.', 'Ein Erlass ist neu.'],
      dateien: [{ name: 'inhalt/regeln.json', bytes: regelpaketJson({ jahr: 2026, regelbedarf: 60_000 }) }],
    }),
  );
  writeFileSync(
    join(host.folder, LISTE),
    [
      'Nachname;Vorname;geb. am;Az.;Status;seit;Vermerk',
      'Listenmuster;Anela;1.2.90;33.2-9001;Duldung;01.03.2020;',
      'Listenmuster;Boris;00.05.1988;33.2-9002;Gestattung;15.07.2024;ruft an',
      'Listenmuster;Carla;31.06.1991;33.2-9003;Duldung;01.01.2019;',
      'Listenmuster;Dario;04.04.1994;33.2-9004;geduldet wg. Krankheit;01.01.2019;',
    ].join('\r\n'),
  );
}
