/** Answers for the routes of training and work: §§ 60c, 16g, 19d, 60d, § 25b Abs. 6 (recht.md 4.4 to 4.10). */
import type { Fall } from '#shared/domain/fall.ts';
import { alle, eine, gleich, nicht, type Dreiwertig } from './dreiwertig.ts';
import { beide, zusammen } from './familie.ts';
import {
  ALLE,
  einmal,
  geprueftKeine,
  nurEineNeunzig,
  straffrei,
  straffreiBisFuenfzig,
  verhaltenMitMitwirkung,
  zeit,
  type Antwort,
  type Lage,
} from './fragen.ts';
import { ends, fristende, nachJahren, tag } from './kalender.ts';
import { entscheide, type Stand } from './tabellen.ts';
import { antragAm, kurs } from './verlauf.ts';

const gut = (
  tabelle: 'frage gut sonst handeln' | 'frage gut sonst ausgeschlossen',
  wert: Dreiwertig,
): Antwort => ({
  stand: entscheide(tabelle, { gut: wert }) as Stand, // both tables answer with a Stand
});
const STILL: Antwort = { stand: 'unbekannt', stumm: ALLE };

type Ausbildung = Fall['ausbildung'][number];

const AUSBILDUNG = new Set(['qualifiziert', 'helfer']);

function offeneAusbildung({ fall, stichtag }: Lage): readonly Ausbildung[] {
  return fall.ausbildung.filter(
    (a) =>
      AUSBILDUNG.has(a.art) &&
      a.abgebrochenAm === null &&
      a.erfolgreich !== true &&
      (a.bis === null || tag(a.bis) >= stichtag),
  );
}

/** Begun as an asylum seeker (§ 60c Abs. 1 S. 1 Nr. 1); unknown while nobody has said so of each training. */
function alsAsylbewerber(l: Lage): Dreiwertig {
  return eine(offeneAusbildung(l).map((a) => a.alsAsylbewerberBegonnen ?? undefined));
}

function ausbildungenErfasst({ fall }: Lage): boolean {
  return fall.ausbildung.length > 0 || fall.integration?.ausbildungenErfasst === true;
}

/** 60c.AUSB, 16g.AUSB */
export const geeigneteAusbildung = (l: Lage): Antwort => {
  const answers = offeneAusbildung(l).map((a) =>
    alle([a.staatlichAnerkannt ?? undefined, a.art === 'helfer' ? (a.engpassZusage ?? undefined) : true]),
  );
  return gut('frage gut sonst handeln', eine([...answers, ausbildungenErfasst(l) ? false : undefined]));
};

/** 60c.WEG, 16g.WEG */
export const zugang = (l: Lage): Antwort => {
  const heute = l.strecken[0];
  const ueberDuldung = entscheide('geduldet heute', {
    eingetragen: heute !== undefined && heute.art !== 'LEER',
    duldung: heute?.art === 'D' ? true : heute?.art === 'DM' && heute.bestaetigt === null ? undefined : false,
    'zu werten':
      ['AE', 'AE104C', 'F', 'GUEB', 'FZ'].includes(heute?.art ?? '') ||
      (heute?.art === 'DM' && heute.bestaetigt === true),
  });
  const wort = entscheide('zugang zur ausbildung', {
    geduldet: ueberDuldung === 'erfuellt',
    'als asylbewerber': alsAsylbewerber(l),
  });
  const status = l.fall.asyl?.status ?? null;
  if (wort === 'fortsetzung')
    return gut('frage gut sonst handeln', status === null ? undefined : status.startsWith('abgelehnt'));
  return { stand: (wort === 'duldung' ? ueberDuldung : wort) as Stand }; // both tables answer with a Stand
};

/** 60c.3MON, 16g.3MON: on the day of the application; without one, today. */
export const dreiMonateDuldung =
  (norm: string) =>
  (l: Lage): Antwort => {
    const asylbewerber = alsAsylbewerber(l);
    if (asylbewerber === true) return { stand: 'nicht_anwendbar' };
    const am = antragAm(l, norm);
    const on = (other: Lage): Antwort => {
      const { stand, ab } = zeit(other, 'duldung', 3, false, false);
      return { stand, ...(ab === undefined ? {} : { ab }) };
    };
    const heute = on(l);
    const damals = am === null ? heute : on(l.am(am));
    const offen = damals.stand === 'unbekannt' || damals.stand === 'wertung';
    const answer: Antwort =
      damals.stand === 'erfuellt' || (heute.stand === 'erfuellt' && offen)
        ? damals
        : heute.stand === 'erfuellt'
          ? { stand: 'offen_handlung' }
          : heute;
    return asylbewerber === undefined && answer.stand !== 'erfuellt' ? { stand: 'unbekannt' } : answer;
  };

/** 60c.ZEITP, 16g.ZEITP: silent where two trainings begin on the same day. */
export const zeitpunkt =
  (norm: string) =>
  (l: Lage): Antwort => {
    const all = offeneAusbildung(l).toSorted((a, b) => ((a.von ?? '9') < (b.von ?? '9') ? -1 : 1));
    const [a, b] = all;
    const wort = entscheide('zeitpunkt der ausbildung', {
      ausbildung: a !== undefined,
      'alle erfasst': ausbildungenErfasst(l),
    });
    if (!a) return { stand: wort as Stand }; // without a training the table answers with a Stand
    if (b && b.von === a.von) return STILL;
    if (a.von === null) return { stand: 'unbekannt' };
    const antrag = antragAm(l, norm);
    const fruehestens = fristende(tag(a.von), -7);
    const ab = alsAsylbewerber(l) === true ? fruehestens : fristende(tag(a.von), -6);
    const schritt = entscheide('antrag zur ausbildung', {
      eingetragen: a.eingetragen ?? undefined,
      'zu früh': antrag !== null && antrag < fruehestens,
    });
    if (schritt !== 'zeit') return { stand: schritt as Stand }; // the other words of the table are a Stand
    return ab <= l.stichtag ? { stand: 'erfuellt' } : { stand: 'offen_ab', ab };
  };

/** 16g.LU: the four amounts of § 12 BAföG (recht.md 7.5) in euro; which row of a pair applies is open. */
const BAFOEG = { beiEltern: [276, 498], sonst: [666, 775], seit: '2024-08-01' } as const;

export const mittelZurAusbildung = (l: Lage): Antwort => {
  const { fall, stichtag } = l;
  const all = offeneAusbildung(l);
  const pay = all.map(({ verguetungMonat }) => verguetungMonat);
  const beiEltern = fall.angehoeriger.some((a) => a.beziehung === 'elternteil' && a.imHaushalt === true);
  const [niedrig, hoch] = beiEltern ? BAFOEG.beiEltern : BAFOEG.sonst;
  const mittel = Math.max(...pay.map(Number)) + (fall.lebensunterhalt?.sonstigesEinkommen ?? 0);
  const versichert = fall.lebensunterhalt?.krankenversichert ?? null;
  return {
    stand: entscheide('mittel zur ausbildung', {
      'satz bekannt': stichtag >= tag(BAFOEG.seit),
      'ohne ausbildung': all.length === 0 && ausbildungenErfasst(l),
      berechenbar:
        all.length > 0 &&
        !pay.includes(null) &&
        versichert !== null &&
        (fall.angehoeriger.length > 0 || fall.person.haushaltErfasst === true),
      versichert: versichert === true,
      niedrig: mittel >= niedrig * 100,
      hoch: mittel >= hoch * 100,
    }) as Stand, // the table answers with a Stand
  };
};

export type Stufe = {
  /** Last day of entry; null: any later one. */
  readonly bis: string | null;
  readonly fristAm?: string;
  readonly monate?: number;
  /** Whoever was in work on this day has until the application, everybody else until `fristAm`. */
  readonly inArbeitAm?: string;
};

type Identitaet = {
  readonly einreiseAm: string | null;
  readonly stand: string | null;
  readonly am: string | null;
  readonly schritte: boolean | null;
  readonly schritteAm: string | null;
};

/** 60c.ID, 16g.ID, 60d.ID of one person. */
function inDerFrist(l: Lage, stufen: readonly Stufe[], norm: string, i: Identitaet): Stand {
  const { fall, stichtag } = l;
  const stufe = stufen.find(({ bis }) => bis === null || (i.einreiseAm ?? '') <= bis);
  const antrag = antragAm(l, norm);
  const inArbeit: Dreiwertig =
    stufe?.inArbeitAm === undefined
      ? false
      : eine([
          ...fall.beschaeftigung.map(
            ({ von, bis }) =>
              von <= (stufe.inArbeitAm ?? '') && (bis === null || bis >= (stufe.inArbeitAm ?? '')),
          ),
          fall.integration?.beschaeftigungenErfasst === true ? false : undefined,
        ]);
  const festerTag = stufe?.fristAm === undefined ? null : tag(stufe.fristAm);
  const mitAntrag = festerTag === null || stufe?.inArbeitAm !== undefined ? null : antrag;
  const bis =
    stufe?.monate !== undefined
      ? fristende(tag(i.einreiseAm ?? '1970-01-01'), stufe.monate)
      : festerTag !== null && inArbeit !== true
        ? Math.min(festerTag, mitAntrag ?? festerTag)
        : antrag;
  const geklaert = (i.stand === 'pass' || i.stand === 'dokument') && (i.am === null || tag(i.am) <= stichtag);
  const wort = entscheide('identität in der frist', {
    'einreise bekannt': i.einreiseAm !== null,
    stufe: stufe !== undefined,
    'arbeit am stichtag bekannt': inArbeit !== undefined,
    'stand bekannt': i.stand !== null,
    geklärt: geklaert,
    'frist endet': bis !== null,
    rechtzeitig: i.am === null ? undefined : bis !== null && tag(i.am) <= bis,
    'frist läuft': bis === null || stichtag <= bis,
    'neuer antrag möglich': stufe?.monate === undefined && (festerTag === null || inArbeit === true),
    schritte: i.schritte ?? undefined,
  });
  if (!wort.startsWith('spät')) return wort as Stand; // the other words of the table are a Stand
  const rechtzeitig = i.schritteAm === null ? undefined : bis !== null && tag(i.schritteAm) <= bis;
  return wort === 'spät ungeklärt'
    ? 'wertung'
    : (entscheide('spät geklärt', { 'schritte rechtzeitig': rechtzeitig }) as Stand); // as above
}

export const identitaetInFrist =
  (stufen: readonly Stufe[], norm: string) =>
  (l: Lage): Antwort => {
    const i = l.fall.identitaet;
    return {
      stand: inDerFrist(l, stufen, norm, {
        einreiseAm: l.fall.person.einreiseAm,
        stand: i?.identitaet ?? null,
        am: i?.identitaetGeklaertAm ?? null,
        schritte: i?.massnahmenErgriffen ?? null,
        schritteAm: i?.massnahmenAm ?? null,
      }),
    };
  };

/** 60d.ID: „ihre Identitäten“, of both. */
export const identitaetBeiderInFrist = (stufen: readonly Stufe[]) =>
  beide(identitaetInFrist(stufen, '60d'), (p, l) =>
    inDerFrist(l, stufen, '60d', {
      einreiseAm: p.einreiseAm,
      stand: p.identitaet,
      am: p.identitaetGeklaertAm,
      schritte: p.massnahmenErgriffen,
      schritteAm: p.massnahmenAm,
    }),
  );

/** Safe countries by the day from which they are on the list, and § 104 Abs. 18 (recht.md 3, Q.60A6). */
const SICHER: readonly { readonly ab: string; readonly staaten: string }[] = [
  { ab: '2015-10-24', staaten: '121 122 238 150 140 144 269 170' },
  { ab: '2023-12-23', staaten: '430 146' },
  { ab: '2026-07-29', staaten: '287 460 436 349 252 285 163' },
];
const GEORGIEN_MOLDAU = new Set(['430', '146']);
const UNION = new Set('287 460 436 349 252 285 163'.split(' '));

function sichererStaat({ fall, rechtsstand }: Lage): Dreiwertig {
  const land = fall.person.staatsangehoerigkeit;
  if (land === null || land === '998' || land === '999') return undefined;
  // The first list is older than every version that asks for it.
  return SICHER.some(
    ({ ab, staaten }, i) => (i === 0 || tag(ab) <= rechtsstand) && staaten.split(' ').includes(land),
  );
}

/** Geduldet on a day; somebody who entered later was not. */
function geduldetAm({ fall, strecken }: Lage, am: string): Dreiwertig {
  if (fall.person.einreiseAm !== null && fall.person.einreiseAm > am) return false;
  // A stay abroad that ended before the first status that is entered says nothing about the time in between.
  const first = strecken.at(-1)?.von ?? Number.POSITIVE_INFINITY;
  const abroad = fall.auslandsaufenthalt.some(
    ({ von, bis }) => von <= am && (bis === null || (bis >= am && tag(bis) >= first)),
  );
  if (abroad && strecken.length > 0) return false;
  const damals = strecken.find(({ von, bis }) => von <= tag(am) && tag(am) <= bis);
  if (damals === undefined || damals.art === 'LEER') return undefined;
  return damals.art === 'D' || damals.art === 'D60B';
}

function erlaubnisAm({ fall }: Lage, am: string): Dreiwertig {
  if (fall.person.einreiseAm !== null && fall.person.einreiseAm > am) return false;
  const papers = fall.duldung.filter(
    ({ erteiltAm, gueltigBis }) =>
      erteiltAm !== null && erteiltAm <= am && (gueltigBis === null || gueltigBis >= am),
  );
  return papers.length === 0
    ? undefined
    : eine(papers.map(({ erwerb }) => (erwerb === null ? undefined : erwerb === 'erlaubt')));
}

/** § 104 Abs. 18: an application or a Duldung of those days. */
function altfall(l: Lage): Dreiwertig {
  const { asyl, person } = l.fall;
  const land = person.staatsangehoerigkeit ?? '';
  if (UNION.has(land)) return eine([geduldetAm(l, '2025-05-06'), erlaubnisAm(l, '2026-06-11')]);
  if (!GEORGIEN_MOLDAU.has(land)) return false;
  const am = '2023-08-30';
  const gesuch = asyl?.gesuchAm ?? null;
  const first = gesuch ?? asyl?.antragAm ?? null;
  const frueh = first !== null && first <= am;
  const nie = asyl?.status === 'nicht_gestellt' || (person.einreiseAm !== null && person.einreiseAm > am);
  const antrag: Dreiwertig = nie ? false : frueh ? true : gesuch === null ? undefined : false;
  return eine([antrag, frueh ? false : geduldetAm(l, am)]);
}

/** Nr. 3 for somebody from a safe country: applied after 31.08.2015 and rejected or withdrawn, or never. */
function ausSicheremStaat({ fall }: Lage): Stand {
  const { asyl, person } = fall;
  const status = asyl?.status ?? null;
  if (status === null) return 'unbekannt';
  if (status === 'anerkannt' || status === 'laufend') return 'erfuellt';
  if (status === 'nicht_gestellt') {
    const volljaehrig =
      person.geburtsdatum !== null &&
      person.einreiseAm !== null &&
      nachJahren(ends(person.geburtsdatum)[1], 18) <= tag(person.einreiseAm);
    if (asyl?.unbegleitet === true) return 'wertung';
    return asyl?.unbegleitet === false || volljaehrig ? 'nicht_erfuellt' : 'unbekannt';
  }
  const am = '2015-08-31';
  const gesuch = asyl?.gesuchAm ?? null;
  const vorher = asyl?.antragAm ? asyl.antragAm <= am : false;
  const spaeter: Dreiwertig =
    gesuch === null
      ? vorher
        ? false
        : person.einreiseAm !== null && person.einreiseAm > am
          ? true
          : undefined
      : gesuch > am;
  if (spaeter !== true) return spaeter === false ? 'erfuellt' : 'unbekannt';
  return status === 'zurueckgenommen' ? 'wertung' : 'nicht_erfuellt';
}

/** Q.60A6: entry for benefits, own responsibility, safe country. */
export const erwerbsverbot = (l: Lage): Antwort => {
  const leistungen = gleich(l.fall.hindernis?.einreiseWegenLeistungen, 'vorhanden');
  const frei = eine([nicht(sichererStaat(l)), altfall(l)]);
  const land = ausSicheremStaat(l);
  const herkunft: Stand =
    sichererStaat(l) === undefined
      ? 'unbekannt'
      : frei === true
        ? 'erfuellt'
        : frei === undefined && land === 'nicht_erfuellt'
          ? 'unbekannt'
          : land;
  const verbot: Stand = leistungen === undefined ? 'unbekannt' : leistungen ? 'nicht_erfuellt' : 'erfuellt';
  return zusammen([{ stand: verbot }, { stand: herkunft }, einmal(l, verhaltenMitMitwirkung)], l.horizont);
};

/** The weakest of several answers; silent where one of them is. */
export const alleDavon =
  (...fragen: readonly ((l: Lage) => Antwort)[]) =>
  (l: Lage): Antwort => {
    const answers = fragen.map((frage) => einmal(l, frage));
    return answers.some(({ stumm }) => stumm !== undefined) ? STILL : zusammen(answers, l.horizont);
  };

/** 60c.STRAF, 16g.STRAF */
export const ausschlussNummer4 = alleDavon(
  straffreiBisFuenfzig,
  geprueftKeine('extremismus'),
  geprueftKeine('ausweisungsverfuegung'),
);

/** Q.MASSN, 60c.MASSN: on the day of the application, and only for those who come with a Duldung. */
export const massnahmen =
  (norm: string) =>
  (l: Lage): Antwort => {
    const stand = l.fall.hindernis?.massnahmen ?? null;
    const seit = l.fall.hindernis?.massnahmenSeit ?? null;
    const antrag = antragAm(l, norm);
    const spaeter: Dreiwertig = antrag === null ? false : seit === null ? undefined : tag(seit) > antrag;
    const answer = gut(
      'frage gut sonst ausgeschlossen',
      stand === null ? undefined : eine([stand === 'keine', spaeter]),
    );
    if (answer.stand === 'erfuellt') return answer;
    const asylbewerber = alsAsylbewerber(l);
    if (asylbewerber === true) return { stand: 'nicht_anwendbar' };
    return asylbewerber === undefined ? { stand: 'unbekannt' } : answer;
  };

const NIVEAUS = ['keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Level in each skill; no illness takes it away (19d.DEU, 60d.DEU). */
export const deutschkenntnisse =
  (mindestens: string, fertigkeiten: readonly ('muendlich' | 'schriftlich')[]) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const wanted = NIVEAUS.indexOf(mindestens);
    const answer = fertigkeiten.map((f): Dreiwertig => {
      // A certificate of a later day is a step that is still open, not a gap in the file.
      const known = fall.sprachnachweis.filter((n) => n[f] !== null);
      if (
        known.some((n) => NIVEAUS.indexOf(n[f] ?? '') >= wanted && (n.am === null || tag(n.am) <= stichtag))
      )
        return true;
      return known.length > 0 ? false : undefined;
    });
    return gut('frage gut sonst handeln', alle(answer));
  };

/** 19d.TAEUSCH: the past counts, causality does not. */
export const nieGetaeuscht = ({ fall, stichtag }: Lage): Antwort => {
  const wort = fall.hindernis?.taeuschungen ?? null;
  const taten = fall.taeuschung
    .filter(({ von }) => von === null || tag(von) <= stichtag)
    .map((t) => alle([t.eigene ?? undefined, t.vorsatz ?? undefined]));
  const beantwortet = wort === (fall.taeuschung.length > 0 ? 'vorhanden' : 'keine');
  return gut('frage gut sonst ausgeschlossen', nicht(eine([...taten, beantwortet ? false : undefined])));
};

/** 19d.BA: a job that runs or is agreed on. */
export const passendeStelle = ({ fall, stichtag }: Lage): Antwort => {
  const jobs = fall.beschaeftigung
    .filter(({ bis }) => bis === null || tag(bis) >= stichtag)
    .map((job) =>
      alle([
        eine([job.qualifiziert ?? undefined, job.entsprichtAbschluss ?? undefined]),
        job.baZustimmung ?? undefined,
      ]),
    );
  const erfasst = fall.beschaeftigung.length > 0 || fall.integration?.beschaeftigungenErfasst === true;
  return gut('frage gut sonst handeln', eine([...jobs, erfasst ? false : undefined]));
};

/** 60d.EINR */
export const einreiseBis = (letzter: string) => {
  const bis = (am: string | null): Antwort =>
    gut('frage gut sonst ausgeschlossen', am === null ? undefined : am <= letzter);
  return beide(
    ({ fall }) => bis(fall.person.einreiseAm),
    (p) => bis(p.einreiseAm).stand,
  );
};

/** 60d.EXTR */
export const extremismusBeider = beide(
  geprueftKeine('extremismus'),
  (p) => gut('frage gut sonst ausgeschlossen', gleich(p.extremismus, 'keine')).stand,
);

/** 60d.STRAF */
export const straffrei60d = beide(
  straffrei(nurEineNeunzig),
  (p) => gut('frage gut sonst ausgeschlossen', gleich(p.vorsatztat, 'keine')).stand,
);

/** 60d.INTK */
export const integrationskurs = beide(
  ({ fall }) => ({ stand: kurs(fall.integration?.integrationskurs ?? null) }),
  (p) => kurs(p.integrationskurs),
);

/** 60d.LU: the wording asks for the own livelihood; whether the family counts is contested. */
export const eigenerUnterhalt = ({ fall, stichtag, unterhalt }: Lage): Antwort => {
  const seit = fall.lebensunterhalt?.durchArbeitGesichertSeit ?? null;
  const vermerkt = seit !== null && tag(seit) <= stichtag;
  const wort = entscheide('durch die eigene arbeit', { berechenbar: unterhalt !== null, vermerkt });
  if (wort !== 'rechnung' || unterhalt === null) return { stand: wort as Stand }; // the other words are a Stand
  return {
    stand: entscheide('eigene rechnung', {
      // A partly known birth date is taken at its earlier end here.
      'eigener bedarf': unterhalt[0].eigenerSaldo >= 0,
      vermerkt,
      'haushalt nie': unterhalt.every(({ saldo }) => saldo < 0),
      haushalt: unterhalt.every(({ saldo }) => saldo >= 0) ? true : undefined,
    }) as Stand, // the table answers with a Stand
  };
};
