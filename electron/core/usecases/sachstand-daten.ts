/** Rows of the Sachstand: steps and points, each with what either side has said about it. */
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { DatenOf } from '#shared/dokumente/vorlagen/index.ts';
import { complete } from '#shared/dokumente/vorlagen/instrument.ts';
import type { SachstandZeile } from '#shared/dokumente/vorlagen/sachstand.ts';
import type { ReadAccess } from '../register/access.ts';
import { kriteriumLabel, loadPerson, schritteOf, toStelle, type Quelle } from './dokument-quelle.ts';
import { checkPerson } from './pruefung.ts';

type Sicht = RecordOf<'sichtweise'>;

export function loadSachstand(access: ReadAccess, { personId }: Quelle): DatenOf<'sachstand'> {
  const { tables, today } = access;
  const ergebnis = checkPerson(access, { personId, stichtag: null, rechtsstand: null });
  const betreuung = betreuungAm(tables.betreuung.ofPerson(personId), today);
  const traeger =
    betreuung === null || betreuung.traegerId === null ? null : tables.traeger.find(betreuung.traegerId);
  const an = traeger === null ? null : { traegerId: traeger.id, stelle: toStelle(traeger) };
  const instrument = tables.instrument.ofPerson(personId).at(-1);
  const schritte = instrument === undefined ? [] : complete(schritteOf(access, instrument.id));
  const sichten = tables.sichtweise.ofPerson(personId).toSorted((a, b) => b.am.localeCompare(a.am));

  /** Restricted facts stay in the house; so does what an earlier Beratungsstelle said to somebody else. */
  const mayLeave = (kriterium: string | null) =>
    kriterium === null || kriteriumLabel(ergebnis, kriterium) !== null;
  const offeneSchritte = schritte.filter(({ kriterium }) => mayLeave(kriterium));
  const verborgen = new Set(schritte.filter(({ kriterium }) => !mayLeave(kriterium)).map(({ was }) => was));
  const erlaubt = sichten.filter(
    ({ kriterium, schritt, seite, am }) =>
      mayLeave(kriterium) &&
      !(schritt !== null && verborgen.has(schritt)) &&
      (an === null || seite === 'behoerde' || betreuung === null || am >= betreuung.von),
  );
  const label = (kriterium: string | null) =>
    (kriterium === null ? null : kriteriumLabel(ergebnis, kriterium)) ?? '';
  return {
    person: loadPerson(access, personId),
    an,
    zeilen: zeilenOf(offeneSchritte, erlaubt, label),
    ausgelassen: sichten.length - erlaubt.length + (schritte.length - offeneSchritte.length),
  };
}

/** Each view once: with the step it answers, else with the first step of its criterion, else in a row of its own. */
function zeilenOf(
  schritte: readonly RecordOf<'schritt'>[],
  sichten: readonly Sicht[],
  label: (kriterium: string | null) => string,
): SachstandZeile[] {
  const rest = new Set(sichten);
  const take = (belongs: (sicht: Sicht) => boolean) => {
    const own = [...rest].filter(belongs);
    for (const sicht of own) rest.delete(sicht);
    return own;
  };
  const names = new Set(schritte.map(({ was }) => was));
  const whole = take(({ kriterium, schritt }) => kriterium === null && schritt === null);
  const steps = schritte.map(({ was, kriterium, stand, bis }): SachstandZeile => {
    const own = take(
      (sicht) =>
        sicht.schritt === was ||
        (kriterium !== null &&
          sicht.kriterium === kriterium &&
          (sicht.schritt === null || !names.has(sicht.schritt))),
    );
    return { schritt: was, kriterium, stand, bis, ...sidesOf(own) };
  });
  const others: SachstandZeile[] = [];
  for (const first of rest) {
    const own = take(({ kriterium, schritt }) => kriterium === first.kriterium && schritt === first.schritt);
    const { kriterium, schritt } = first;
    others.push({ schritt: schritt ?? label(kriterium), kriterium, stand: null, bis: null, ...sidesOf(own) });
  }
  const fall: SachstandZeile = {
    schritt: 'Der Fall als Ganzes',
    kriterium: null,
    stand: null,
    bis: null,
    ...sidesOf(whole),
  };
  return [...(whole.length === 0 ? [] : [fall]), ...steps, ...others];
}

function sidesOf(sichten: readonly Sicht[]) {
  const of = (seite: Sicht['seite']) =>
    sichten
      .filter((each) => each.seite === seite)
      .map(({ einschaetzung, text, am }) => ({ einschaetzung, text, am }));
  return { behoerde: of('behoerde'), beratungsstelle: of('beratungsstelle') };
}
