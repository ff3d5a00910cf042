/** From the facts of a person to the ready answers of each table, written from recht.md sections 3 to 7. */
import type { Fall } from '#shared/domain/fall.ts';
import {
  kette,
  strecken,
  type Kette,
  type Lesart,
  type Rahmen,
  type Strecke,
  type Uhr,
} from './aufenthalt.ts';
import { alle, eine, gleich, nicht, type Dreiwertig } from './dreiwertig.ts';
import { ends, nachJahren, nachMonaten, tag, type Tag } from './kalender.ts';
import { entscheide, type Stand } from './tabellen.ts';
import { lernt, rechne, type Ergebnis } from './unterhalt.ts';

/** `ab` only with `offen_ab`. */
export type Antwort = {
  readonly stand: Stand;
  readonly ab?: Tag;
  /** States of the program about which this question says nothing: it asks for less than the whole criterion. */
  readonly stumm?: readonly Stand[];
};

export type Pruefung = {
  readonly stichtag: Tag;
  readonly rechtsstand: Tag;
  readonly horizontMonate: number;
} & Rahmen;

/** What a question may look at, computed once per person. */
export type Lage = {
  readonly fall: Fall;
  readonly stichtag: Tag;
  readonly rechtsstand: Tag;
  readonly horizont: Tag;
  readonly rahmen: Rahmen;
  readonly strecken: readonly Strecke[];
  readonly hat104c: boolean;
  readonly unterhalt: readonly [Ergebnis, Ergebnis] | null;
  /** The same person on another day. */
  readonly am: (tag: Tag) => Lage;
  /** What several criteria ask, answered once. */
  readonly gemerkt: Map<unknown, unknown>;
};

/** The answer to a question of this person, worked out once however many routes ask it. */
export function einmal<T>(l: Lage, frage: (l: Lage) => T): T {
  if (l.gemerkt.has(frage)) return l.gemerkt.get(frage) as T; // put there below under the same question
  const answer = frage(l);
  l.gemerkt.set(frage, answer);
  return answer;
}

export function lage(fall: Fall, pruefung: Pruefung): Lage {
  const { stichtag, horizontMonate } = pruefung;
  const all = strecken(fall, stichtag);
  return {
    fall,
    stichtag,
    rechtsstand: pruefung.rechtsstand,
    horizont: nachMonaten(stichtag, horizontMonate),
    rahmen: pruefung,
    strecken: all,
    hat104c: all[0]?.art === 'AE104C',
    unterhalt: rechne(fall, stichtag),
    am: (other) => lage(fall, { ...pruefung, stichtag: other }),
    gemerkt: new Map(),
  };
}

const lagen = new WeakMap<object, WeakMap<Fall, Lage>>();

/** The same for the same case in the same frame: whoever asks about many mistakes of the program answers once. */
export function gemerkteLage(fall: Fall, rahmen: object, pruefung: Pruefung): Lage {
  const inRahmen = lagen.get(rahmen) ?? new WeakMap<Fall, Lage>();
  lagen.set(rahmen, inRahmen);
  const known = inRahmen.get(fall) ?? lage(fall, pruefung);
  inRahmen.set(fall, known);
  return known;
}

/** Tables answer in words; the words are those of the catalogue. */
function stand(wort: string): Stand {
  return wort as Stand; // every table that is asked through here answers with a Stand
}

const nur = (
  tabelle: Parameters<typeof entscheide>[0],
  antworten: Parameters<typeof entscheide>[1],
): Antwort => ({
  stand: stand(entscheide(tabelle, antworten)),
});

const mit = (wort: string, ab: Tag | null): Antwort =>
  wort === 'offen_ab' && ab !== null ? { stand: 'offen_ab', ab } : { stand: stand(wort) };

/** Q.AUSW4 */
export const sicherheit = ({ fall }: Lage): Antwort =>
  nur('frage gut sonst ausgeschlossen', { gut: gleich(fall.hindernis?.sicherheitserkenntnisse, 'keine') });

/** Q.EAV */
export const einreiseverbot = ({ fall, stichtag }: Lage): Antwort => {
  const bis = fall.hindernis?.einreiseverbotBis ?? null;
  const stands = fall.hindernis?.einreiseverbot ?? null;
  const abgelaufen = bis !== null && tag(bis) < stichtag;
  return nur('frage gut sonst handeln', {
    gut: stands === null ? undefined : stands === 'keine' || abgelaufen,
  });
};

/** Q.ASYL1 */
export const keinAsylverfahren = ({ fall }: Lage): Antwort => {
  const status = fall.asyl?.status ?? null;
  return nur('frage gut sonst handeln', {
    gut: status === null ? undefined : status !== 'laufend' && status !== 'folgeantrag_laufend',
  });
};

/** Q.ASYL3: whether a listed ground is known; the version of the list depends on the day of the rejection. */
export const asylsperre =
  (zwingend: boolean) =>
  ({ fall }: Lage): Antwort => {
    if ((fall.asyl?.status ?? null) === null) return { stand: 'unbekannt' };
    const ou = gleich(fall.asyl?.status, 'abgelehnt_ou');
    const gelistet = gleich(fall.asyl?.ouGrund, 'gelistet');
    const gesperrt = alle([ou, gelistet]);
    const ohneTag = gesperrt === true && fall.asyl?.ablehnungAm === null;
    const wort = entscheide('sperre', { 'vielleicht gesperrt': ohneTag, gesperrt });
    return { stand: wort === 'zwingend' ? (zwingend ? 'nicht_erfuellt' : 'wertung') : stand(wort) };
  };

/** 25a1.SPERRE, 25b.SPERRE: what the route says about that bar; nothing where there is none. */
export const sperreDesWegs = (l: Lage): Antwort => {
  const { stand: s } = asylsperre(false)(l);
  return { stand: s === 'erfuellt' ? 'nicht_anwendbar' : s };
};

/** Q.VISUM */
export const visum = ({ fall }: Lage): Antwort =>
  nur('frage gut sonst werten', { gut: fall.person.einreiseVisum ?? undefined });

export const mindestalter =
  (jahre: number) =>
  ({ fall, stichtag }: Lage): Antwort => {
    if (fall.person.geburtsdatum === null) return { stand: 'unbekannt' };
    const [frueh, spaet] = ends(fall.person.geburtsdatum).map((day) => nachJahren(day, jahre)) as [Tag, Tag]; // map keeps the length
    return mit(
      entscheide('mindestalter', {
        'sicher erreicht': spaet <= stichtag,
        'vielleicht erreicht': frueh <= stichtag,
      }),
      spaet,
    );
  };

/** Only an application that still stands keeps the date; `abJahre`: until 31.07.2015 not before the 15th birthday. */
export const antragVorAlter =
  (jahre: number, norm: string, abJahre: number | null = null) =>
  ({ fall, stichtag }: Lage): Antwort => {
    if (fall.person.geburtsdatum === null) return { stand: 'unbekannt' };
    const [frueh, spaet] = ends(fall.person.geburtsdatum).map((day) => nachJahren(day, jahre)) as [Tag, Tag]; // map keeps the length
    const ab = abJahre === null ? null : nachJahren(ends(fall.person.geburtsdatum)[1], abJahre);
    const antraege = fall.antrag
      .filter(
        (a) =>
          a.norm === norm &&
          !['zurueckgezogen', 'abgelehnt', 'beratung', 'abgeraten'].includes(a.stand ?? ''),
      )
      .map((a) => tag(a.gestelltAm))
      .filter((day) => day <= stichtag && (ab === null || day >= ab));
    const day = antraege.length > 0 ? Math.min(...antraege) : stichtag;
    return mit(
      entscheide('antrag vor alter', {
        'sicher versäumt': day >= spaet,
        'vielleicht versäumt': day >= frueh,
        gestellt: antraege.length > 0,
        'noch zu früh': ab !== null && ab > stichtag,
      }),
      ab,
    );
  };

/** § 25a until 31.07.2015: born here or entered before a birthday. */
export const einreiseVorAlter =
  (jahre: number) =>
  ({ fall: { person } }: Lage): Antwort => {
    if (person.geburtsdatum === null || person.einreiseAm === null) return { stand: 'unbekannt' };
    const [frueh, spaet] = ends(person.geburtsdatum).map((day) => nachJahren(day, jahre)) as [Tag, Tag]; // as above
    const day = tag(person.einreiseAm);
    return nur('frage gut sonst ausgeschlossen', {
      gut: day < frueh ? true : day >= spaet ? false : undefined,
    });
  };

type Zeit = Antwort & { readonly nurHandeln: boolean };

/** A clock of recht.md 6 against so many months. */
export function zeit(l: Lage, uhr: Uhr, months: number, titelErsetzt: boolean, mit104c = true): Zeit {
  const ketten = new Map<Lesart, Kette>();
  const k = (lesart: Lesart): Kette => {
    const known = ketten.get(lesart) ?? kette(l.strecken, uhr, lesart, l.rahmen, l.hat104c && mit104c);
    ketten.set(lesart, known);
    return known;
  };
  const erfuellt = (lesart: Lesart) => (k(lesart).fertig(months) ?? Number.POSITIVE_INFINITY) <= l.stichtag;
  const nah = (lesart: Lesart) => (k(lesart).fertig(months) ?? Number.POSITIVE_INFINITY) <= l.horizont;
  const basis = k('ueblich').heute === 'bricht' && k('weit').heute !== 'bricht' ? 'weit' : 'ueblich';
  const heute = l.strecken[0];
  const ab = k(basis).heute === 'zaehlt' ? k(basis).fertig(months) : null;
  const wort = entscheide('zeit', {
    'titel ersetzt': titelErsetzt,
    lesbar:
      heute !== undefined &&
      !l.fall.aufenthaltsabschnitt.some(({ von, bis }) => bis !== null && tag(bis) < tag(von)),
    'streng erfüllt': erfuellt('streng'),
    'wertend erfüllt': erfuellt('wertend') || erfuellt('weit') || erfuellt('ueblich'),
    'möglich erfüllt': erfuellt('moeglich'),
    'heute unbekannt': heute?.art === 'LEER' && k('weit').heute === 'bricht',
    'üblich zählt heute': ab !== null,
    'üblich nah': ab !== null && ab <= l.horizont,
    'wertend nah': nah('wertend'),
    'möglich nah': nah('moeglich'),
    'nur unbestätigt zählt heute': k('moeglich').heute === 'zaehlt' && k('wertend').heute !== 'zaehlt',
  });
  return { ...mit(wort, ab), nurHandeln: wort === 'offen_handlung' };
}

export const vorduldung =
  (months: number, titelGenuegt: boolean) =>
  (l: Lage): Antwort =>
    ohneMerker(zeit(l, 'duldung', months, titelGenuegt && l.hat104c, titelGenuegt));

export const voraufenthalt =
  (uhr: Uhr, months: number, monthsMitKind: number | null, mit104c: boolean) =>
  (l: Lage): Antwort => {
    const regel = zeit(l, uhr, months, false, mit104c);
    if (monthsMitKind === null) return ohneMerker(regel);
    const kuerzer = zeit(l, uhr, monthsMitKind, false, mit104c);
    const kind = kindImHaushalt(l);
    const wort = entscheide('frist mit kind', {
      'regel erfüllt': regel.stand === 'erfuellt',
      'beide nur durch handeln': regel.nurHandeln && kuerzer.nurHandeln,
      kind: kind.da,
    });
    if (wort !== 'kuerzer') return wort === 'regel' ? ohneMerker(regel) : { stand: 'unbekannt' };
    const bis = entscheide('frist mit kind bis', {
      'kind wird vorher volljährig': kuerzer.ab !== undefined && kuerzer.ab >= kind.volljaehrigAb,
    });
    return ohneMerker(bis === 'regel' ? regel : kuerzer);
  };

function ohneMerker({ stand: s, ab }: Zeit): Antwort {
  return ab === undefined ? { stand: s } : { stand: s, ab };
}

/** A minor, unmarried child in the household today; and the day the last of them turns 18. */
function kindImHaushalt({ fall, stichtag }: Lage): { readonly da: Dreiwertig; readonly volljaehrigAb: Tag } {
  const kinder = fall.angehoeriger.filter(({ beziehung }) => beziehung === 'kind');
  const answers = kinder.map((k): Dreiwertig => {
    const [frueh, spaet] = k.geburtsdatum === null ? [null, null] : ends(k.geburtsdatum);
    const minor =
      frueh === null || spaet === null
        ? undefined
        : nachJahren(spaet, 18) <= stichtag
          ? false
          : nachJahren(frueh, 18) <= stichtag
            ? undefined
            : true;
    // Under sixteen nobody is married here.
    const jung = frueh !== null && nachJahren(frueh, 16) > stichtag;
    const ledig = k.ledig ?? (jung ? true : undefined);
    return alle([minor, ledig, k.imHaushalt ?? undefined]);
  });
  const known = fall.angehoeriger.length > 0 || fall.person.haushaltErfasst === true;
  const days = kinder.flatMap((k, i) =>
    answers[i] === true && k.geburtsdatum !== null ? [nachJahren(ends(k.geburtsdatum)[0], 18)] : [],
  );
  return { da: eine([...answers, known ? false : undefined]), volljaehrigAb: Math.max(...days, 0) };
}

/** 25b1.STATUS */
export const status25b =
  (mit104c: boolean) =>
  ({ strecken: all, rahmen }: Lage): Antwort => {
    const heute = all[0];
    if (!heute) return { stand: 'unbekannt' };
    const { art, bestaetigt } = heute;
    const kurz = heute.bis - heute.von + 1 <= rahmen.bagatelleTage;
    const geduldet: Dreiwertig =
      art === 'D' || art === 'D60B' || (art === 'AE104C' && mit104c)
        ? true
        : art === 'DM'
          ? (bestaetigt ?? undefined)
          : art === 'LEER' && !kurz
            ? undefined
            : false;
    const werten = ['AE', 'F', 'GUEB', 'FZ', 'AE104C'].includes(art) || (art === 'LEER' && kurz);
    return nur('status', { geduldet, 'zu werten': werten });
  };

export type Schulregel = {
  /** A rule with room for exceptions, and only school that goes on; until 31.07.2015 a hard condition. */
  readonly regel: boolean;
  /** Taken away by illness or disability (since 31.12.2022). */
  readonly befreiung: boolean;
};

/** 25a1.SCHULE */
export const schule =
  (jahre: number, { regel, befreiung }: Schulregel) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const abschluss = eine(
      fall.abschluss.map((a) =>
        alle([
          a.inDeutschland ?? undefined,
          a.am === null || tag(a.am) <= stichtag,
          a.anerkannt ?? (a.art === 'sonstige' ? undefined : true),
        ]),
      ),
    );
    const kette = schulkette(fall, stichtag, regel);
    const ab = kette.seit === null ? null : nachJahren(kette.seit, jahre);
    const entfaellt = fall.gesundheit?.schuleEntfaellt === true && (befreiung || regel);
    const grund = fall.gesundheit?.entfaelltWegen ?? null;
    const leer = fall.schulbesuch.length === 0 && fall.abschluss.length === 0;
    return mit(
      entscheide('schule', {
        'sicher abschluss': abschluss === true,
        'vielleicht abschluss': abschluss === undefined,
        entfällt: entfaellt,
        'krank oder behindert': befreiung && (grund === 'krankheit' || grund === 'behinderung'),
        'nichts eingetragen': leer && fall.integration?.schulbesucheErfasst !== true,
        läuft: ab !== null && (kette.laeuft || (!regel && ab <= kette.bis)),
        'sicher erfolgreich': kette.erfolgreich === true,
        erfolgreich: kette.erfolgreich,
        'dauer erreicht': ab !== null && ab <= stichtag,
      }),
      ab,
    );
  };

type Schulkette = {
  readonly seit: Tag | null;
  /** The day after the last school day. */
  readonly bis: Tag;
  readonly laeuft: boolean;
  readonly erfolgreich: Dreiwertig;
};

/** Visits backwards from today (or from the last one); up to three months between two of them do not break. */
function schulkette(fall: Fall, stichtag: Tag, nurLaufend: boolean): Schulkette {
  const visits = fall.schulbesuch
    .filter(({ art, von }) => art !== 'hochschule' && tag(von) <= stichtag)
    .map((v) => ({
      von: tag(v.von),
      bis: v.bis === null ? stichtag : Math.min(tag(v.bis), stichtag),
      erfolgreich: v.erfolgreich,
    }))
    .toSorted((a, b) => b.von - a.von);
  const last = visits.length === 0 ? stichtag : Math.max(...visits.map(({ bis }) => bis));
  let seit: Tag | null = null;
  const answers: Dreiwertig[] = [];
  for (const visit of visits) {
    if (nachMonaten(visit.bis, 3) < (seit ?? (nurLaufend ? stichtag : last))) continue;
    seit = visit.von;
    answers.push(visit.erfolgreich ?? undefined);
  }
  return { seit, bis: last + 1, laeuft: nachMonaten(last, 3) >= stichtag, erfolgreich: alle(answers) };
}

/** 25b1.SCHULE: from the sixth birthday to the eighteenth. */
export const schulbesuchDerKinder = ({ fall, stichtag }: Lage): Antwort => {
  const known = fall.angehoeriger.length > 0 || fall.person.haushaltErfasst === true;
  const answers = fall.angehoeriger
    .filter(({ beziehung, imHaushalt }) => beziehung === 'kind' && imHaushalt !== false)
    .map((k) => {
      const within = (geburt: Tag) => nachJahren(geburt, 6) <= stichtag && stichtag < nachJahren(geburt, 18);
      const both = k.geburtsdatum === null ? [] : ends(k.geburtsdatum).map(within);
      const pflichtig: Dreiwertig = both.length > 0 && both[0] === both[1] ? both[0] : undefined;
      return { pflichtig, fehlt: alle([pflichtig, nicht(k.schulbesuchNachgewiesen ?? undefined)]) };
    });
  return nur('schulbesuch der kinder', {
    'nachweis fehlt': eine([...answers.map(({ fehlt }) => fehlt), known ? false : undefined]),
    'schulpflichtiges kind': answers.some(({ pflichtig }) => pflichtig !== false),
  });
};

/** 25b1.FDGO */
export const bekenntnis = ({ fall, stichtag }: Lage): Antwort => {
  const am = fall.integration?.fdgoErklaerungAm ?? null;
  const ja = fall.integration?.fdgoErklaerung ?? null;
  return nur('bekenntnis', {
    erklärt: am === null ? ja === true : tag(am) <= stichtag,
    gefragt: am !== null || ja !== null,
  });
};

/** 25b1.GRUNDK */
export const grundkenntnisse = ({ fall, stichtag }: Lage): Antwort => {
  const i = fall.integration;
  const lid = i?.lidTestAm ?? null;
  const schule = fall.abschluss.some(
    (a) => a.inDeutschland === true && a.art !== 'sonstige' && (a.am === null || tag(a.am) <= stichtag),
  );
  return nur('bekenntnis', {
    erklärt:
      (lid !== null && tag(lid) <= stichtag) ||
      schule ||
      (i?.grundkenntnisseAnders ?? '') !== '' ||
      i?.grundkenntnisse === true,
    gefragt: i?.grundkenntnisse === false || lid !== null,
  });
};

const STUFEN = ['keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** 25b1.DEU: oral level; illness may take it away. */
export const deutsch =
  (mindestens: string) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const oral = fall.sprachnachweis.filter(({ muendlich }) => muendlich !== null);
    return nur('sprache', {
      genügt: oral.some(
        ({ muendlich, am }) =>
          STUFEN.indexOf(muendlich ?? '') >= STUFEN.indexOf(mindestens) &&
          (am === null || tag(am) <= stichtag),
      ),
      krank: (fall.gesundheit?.entfaelltWegen ?? null) !== null,
      'nachweis eingetragen': oral.length > 0,
    });
  };

/** 25b1.LU */
export const ueberwiegend = (l: Lage): Antwort => {
  const { unterhalt } = l;
  const grad = unterhalt?.map(({ mehrAlsHaelfte: [ohne, nach] }) => Number(ohne) + Number(nach));
  return nur('überwiegend', {
    berechenbar: grad !== undefined && grad[0] === grad[1],
    'beide anteile': grad?.[0] === 2,
    'ein anteil': grad?.[0] === 1,
    ausnahme: ausnahmeBeiLeistungen(l),
  });
};

/** § 25b Abs. 1 S. 3 and Abs. 3. */
function ausnahmeBeiLeistungen({ fall, stichtag }: Lage): boolean {
  const lernt = fall.ausbildung.some(
    ({ art, von, bis, abgebrochenAm }) =>
      art !== 'helfer' &&
      von !== null &&
      tag(von) <= stichtag &&
      (bis === null || tag(bis) >= stichtag) &&
      (abgebrochenAm === null || tag(abgebrochenAm) > stichtag),
  );
  const minor = fall.angehoeriger.some(
    ({ beziehung, imHaushalt, geburtsdatum }) =>
      beziehung === 'kind' &&
      imHaushalt === true &&
      geburtsdatum !== null &&
      nachJahren(ends(geburtsdatum)[1], 18) > stichtag,
  );
  const pflegt = fall.lebensunterhalt?.pflegeAngehoeriger === true;
  return lernt || minor || pflegt || (fall.gesundheit?.entfaelltWegen ?? null) !== null;
}

/** Q.LU; 25a1.LU during school, training or university. */
export const vollGesichert =
  (ausserInAusbildung: boolean) =>
  ({ fall, stichtag, unterhalt }: Lage): Antwort => {
    return nur('voll gesichert', {
      'in ausbildung': ausserInAusbildung && lernt(fall, stichtag),
      berechenbar: unterhalt !== null,
      'saldo reicht nie': unterhalt?.every(({ saldo }) => saldo < 0),
      'saldo reicht': unterhalt?.every(({ saldo }) => saldo >= 0),
      krankenversichert: fall.lebensunterhalt?.krankenversichert ?? undefined,
    });
  };

/** 25a1.TAEUSCH, 25b2.MIT, 255.VERS: own, present and causal. */
export const verhalten =
  (mitwirkung: boolean) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const taten = fall.taeuschung.map((t) =>
      alle([t.eigene ?? undefined, t.ursaechlich ?? undefined, t.bis === null || tag(t.bis) >= stichtag]),
    );
    return nur('verhalten', {
      verhindert: eine([
        ...taten,
        beantwortet(fall.hindernis?.taeuschungen ?? null, fall.taeuschung.length) ? false : undefined,
        mitwirkung ? gleich(fall.identitaet?.mitwirkung, 'nicht_erfuellt') : false,
      ]),
    });
  };

/** With what is to be done, not only said: 25b2.MIT, 255.VERS, Q.60A6. */
export const verhaltenMitMitwirkung = verhalten(true);

/** „keine“ fits an empty list only, „vorhanden“ only one with entries. */
function beantwortet(wort: 'keine' | 'vorhanden' | null, eintraege: number): boolean {
  return wort === 'keine' ? eintraege === 0 : wort === 'vorhanden' && eintraege > 0;
}

type Verurteilung = Fall['verurteilung'][number];
const imRegister = ({ art }: Verurteilung) => art !== 'zuchtmittel' && art !== 'einstellung';

/** § 54 Abs. 1 Nr. 1, Abs. 2 Nr. 1, 2 by the length of the sentence; `grenzfall`: only a human can tell. */
function schwere(
  v: Verurteilung,
  { stichtag, rechtsstand }: Lage,
): { readonly schwer: Dreiwertig; readonly grenzfall: boolean } {
  const nichts = { schwer: false, grenzfall: false };
  if (v.art !== 'freiheitsstrafe' && v.art !== 'jugendstrafe') return nichts;
  if (v.rechtskraftAm !== null && tag(v.rechtskraftAm) > stichtag) return nichts;
  // Until 20.08.2019 one year (own knowledge; the catalogue begins later).
  const grenze = rechtsstand < tag('2019-08-21') ? 12 : 6;
  if (v.vorsatz === false || (v.monate !== null && v.monate < grenze)) return nichts;
  const jugend = v.art === 'jugendstrafe' && v.monate !== null && v.monate < 24;
  const ohneBewaehrung = v.bewaehrung === null ? undefined : !v.bewaehrung;
  const lang = v.monate === null ? undefined : !jugend || (v.monate >= 12 && ohneBewaehrung);
  const offen =
    v.monate === null || v.vorsatz === null || (jugend && v.monate >= 12 && v.bewaehrung === null);
  return {
    schwer: offen ? undefined : lang === true ? (v.rechtskraftAm === null ? undefined : true) : false,
    grenzfall: !offen && lang === false,
  };
}

/** Earliest day on which nothing may be used any more (recht.md 5, §§ 46, 47 BZRG); null: unknown. */
function tilgung(fall: Fall): Tag | null {
  const entries = fall.verurteilung.filter(imRegister);
  const days = entries.map((v) => {
    const months = tilgungsmonate(v, entries);
    return months === null || v.am === null ? null : nachMonaten(tag(v.am), months);
  });
  return days.some((day) => day === null) ? null : Math.max(...days.map(Number));
}

/** § 46 Abs. 1; the long terms grow by the length of the sentence (Abs. 3). */
function tilgungsmonate(v: Verurteilung, all: readonly Verurteilung[]): number | null {
  const mass = v.art === 'geldstrafe' ? v.tagessaetze : v.monate;
  if (mass === null) return null;
  if (v.art === 'geldstrafe') return mass <= 90 && all.every(({ art }) => art === 'geldstrafe') ? 60 : 120;
  if (v.art === 'jugendstrafe') {
    if (mass <= 12) return 60;
    if (mass <= 24 && v.bewaehrung === null) return null;
    return mass <= 24 && v.bewaehrung === true ? 60 : 120 + mass;
  }
  if (mass <= 3) return all.length === 1 ? 60 : 120;
  const weitere = all.filter(({ art }) => art !== 'geldstrafe').length > 1;
  if (mass > 12 || weitere) return 180 + mass;
  return v.bewaehrung === null ? null : v.bewaehrung ? 120 : 180 + mass;
}

function strafe(l: Lage) {
  const { fall, stichtag } = l;
  const urteile = fall.verurteilung.map((v) => schwere(v, l));
  const am = tilgung(fall);
  const klar =
    urteile.every(({ schwer }) => schwer !== undefined) &&
    beantwortet(fall.hindernis?.verurteilungen ?? null, fall.verurteilung.length) &&
    (fall.hindernis?.ausweisungsinteresse ?? null) !== null;
  return {
    am,
    'sicher schwer': urteile.some(({ schwer }) => schwer === true),
    'alles beantwortet': klar,
    grenzfall: urteile.some(({ grenzfall }) => grenzfall),
    interesse: fall.hindernis?.ausweisungsinteresse === 'vorhanden',
    tilgung: () =>
      mit(
        entscheide('tilgung', { 'tag bekannt': am !== null, 'noch nicht': am !== null && am > stichtag }),
        am,
      ),
  };
}

/** 25b2.AUSW */
export const zwingendWegenStrafe = (l: Lage): Antwort => {
  const s = strafe(l);
  const wort = entscheide('zwingend wegen strafe', {
    sicherheit: l.fall.hindernis?.sicherheitserkenntnisse === 'vorhanden',
    'sicher schwer': s['sicher schwer'],
    'alles beantwortet': s['alles beantwortet'],
    'grenzfall oder interesse': s.grenzfall || s.interesse,
  });
  return wort === 'tilgung' ? s.tilgung() : { stand: stand(wort) };
};

/** Q.AUSW */
export const ausweisungsinteresse = (l: Lage): Antwort => {
  const s = strafe(l);
  const wort = entscheide('ausweisungsinteresse', {
    'sicher schwer': s['sicher schwer'],
    interesse: s.interesse,
    'alles beantwortet': s['alles beantwortet'],
    'etwas eingetragen': l.fall.verurteilung.length > 0,
  });
  return wort === 'tilgung' ? s.tilgung() : { stand: stand(wort) };
};

/** Q.ID */
export const identitaet = ({ fall }: Lage): Antwort => {
  const i = fall.identitaet?.identitaet ?? null;
  const staat = fall.identitaet?.staatsangehoerigkeitGeklaert ?? null;
  if (i === null) return { stand: 'unbekannt' };
  return nur('identität', {
    ungeklärt: i === 'massnahmen' || i === 'keine_massnahmen',
    'staatsangehörigkeit offen': staat === false,
    'durch pass': i === 'pass',
    'staatsangehörigkeit geklärt': staat === true,
  });
};

/** Q.PASS */
export const pass = ({ fall, stichtag }: Lage): Antwort => {
  const bis = fall.identitaet?.passGueltigBis ?? null;
  return nur('pass', {
    vorhanden: fall.identitaet?.passVorhanden ?? undefined,
    gültig: bis === null ? undefined : tag(bis) >= stichtag,
  });
};

/** 25a1.ID, 25b.ID */
export const identitaetUndPass = (l: Lage): Antwort => {
  const [i, p] = [identitaet(l).stand, pass(l).stand];
  return nur('identität und pass', {
    'identität unbekannt': i === 'unbekannt',
    'pass unbekannt': p === 'unbekannt',
    'identität erfüllt': i === 'erfuellt',
    'pass erfüllt': p === 'erfuellt',
  });
};

/** Q.MIT */
export const mitwirkung = ({ fall }: Lage): Antwort =>
  nur('frage gut sonst handeln', { gut: gleich(fall.identitaet?.mitwirkung, 'erfuellt') });

/** Q.60B */
export const ohneZusatz = ({ strecken: all, rechtsstand }: Lage): Antwort => {
  const heute = all[0];
  if (rechtsstand < tag('2019-08-21')) return { stand: 'nicht_anwendbar' };
  return nur('frage gut sonst handeln', {
    gut: heute === undefined || heute.art === 'LEER' ? undefined : heute.art !== 'D60B',
  });
};

/** 255.ALLG: the bar gives no way, the rest is Ermessen. */
export const allgemeines = (l: Lage): Antwort => {
  const regel = [vollGesichert(false), identitaet, pass, ausweisungsinteresse].map((frage) => frage(l).stand);
  const gesperrt = asylsperre(true)(l).stand;
  return nur('summe', {
    gesperrt: gesperrt === 'nicht_erfuellt',
    unbekannt: [gesperrt, ...regel].includes('unbekannt'),
    'alles in ordnung': regel.every((s) => s === 'erfuellt' || s === 'nicht_anwendbar'),
  });
};

type Urteil = 'frei' | 'strittig' | 'gesperrt';
/** One possible truth about the convictions. */
type Welt = {
  readonly haft: boolean;
  readonly zuchtmittel: boolean;
  readonly geldstrafen: readonly { readonly saetze: number; readonly auslaenderrecht: boolean }[];
};

/** Every truth that fits what is known: each open question answered both ways, an open amount as nothing or a lot. */
function welten(fall: Fall, stichtag: Tag): readonly Welt[] {
  return fall.verurteilung
    .filter(
      (v) =>
        v.art !== 'einstellung' &&
        v.vorsatz !== false &&
        (v.rechtskraftAm === null || tag(v.rechtskraftAm) <= stichtag),
    )
    .reduce<readonly Welt[]>(
      (worlds, v) => worlds.flatMap((world) => moeglich(v).map((add) => add(world))),
      [{ haft: false, zuchtmittel: false, geldstrafen: [] }],
    );
}

function moeglich(v: Verurteilung): readonly ((welt: Welt) => Welt)[] {
  const zaehlt: ((welt: Welt) => Welt)[] = [];
  if (v.art === 'zuchtmittel') zaehlt.push((welt) => ({ ...welt, zuchtmittel: true }));
  else if (v.art !== 'geldstrafe') zaehlt.push((welt) => ({ ...welt, haft: true }));
  else
    for (const saetze of v.tagessaetze === null ? [0, 10_000] : [v.tagessaetze])
      for (const auslaenderrecht of v.nurAuslaenderrechtlich === null
        ? [true, false]
        : [v.nurAuslaenderrechtlich])
        zaehlt.push((welt) => ({ ...welt, geldstrafen: [...welt.geldstrafen, { saetze, auslaenderrecht }] }));
  const sicher = v.vorsatz === true && v.rechtskraftAm !== null;
  return sicher ? zaehlt : [...zaehlt, (welt) => welt];
}

/** 50 and 90 Tagessätze (recht.md 5); whether both sums are added up is contested. */
export const bisFuenfzigOderNeunzig =
  (zuchtmittelStrittig: boolean) =>
  ({ geldstrafen, haft, zuchtmittel }: Welt): Urteil => {
    const sum = (eigene: boolean) =>
      geldstrafen.reduce((all, g) => all + (g.auslaenderrecht === eigene ? g.saetze : 0), 0);
    const [allgemein, auslaender] = [sum(false), sum(true)];
    if (haft || allgemein > 50 || auslaender > 90) return 'gesperrt';
    const zusammen = allgemein > 0 && auslaender > 0 && allgemein + auslaender > 50;
    return zusammen || (zuchtmittel && zuchtmittelStrittig) ? 'strittig' : 'frei';
  };

/** § 60d: one fine of up to 90 Tagessätze under AufenthG or AsylG and nothing else. */
export const nurEineNeunzig = ({ geldstrafen, haft, zuchtmittel }: Welt): Urteil => {
  if (haft || geldstrafen.some((g) => !g.auslaenderrecht || g.saetze > 90)) return 'gesperrt';
  return zuchtmittel || geldstrafen.length > 1 ? 'strittig' : 'frei';
};

/** 25a2.STRAF, 104c.STRAF, 19d.STRAF, 60d.STRAF */
export const straffrei =
  (urteil: (welt: Welt) => Urteil) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const urteile = new Set(welten(fall, stichtag).map(urteil));
    const am = tilgung(fall);
    const wort = entscheide('straffrei', {
      'sicher gesperrt': urteile.size === 1 && urteile.has('gesperrt'),
      beantwortet: beantwortet(fall.hindernis?.verurteilungen ?? null, fall.verurteilung.length),
      'alle urteile gleich': urteile.size === 1,
      frei: urteile.has('frei'),
    });
    if (wort !== 'tilgung') return { stand: stand(wort) };
    return mit(
      entscheide('tilgung', { 'tag bekannt': am !== null, 'noch nicht': am !== null && am > stichtag }),
      am,
    );
  };

/** The limits of § 25a Abs. 3 and § 19d Abs. 1 Nr. 7. */
export const straffreiBisFuenfzig = straffrei(bisFuenfzigOderNeunzig(true));

/** 25a2.LU: fully by work; silent where the need of the young person may be left out. */
export const vollDurchArbeit = (l: Lage): Antwort => {
  const kv = l.fall.lebensunterhalt?.krankenversichert ?? null;
  const jung = l.fall.angehoeriger.some(
    (a) => a.beziehung === 'kind' && a.titel === '25a1' && a.imHaushalt === true,
  );
  const saldi = l.unterhalt?.map(({ saldo }) => saldo >= 0) ?? [];
  const wort = entscheide('voll durch arbeit', {
    berechenbar: l.unterhalt !== null,
    'hängt am geburtstag': saldi[0] !== saldi[1],
    'nicht versichert': kv === false,
    reicht: saldi.every(Boolean),
    versichert: kv === null ? undefined : kv,
  });
  return { stand: stand(wort), ...(jung ? { stumm: ALLE } : {}) };
};

export const ALLE: readonly Stand[] = [
  'erfuellt',
  'offen_ab',
  'offen_handlung',
  'nicht_erfuellt',
  'unbekannt',
  'nicht_anwendbar',
  'wertung',
];

/** 104c.NEU */
export const keineNeuerteilung =
  (letzterTag: Tag) =>
  ({ fall }: Lage): Antwort => {
    const offen = fall.antrag.some(
      (a) =>
        a.norm === '104c' &&
        tag(a.gestelltAm) <= letzterTag &&
        !['beratung', 'abgeraten', 'erteilt', 'abgelehnt', 'zurueckgezogen', 'erledigt'].includes(
          a.stand ?? '',
        ),
    );
    return { stand: offen ? 'unbekannt' : 'nicht_erfuellt' };
  };

/** 104c.TAEUSCH: more than one own intentional and causal deception, and one of them now. */
export const wiederholteTaeuschung = ({ fall, stichtag }: Lage): Antwort => {
  const own = fall.taeuschung.filter(
    (t) => t.eigene !== false && t.vorsatz !== false && t.ursaechlich !== false,
  );
  const jetzt = own.filter(({ bis }) => bis === null || tag(bis) >= stichtag);
  return nur('wiederholte täuschung', {
    beantwortet: beantwortet(fall.hindernis?.taeuschungen ?? null, fall.taeuschung.length),
    'jetzt keine': jetzt.length === 0,
    'jetzt sicher': jetzt.every((t) => t.eigene !== null && t.vorsatz !== null && t.ursaechlich !== null),
    mehrere: own.length > 1,
  });
};

/** Somebody has looked and found nothing: extremism, expulsion, delay. */
export const geprueftKeine =
  (feld: 'extremismus' | 'ausweisungsverfuegung' | 'hinausgezoegert') =>
  ({ fall }: Lage): Antwort =>
    nur('frage gut sonst ausgeschlossen', { gut: gleich(fall.hindernis?.[feld], 'keine') });

/** 19d.WOHN */
export const wohnraum = ({ fall }: Lage): Antwort =>
  nur('frage gut sonst handeln', { gut: fall.lebensunterhalt?.wohnraumAusreichend ?? undefined });
