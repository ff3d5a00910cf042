/**
 * Fills an empty sample register the way an office would on its first day: Träger, list, checks, decisions with
 * reasons, Betreuung, Einwilligung, meetings. The same steps for the window and the command line.
 */
import { randomUUID } from 'node:crypto';
import type { Input, Output } from '#shared/api/contract.ts';
import type { FallZeile } from '#shared/api/fall.ts';
import { alter, plusDays, spanne, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { fuelleGremien, type GremienFuellung } from './gremien.ts';
import { beispielTraeger, gruende } from './inhalt.ts';
import type { Rufer } from './rufer.ts';

export type Fuellung = GremienFuellung & {
  readonly personen: number;
  readonly traeger: number;
  readonly entscheidungen: number;
  readonly betreuungen: number;
  readonly einwilligungen: number;
  readonly import: Output<'import.run'>;
  /** Proposals of the check, counted. */
  readonly vorschlaege: Readonly<Record<string, number>>;
};

export type FuellRahmen = {
  readonly liste: string;
  readonly heute: Datum;
  readonly fortschritt: (done: number, total: number, text: string) => void;
};

/** @throws Refusal when the register is not empty: invented people never mix with others. */
export async function fuelleBeispiel(
  call: Rufer,
  { liste, heute, fortschritt }: FuellRahmen,
): Promise<Fuellung> {
  const { bestand } = await call('fall.list', { limit: 1 });
  if (bestand > 0)
    throw new Refusal(
      'refused',
      'In diesem Register stehen schon Personen. Die Beispielpersonen kommen nur in ein leeres Beispielregister.',
    );
  fortschritt(0, 100, 'Träger werden angelegt');
  const traeger = beispielTraeger.map((angaben) => ({ ...angaben, id: randomUUID() }));
  for (const einer of traeger) await call('traeger.save', einer);

  fortschritt(5, 100, 'Die Liste wird importiert');
  const ergebnis = await importiere(call, liste);
  const vorschlaege: Record<string, number> = {};
  const pruefungen = new Map<string, Pruefung>();
  const neue = await alle(call);
  for (const [index, { id: personId }] of neue.entries()) {
    if (index % 10 === 0)
      fortschritt(
        15 + Math.round((index / neue.length) * 45),
        100,
        `Personen werden geprüft: ${index} von ${neue.length}`,
      );
    const pruefung = await call('pruefung.check', { personId });
    await call('pruefung.save', { personId });
    pruefungen.set(personId, pruefung);
    vorschlaege[pruefung.vorschlag] = (vorschlaege[pruefung.vorschlag] ?? 0) + 1;
  }

  // Listed again: now everybody's row shows the Betreuung that came with the list.
  const personen = await alle(call);
  let entscheidungen = 0;
  let betreuungen = 0;
  let einwilligungen = 0;
  for (const [index, { id: personId, traeger: beiTraeger, geburtsdatum }] of personen.entries()) {
    if (index % 10 === 0)
      fortschritt(
        60 + Math.round((index / personen.length) * 40),
        100,
        `Entscheidungen werden eingetragen: ${index} von ${personen.length}`,
      );
    const pruefung = pruefungen.get(personId);
    // Somebody was entered by hand meanwhile.
    if (pruefung === undefined) continue;
    for (const hemmnis of hemmnisseOf(personId, pruefung))
      await call('eintrag.save', { tabelle: 'hemmnis', eintrag: hemmnis });
    const entscheidung = entscheide(personId, pruefung, { index, heute });
    if (entscheidung !== null) {
      await call('ampel.decide', entscheidung);
      entscheidungen += 1;
    }
    if (beiTraeger !== null) betreuungen += 1;
    else if (index % 9 === 0) {
      await call('betreuung.start', {
        personId,
        art: 'abh',
        traegerId: null,
        von: heute,
        gewaehltVon: 'behoerde',
        grund: null,
      });
      betreuungen += 1;
    }
    if (beiTraeger !== null && index % 3 !== 0) {
      await call('einwilligung.grant', {
        personId,
        traegerId: null,
        erteiltAm: heute,
        sprache: 'Deutsch',
        textFassung: '1',
        erteiltDurch: istMinderjaehrig(geburtsdatum, heute) ? 'sorgeberechtigte' : 'person',
        zwecke: ['behoerde_an_traeger', 'traeger_an_behoerde', 'halbjahresstatistik'],
      });
      einwilligungen += 1;
    }
  }
  fortschritt(99, 100, 'Gremien und Sitzungen werden eingetragen');
  const zuUeben = await fuelleGremien(call, heute);
  fortschritt(100, 100, 'Fertig');
  return {
    ...zuUeben,
    personen: personen.length,
    traeger: traeger.length,
    entscheidungen,
    betreuungen,
    einwilligungen,
    import: ergebnis,
    vorschlaege,
  };
}

async function importiere(call: Rufer, liste: string): Promise<Output<'import.run'>> {
  const offen = await call('import.open', { pfad: liste });
  if (offen === null) throw new Error('a path was given, nothing to choose');
  return call('import.run', { lauf: offen.lauf, zuordnung: offen.spalten.map(({ ziel }) => ziel) });
}

const FENSTER = 500;

export async function alle(call: Rufer): Promise<FallZeile[]> {
  const zeilen: FallZeile[] = [];
  for (let offset = 0; ; offset += FENSTER) {
    const fenster = await call('fall.list', { sortierung: 'programmNr', offset, limit: FENSTER });
    zeilen.push(...fenster.zeilen);
    if (zeilen.length >= fenster.gesamt) return zeilen;
  }
}

type Pruefung = Output<'pruefung.check'>;

/** A human's decision, for show: mostly as proposed, some against it, some not made yet. */
function entscheide(
  personId: string,
  { vorschlag, rechtsgrundlage }: Pruefung,
  { index, heute }: { readonly index: number; readonly heute: Datum },
): Input<'ampel.decide'> | null {
  const basis = rechtsgrundlage === '25a1' || rechtsgrundlage === '25b1' ? rechtsgrundlage : null;
  if (vorschlag === 'gruen' && index % 7 !== 3)
    return {
      personId,
      farbe: 'gruen',
      rechtsgrundlage: basis,
      grund: waehle(gruende.gruen, index),
      zweiterBlickAm: null,
    };
  if (vorschlag === 'gelb' && index % 4 !== 1)
    return {
      personId,
      farbe: 'gelb',
      rechtsgrundlage: basis,
      grund: waehle(gruende.gelb, index),
      zweiterBlickAm: null,
    };
  if (vorschlag !== 'angaben_fehlen') return null;
  // Red is never proposed; a human decides it with positive reasons and a date for the second look.
  if (index % 6 === 2)
    return {
      personId,
      farbe: 'rot',
      rotgrund: 'sonstiges',
      rechtsgrundlage: null,
      grund: waehle(gruende.rot, index),
      zweiterBlickAm: plusDays(heute, 90),
    };
  return index % 5 === 0
    ? {
        personId,
        farbe: 'gelb',
        rechtsgrundlage: basis,
        grund: waehle(gruende.gelb, index),
        zweiterBlickAm: null,
      }
    : null;
}

function hemmnisseOf(
  personId: string,
  { rechtsgrundlagen, rechtsgrundlage }: Pruefung,
): Extract<Input<'eintrag.save'>, { tabelle: 'hemmnis' }>['eintrag'][] {
  const offen =
    rechtsgrundlagen
      .find(({ id }) => id === rechtsgrundlage)
      ?.kriterien.filter(({ zustand }) => zustand === 'offen_handlung') ?? [];
  const codes = new Set(
    offen.flatMap(({ id }) =>
      /DEU/.test(id)
        ? ['deutsch' as const]
        : /ID|PASS/.test(id)
          ? ['identitaet' as const]
          : /LU/.test(id)
            ? ['qualifikation' as const]
            : [],
    ),
  );
  return [...codes].map((code) => ({
    id: randomUUID(),
    personId,
    code,
    erkanntAm: null,
    behobenAm: null,
    notiz: null,
  }));
}

function waehle(liste: readonly string[], index: number): string {
  return liste[index % liste.length] ?? '';
}

function istMinderjaehrig(geburtsdatum: FallZeile['geburtsdatum'], heute: Datum): boolean {
  return geburtsdatum !== null && alter(spanne(geburtsdatum).von, heute) < 18;
}
