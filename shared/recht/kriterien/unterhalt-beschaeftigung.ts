/** Livelihood by the own job (§ 60d Abs. 1 Nr. 4, 5) and by the BAföG amount (§ 16g, § 2 Abs. 3 S. 5). */
import { asDatum, erfuelltAb, formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  offenAb,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium } from '../engine/kriterium.ts';
import { berechne } from '../lebensunterhalt/berechnung.ts';
import { werteWort } from '../lebensunterhalt/werte-wort.ts';
import { antragstag, type Norm } from './antragstag.ts';
import { knownToHaveNone } from './ausbildung.ts';
import { isTraining } from './ausbildungszugang.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, euro } from './satz.ts';

type Gesichert = {
  readonly dauer: string;
  readonly seit: Datum;
  readonly antragAm: Datum | null;
  readonly neuerAntrag: boolean;
};

/** 60d.LU12: secured by the own job for `dauer` before the application. */
export const gesichertVorAntrag = ({
  dauer,
  norm,
  ...vorgabe
}: Vorgabe & { readonly dauer: Dauer; readonly norm: Norm }) =>
  kriterium<Gesichert>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z/H',
    fields: ['lebensunterhalt.durchArbeitGesichertSeit', 'antrag.norm', 'antrag.gestelltAm'],
    parameter: { Dauer: dauerWort(dauer) },
    evaluate: ({ fall, stichtag }) => {
      const seit = fall.lebensunterhalt?.durchArbeitGesichertSeit ?? null;
      if (seit === null) return unbekannt(['lebensunterhalt.durchArbeitGesichertSeit'], null);
      const antragAm = antragstag(fall, norm, stichtag);
      const details = { dauer: dauerWort(dauer), seit, antragAm, neuerAntrag: false };
      const ab = erfuelltAb(seit, dauer);
      if (ab <= (antragAm ?? stichtag)) return erfuellt(details);
      return ab <= stichtag ? offenHandlung({ ...details, neuerAntrag: true }) : offenAb(ab, details);
    },
    explain: ({ dauer: wort, seit, antragAm }, befund) => {
      const fakt = `durch die eigene Beschäftigung gesichert seit ${formatDatum(seit)}${antragAm ? `, Antrag vom ${formatDatum(antragAm)}` : ''}`;
      if (befund.zustand === 'erfuellt')
        return {
          fakt,
          text: `Der eigene Lebensunterhalt war in den letzten ${wort.replace('Monate', 'Monaten')} vor dem Antrag durch die Beschäftigung gesichert.`,
        };
      if (befund.zustand === 'offen_ab')
        return {
          fakt,
          text: `${wort} sind voraussichtlich ab ${formatDatum(befund.ab)} erreicht, wenn die Arbeit den Lebensunterhalt weiter sichert.`,
        };
      return {
        fakt,
        text: `Beim Antrag waren ${wort} noch nicht erreicht, heute sind sie es.`,
        handlung: 'Den Antrag neu stellen.',
      };
    },
  });

type EigenerUnterhalt = {
  /** Of the person alone, as the wording says; in cents. */
  readonly saldoEigen: number | null;
  /** Of the whole Bedarfsgemeinschaft. */
  readonly saldoHaushalt: number | null;
  readonly vermerktSeit: Datum | null;
  readonly parameter: string;
};

/** 60d.LU: the wording asks for the person's own livelihood; whether the family counts is contested, so both are shown. */
export const durchBeschaeftigungGesichert = (vorgabe: Vorgabe) =>
  kriterium<EigenerUnterhalt>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: [
      'lebensunterhalt',
      'lebensunterhalt.bruttoErwerb',
      'lebensunterhalt.nettoErwerb',
      'lebensunterhalt.kduWarm',
      'lebensunterhalt.durchArbeitGesichertSeit',
      'beschaeftigung',
      'angehoeriger',
      'person.geburtsdatum',
      'person.haushaltErfasst',
    ],
    evaluate: eigenerUnterhaltBefund,
    explain: ({ saldoEigen, saldoHaushalt, vermerktSeit, parameter }, { zustand }) => {
      const vermerk = vermerktSeit ? `nach Eintrag gesichert seit ${formatDatum(vermerktSeit)}` : '';
      const rechnung =
        saldoEigen === null || saldoHaushalt === null
          ? ''
          : `eigener Bedarf: Saldo ${euro(saldoEigen)}, Bedarfsgemeinschaft: Saldo ${euro(saldoHaushalt)} im Monat (überschlägig, Werte ${werteWort(parameter)})`;
      const fakt = [rechnung, vermerk].filter(Boolean).join('; ');
      switch (zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: 'Der Lebensunterhalt ist durch die eigene Beschäftigung gesichert.',
            fragen: ['Ist zu erwarten, dass die Beschäftigung so fortbesteht?'],
          };
        case 'wertung':
          return {
            fakt,
            ...(saldoEigen !== null && saldoEigen >= 0
              ? {
                  text: 'Der eigene Bedarf ist durch die Beschäftigung gedeckt, der Bedarf der ganzen Familie nicht. Nach dem Wortlaut zählt der Lebensunterhalt der Person selbst.',
                  fragen: [
                    'Zählt hier nur der eigene Lebensunterhalt oder auch der der Familie? Bitte begründen.',
                  ],
                }
              : {
                  text: 'Nach dem Eintrag ist der Lebensunterhalt durch die Beschäftigung gesichert, nach der überschlägigen Rechnung nicht.',
                  fragen: [
                    'Worauf stützt sich der Eintrag, und sind Einkommen und Bedarf richtig eingetragen?',
                  ],
                }),
          };
        case 'offen_handlung':
          return {
            fakt,
            text: `Die Beschäftigung sichert den eigenen Lebensunterhalt nicht${saldoEigen !== null ? `; überschlägig fehlen ${euro(-saldoEigen)} im Monat` : ''}.`,
            handlung: 'Arbeit ausweiten oder besser bezahlte Arbeit finden.',
          };
        case 'unbekannt':
        case 'offen_ab':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return {
            fakt,
            text: 'Ob die Beschäftigung den Lebensunterhalt sichert, lässt sich noch nicht sagen.',
          };
      }
    },
  });

function eigenerUnterhaltBefund({ fall, stichtag, lebensunterhalt: lu }: Kontext): Befund<EigenerUnterhalt> {
  const vermerkt = fall.lebensunterhalt?.durchArbeitGesichertSeit ?? null;
  const vermerktSeit = vermerkt !== null && vermerkt <= stichtag ? vermerkt : null;
  if (lu.art !== 'gerechnet')
    return vermerktSeit === null
      ? unbekannt(lu.fehlt, null)
      : erfuellt({ saldoEigen: null, saldoHaushalt: null, vermerktSeit, parameter: '' });
  const { eingabe, parameter, berechnungen } = lu;
  // Without children nothing is left of the Mehrbedarf for those who raise them alone.
  const alone = berechne(
    {
      ...eingabe,
      mitglieder: eingabe.mitglieder.slice(0, 1),
      andere: [],
      kindergeld: 0,
      sonstiges: 0,
      kduWarm: Math.round(eingabe.kduWarm / Math.max(1, eingabe.mitglieder.length)),
    },
    parameter,
  );
  const haushalt = berechnungen.map(({ saldo }) => saldo);
  const saldoHaushalt = Math.min(...haushalt);
  const details = {
    saldoEigen: alone.saldo,
    saldoHaushalt,
    vermerktSeit,
    parameter: `${parameter.id}, ${parameter.absetzregel.id}`,
  };
  if (alone.saldo < 0) return vermerktSeit === null ? offenHandlung(details) : wertung(details);
  if (haushalt.every((saldo) => saldo < 0)) return wertung(details);
  return haushalt.some((saldo) => saldo < 0) ? unbekannt(lu.ungenau, details) : erfuellt(details);
}

/** § 12 BAföG, per month in cents, by who lives with the parents. */
export type Bafoegsaetze = {
  readonly id: string;
  readonly von: Datum;
  readonly bis: Datum | null;
  /** The lower row (school without prior training) and the higher one (with prior training). */
  readonly beiEltern: { readonly niedrig: number; readonly hoch: number };
  readonly eigeneWohnung: { readonly niedrig: number; readonly hoch: number };
};

/** Amounts read in August 2026; that they hold since 01.08.2024 is own knowledge (29. BAföG-Änderungsgesetz). */
export const bafoegsaetze: readonly Bafoegsaetze[] = [
  {
    id: 'bafoeg12-2024',
    von: asDatum('2024-08-01'),
    bis: null,
    beiEltern: { niedrig: 27_600, hoch: 49_800 },
    eigeneWohnung: { niedrig: 66_600, hoch: 77_500 },
  },
];

type Ausbildungsunterhalt = {
  readonly mittel: number;
  readonly niedrig: number;
  readonly hoch: number;
  readonly beiEltern: boolean;
  readonly werte: string;
  readonly versichert: boolean;
};

const bafoegFelder: readonly FeldPfad[] = [
  'ausbildung.verguetungMonat',
  'integration.ausbildungenErfasst',
  'lebensunterhalt.sonstigesEinkommen',
  'lebensunterhalt.krankenversichert',
  'angehoeriger',
  'person.haushaltErfasst',
];

/** 16g.LU: which row of § 12 BAföG applies to training in a company is open, so both are shown. */
export const ausbildungsunterhalt = ({
  saetze,
  ...vorgabe
}: Vorgabe & { readonly saetze: readonly Bafoegsaetze[] }) =>
  kriterium<Ausbildungsunterhalt>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: bafoegFelder,
    parameter: Object.fromEntries(
      saetze.map(({ von, beiEltern, eigeneWohnung }) => [
        `§ 12 BAföG seit ${formatDatum(von)}`,
        `bei den Eltern ${euro(beiEltern.niedrig)} oder ${euro(beiEltern.hoch)}, sonst ${euro(eigeneWohnung.niedrig)} oder ${euro(eigeneWohnung.hoch)}`,
      ]),
    ),
    evaluate: (kontext) => ausbildungsunterhaltBefund(kontext, saetze),
    explain: (d, { zustand }) => {
      const seit = (werte: string) =>
        saetze
          .filter(({ id }) => id === werte)
          .map(({ von }) => formatDatum(von))
          .join();
      const fakt = `Mittel ${euro(d.mittel)} im Monat; Bedarf nach § 12 BAföG ${euro(d.niedrig)} oder ${euro(d.hoch)} (${d.beiEltern ? 'bei den Eltern' : 'nicht bei den Eltern'}, Werte seit ${seit(d.werte)})`;
      switch (zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: 'Die monatlichen Mittel erreichen den Bedarf nach § 12 BAföG, welche Zeile auch gilt.',
          };
        case 'wertung':
          return {
            fakt,
            text: 'Die Mittel erreichen die niedrigere, nicht die höhere Zeile des § 12 BAföG. Welche für eine betriebliche Ausbildung gilt, sagt das Gesetz nicht.',
            fragen: ['Welche Zeile des § 12 BAföG gilt für diese Ausbildung?'],
          };
        case 'offen_handlung':
          return {
            fakt,
            text: d.versichert
              ? `Die Mittel bleiben unter dem Bedarf nach § 12 BAföG; es fehlen mindestens ${euro(d.niedrig - d.mittel)} im Monat.`
              : 'Ein ausreichender Krankenversicherungsschutz fehlt.',
            handlung: d.versichert
              ? 'Ausbildungsförderung nach dem SGB III beantragen oder weitere Mittel nachweisen; sonst kommt die Ausbildungsduldung in Betracht.'
              : 'Krankenversicherung nachweisen.',
            fragen: [
              'Wird Ausbildungsförderung nach dem SGB III bezogen? Dann schadet ergänzender Bezug nicht (§ 16g Abs. 10 S. 3).',
            ],
          };
        case 'unbekannt':
        case 'offen_ab':
        case 'nicht_erfuellt':
          return { fakt, text: 'Ob die Mittel reichen, lässt sich mit diesen Angaben noch nicht sagen.' };
        case 'nicht_anwendbar':
          return {
            fakt: '',
            text: 'Ohne Ausbildung gibt es noch keine Mittel zu vergleichen; geprüft wird, sobald eine vereinbart ist.',
          };
      }
    },
  });

function ausbildungsunterhaltBefund(
  { fall, stichtag }: Kontext,
  saetze: readonly Bafoegsaetze[],
): Befund<Ausbildungsunterhalt> {
  const werte = saetze.find(({ von, bis }) => von <= stichtag && (bis === null || stichtag <= bis));
  if (!werte)
    return unbekannt(
      [
        {
          feld: 'parameter.bafoeg',
          label: `Bedarf nach § 12 BAföG ${stichtag.slice(0, 4)} (Parametertabelle)`,
        },
      ],
      null,
    );
  const current = fall.ausbildung.filter((a) => isTraining(a) && (a.bis === null || a.bis >= stichtag));
  // 16g.AUSB then says what to do; a pay nobody has agreed on is no missing fact.
  if (current.length === 0 && knownToHaveNone(fall))
    return nichtAnwendbar({
      mittel: 0,
      ...werte.eigeneWohnung,
      beiEltern: false,
      werte: werte.id,
      versichert: false,
    });
  const fehlt: FehlendesFeld[] = [];
  if (current.length === 0 || current.some(({ verguetungMonat }) => verguetungMonat === null))
    fehlt.push(fehlend('ausbildung.verguetungMonat'));
  if (fall.angehoeriger.length === 0 && fall.person.haushaltErfasst !== true)
    fehlt.push(fehlend('person.haushaltErfasst'));
  const versichert = fall.lebensunterhalt?.krankenversichert ?? null;
  if (versichert === null) fehlt.push(fehlend('lebensunterhalt.krankenversichert'));
  if (fehlt.length > 0) return unbekannt(fehlt, null);
  const beiEltern = fall.angehoeriger.some((a) => a.beziehung === 'elternteil' && a.imHaushalt === true);
  const zeile = beiEltern ? werte.beiEltern : werte.eigeneWohnung;
  // Two trainings at once do not exist; the higher pay is the one that is meant.
  const pay = Math.max(...current.map(({ verguetungMonat }) => verguetungMonat ?? 0));
  const mittel = pay + (fall.lebensunterhalt?.sonstigesEinkommen ?? 0);
  const details = { mittel, ...zeile, beiEltern, werte: werte.id, versichert: versichert === true };
  if (versichert === false || mittel < zeile.niedrig) return offenHandlung(details);
  return mittel >= zeile.hoch ? erfuellt(details) : wertung(details);
}
