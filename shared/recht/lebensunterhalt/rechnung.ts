/**
 * The „überschlägige Lebensunterhaltsprüfung“ as window and paper show it: every input, every line, both ratios, the
 * contested reading, and what a human has to weigh (recht.md 7.3).
 */
import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { segmentiere } from '../aufenthalt/segmente.ts';
import { fehlendesFeld, type Pruefrahmen } from '../engine/ergebnis.ts';
import { euro } from '../kriterien/satz.ts';
import { assume, keineAnnahme, type Annahme } from './annahme.ts';
import { gradOf, type Berechnung, type Eingabe, type Grad } from './berechnung.ts';
import { eigenerBedarf, istAnalogberechtigt, UNTER_ASYLBLG, type EigenerBedarf } from './eigener-bedarf.ts';
import { erwerbOf } from './erwerb.ts';
import { bezeichnung, isPartner } from './haushalt.ts';
import { kdugrenzeFuer } from './kdu.ts';
import { pruefeLebensunterhalt, type Lebensunterhalt } from './pruefung.ts';
import type { Parameter } from './parameter.ts';
import { werteWort } from './werte-wort.ts';

const betrag = z.int().nullable();

export const rechenzeile = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** `geld` and `summe` in cents, `abzug` in cents to be taken away, `prozent` of the need. */
  art: z.enum(['geld', 'abzug', 'summe', 'prozent']),
  wert: z.number(),
  hinweis: z.string().nullable(),
  /** May be left out of the calculation; `an` false: it is. */
  schaltbar: z.boolean(),
  an: z.boolean(),
});
export type Rechenzeile = z.output<typeof rechenzeile>;

export const rechnung = z.strictObject({
  stichtag: datum,
  /** „2026; § 11b SGB II seit 01.07.2023“; null when nothing could be calculated. */
  parameter: z.string().nullable(),
  quelle: z.string().nullable(),
  /** What the register holds, in cents per month: the start of every assumption. */
  bekannt: z.strictObject({
    brutto: betrag,
    netto: betrag,
    kduWarm: betrag,
    kindergeld: betrag,
    sonstiges: betrag,
    stundenWoche: z.number().nullable(),
  }),
  haushalt: z.array(
    z.strictObject({ id: z.string(), wer: z.string(), stufe: z.int().nullable(), an: z.boolean() }),
  ),
  zeilen: z.array(rechenzeile),
  /** The same under the AsylbLG, where only the own need counts; null where nobody disputes. */
  andereLesart: z.strictObject({ titel: z.string(), zeilen: z.array(rechenzeile) }).nullable(),
  grad: z.enum(['voll', 'ueberwiegend', 'strittig', 'nein']).nullable(),
  urteil: z.string(),
  hinweise: z.array(z.string()),
  /** Prompts for the Prognose; only a human answers them. */
  fragen: z.array(z.string()),
  fehlt: z.array(fehlendesFeld),
});
export type Rechnung = z.output<typeof rechnung>;

export const UEBERSCHLAEGIG = 'Überschlägig; ersetzt keine Berechnung der Leistungsbehörde.';

type Frage = {
  readonly fall: Fall;
  readonly tag: Datum;
  readonly rahmen: Pick<Pruefrahmen, 'eigene'>;
};

export function rechne({ fall, tag, rahmen }: Frage, annahme: Annahme = keineAnnahme): Rechnung {
  const { fall: assumed, nettoGeschaetzt } = assume(fall, annahme, tag);
  const lu = pruefeLebensunterhalt(assumed, tag, rahmen);
  const base = {
    stichtag: tag,
    bekannt: bekannt(fall, tag),
    haushalt: haushalt(fall, annahme),
  };
  if (lu.art !== 'gerechnet') return { ...base, ...ohneErgebnis(lu) };
  const [berechnung] = lu.berechnungen;
  const grad = gradOf(berechnung, fall.lebensunterhalt?.krankenversichert === true);
  const lesart = andereLesart(assumed, tag, lu);
  return {
    ...base,
    parameter: `${lu.parameter.id}; ${werteWort(lu.parameter.absetzregel.id)}`,
    quelle: lu.parameter.quelle,
    zeilen: zeilenOf(berechnung, lu.eingabe, { fall, annahme, parameter: lu.parameter }),
    andereLesart: lesart,
    grad,
    urteil: urteil(grad, berechnung),
    hinweise: [
      ...(nettoGeschaetzt === null
        ? []
        : [
            `Das Netto ist im bisherigen Verhältnis zum Brutto geschätzt (${euro(nettoGeschaetzt)}). Bitte eintragen, sobald es feststeht.`,
          ]),
      ...hinweise(assumed, tag, { lu, rahmen }),
    ],
    fragen: fragen(lu),
    fehlt: [...lu.ungenau],
  };
}

function ohneErgebnis(lu: Exclude<Lebensunterhalt, { art: 'gerechnet' }>) {
  return {
    parameter: null,
    quelle: null,
    zeilen: [],
    andereLesart: null,
    grad: null,
    urteil:
      lu.art === 'keine_parameter'
        ? `${lu.satz} Deshalb ist das Ergebnis unbekannt. Werte aus einer amtlichen Quelle lassen sich unter Recht › Beträge eintragen.`
        : `Für die Rechnung fehlt noch: ${lu.fehlt.map(({ label }) => label).join(', ')}.`,
    hinweise: [],
    fragen: [],
    fehlt: [...lu.fehlt],
  };
}

function bekannt(fall: Fall, tag: Datum): Rechnung['bekannt'] {
  const lu = fall.lebensunterhalt;
  const jobs = fall.beschaeftigung.filter(({ von, bis }) => von <= tag && (bis === null || bis >= tag));
  const hours = jobs.map(({ stundenWoche }) => stundenWoche);
  return {
    ...erwerbOf(fall, tag),
    kduWarm: lu?.kduWarm ?? null,
    kindergeld: lu?.kindergeld ?? null,
    sonstiges: lu?.sonstigesEinkommen ?? null,
    stundenWoche:
      hours.length === 0 || hours.includes(null) ? null : hours.reduce<number>((a, b) => a + (b ?? 0), 0),
  };
}

/** Everybody who could belong to the Bedarfsgemeinschaft; who is left out stays in the list. */
function haushalt(fall: Fall, { ohne }: Annahme): Rechnung['haushalt'] {
  return fall.angehoeriger.flatMap((person, i) =>
    person.imHaushalt === true && (isPartner(person) || person.beziehung === 'kind')
      ? [
          {
            id: `person-${i + 1}`,
            wer: bezeichnung(person),
            stufe: null,
            an: !ohne.includes(`person-${i + 1}`),
          },
        ]
      : [],
  );
}

type Umstand = { readonly fall: Fall; readonly annahme: Annahme; readonly parameter: Parameter };

function zeilenOf(b: Berechnung, eingabe: Eingabe, { fall, annahme, parameter }: Umstand): Rechenzeile[] {
  const on = (id: string) => !annahme.ohne.includes(id);
  const lu = fall.lebensunterhalt;
  const kindergeld = annahme.kindergeld ?? lu?.kindergeld ?? 0;
  const sonstiges = annahme.sonstigesEinkommen ?? lu?.sonstigesEinkommen ?? 0;
  const andere = fall.angehoeriger
    .filter(({ imHaushalt }) => imHaushalt === true)
    .reduce((sum, { nettoMonat }) => sum + (nettoMonat ?? 0), 0);
  return [
    ...eingabe.mitglieder.map((mitglied, i) =>
      zeile(
        `bedarf-${i}`,
        `Regelbedarf Stufe ${mitglied.stufe}, ${mitglied.wer}`,
        parameter.regelbedarf[mitglied.stufe],
      ),
    ),
    ...(b.mehrbedarf > 0
      ? [zeile('mehrbedarf', 'Mehrbedarf (§ 21 SGB II)', b.mehrbedarf, { hinweis: mehrbedarfWort(eingabe) })]
      : []),
    zeile('kduWarm', 'Wohnen, warm', eingabe.kduWarm),
    zeile('bedarf', 'Bedarf', b.bedarf, { art: 'summe' }),
    zeile('netto', 'Netto aus Arbeit', eingabe.netto, { hinweis: `brutto ${euro(eingabe.brutto)}` }),
    ...(andere > 0 ? [switchable('andere', 'Netto anderer im Haushalt', andere, on('andere'))] : []),
    zeile('freibetrag', 'Absetzbeträge (§ 11b SGB II)', b.freibetrag, {
      art: 'abzug',
      hinweis: eingabe.inAusbildungUnter25
        ? 'unter 25 in Schule oder Ausbildung: bis zur Grenze für Minijobs frei'
        : null,
    }),
    ...(kindergeld > 0
      ? [switchable('kindergeld', 'Kindergeld', kindergeld, on('kindergeld'), 'keine öffentlichen Mittel')]
      : []),
    ...(sonstiges > 0
      ? [
          switchable(
            'sonstiges',
            'Sonstiges Einkommen, das nicht schadet',
            sonstiges,
            on('sonstiges'),
            'zum Beispiel Unterhalt, Elterngeld, Arbeitslosengeld I (§ 2 Abs. 3 AufenthG)',
          ),
        ]
      : []),
    zeile('einkommen', 'Anrechenbares Einkommen', b.einkommen, { art: 'summe' }),
    zeile('saldo', b.saldo < 0 ? 'Fehlbetrag' : 'Überschuss', b.saldo, { art: 'summe' }),
    zeile('anteilOhne', 'Arbeit deckt vom Bedarf: netto', b.anteilOhneFreibetrag, { art: 'prozent' }),
    zeile('anteilMit', 'Arbeit deckt vom Bedarf: nach Absetzbeträgen', b.anteilMitFreibetrag, {
      art: 'prozent',
    }),
  ];
}

function mehrbedarfWort({ alleinerziehend, schwanger, warmwasserDezentral }: Eingabe): string {
  return [
    alleinerziehend && 'alleinerziehend',
    schwanger && 'Schwangerschaft',
    warmwasserDezentral && 'Warmwasser',
  ]
    .filter((wort) => wort !== false)
    .join(', ');
}

type Mehr = { readonly art?: Rechenzeile['art']; readonly hinweis?: string | null };

function zeile(id: string, label: string, wert: number, { art = 'geld', hinweis = null }: Mehr = {}) {
  return { id, label, wert, art, hinweis, schaltbar: false, an: true };
}

function switchable(id: string, label: string, wert: number, an: boolean, hinweis: string | null = null) {
  return { id, label, wert, art: 'geld' as const, hinweis, schaltbar: true, an };
}

/** Only while the AsylbLG applies, and where it makes a difference whose need is counted. */
function andereLesart(
  fall: Fall,
  tag: Datum,
  lu: Extract<Lebensunterhalt, { art: 'gerechnet' }>,
): Rechnung['andereLesart'] {
  const status = segmentiere(fall, tag).at(-1)?.status;
  if (status === undefined || !UNTER_ASYLBLG.has(status)) return null;
  const own = eigenerBedarf(lu.eingabe, lu.parameter, istAnalogberechtigt(fall.person.einreiseAm, tag));
  const noDifference = own?.art === 'analog' && lu.eingabe.mitglieder.length === 1;
  if (own === null || noDifference) return null;
  return {
    titel: `Andere Lesart, solange das Asylbewerberleistungsgesetz gilt: nur der eigene Bedarf nach ${normOf(own)} (OVG Schleswig 4 MB 49/21; umstritten)`,
    zeilen: [
      zeile('eigen-regelsatz', `Bedarf nach ${normOf(own)}`, own.regelsatz),
      zeile('eigen-wohnen', 'Anteil am Wohnen, nach Köpfen', own.wohnanteil),
      zeile('eigen-bedarf', 'Eigener Bedarf', own.bedarf, { art: 'summe' }),
      zeile('eigen-freibetrag', freibetragWort(own), own.freibetrag, { art: 'abzug' }),
      zeile('eigen-saldo', own.saldo < 0 ? 'Fehlbetrag' : 'Überschuss', own.saldo, { art: 'summe' }),
      zeile('eigen-anteilOhne', 'Arbeit deckt vom eigenen Bedarf: netto', own.anteilOhneFreibetrag, {
        art: 'prozent',
      }),
      zeile('eigen-anteilMit', 'Arbeit deckt vom eigenen Bedarf: nach Freibetrag', own.anteilMitFreibetrag, {
        art: 'prozent',
      }),
    ],
  };
}

function normOf({ art }: EigenerBedarf): string {
  return art === 'analog' ? '§ 2 AsylbLG (wie SGB XII)' : '§ 3a AsylbLG';
}

function freibetragWort({ art }: EigenerBedarf): string {
  return art === 'analog' ? 'Freibetrag (§ 82 Abs. 3 SGB XII)' : 'Freibetrag (§ 7 Abs. 3 AsylbLG)';
}

function urteil(grad: Grad, { saldo }: Berechnung): string {
  switch (grad) {
    case 'voll':
      return 'Der Lebensunterhalt ist überschlägig vollständig gesichert.';
    case 'ueberwiegend':
      return saldo >= 0
        ? 'Rechnerisch ist der Bedarf gedeckt. Ein ausreichender Krankenversicherungsschutz ist noch nicht bestätigt.'
        : `Der Lebensunterhalt ist überschlägig überwiegend durch Arbeit gesichert. Zur vollen Sicherung fehlen ${euro(-saldo)} im Monat.`;
    case 'strittig':
      return 'Netto deckt die Arbeit mehr als die Hälfte des Bedarfs, nach den Absetzbeträgen nicht. Das Gesetz nennt kein Verfahren: Wertung nötig.';
    case 'nein':
      return `Die Arbeit deckt höchstens die Hälfte des Bedarfs. Insgesamt ${saldo < 0 ? `fehlen ${euro(-saldo)} im Monat` : 'reicht das Einkommen rechnerisch, aber nicht überwiegend aus Arbeit'}.`;
    default:
      return assertNever(grad);
  }
}

function hinweise(
  fall: Fall,
  tag: Datum,
  {
    lu,
    rahmen,
  }: {
    readonly lu: Extract<Lebensunterhalt, { art: 'gerechnet' }>;
    readonly rahmen: Pick<Pruefrahmen, 'eigene'>;
  },
): string[] {
  const { eingabe, parameter } = lu;
  const found: string[] = [];
  const personen = eingabe.mitglieder.length;
  const table = kdugrenzeFuer(rahmen.eigene?.kdugrenzen ?? [], {
    gemeinde: fall.person.gemeinde,
    personen,
    tag,
  });
  const grenze = fall.lebensunterhalt?.kduGrenze ?? table?.betrag ?? null;
  if (grenze !== null && eingabe.kduWarm > grenze)
    found.push(
      `Die Miete liegt ${euro(eingabe.kduWarm - grenze)} über der örtlichen Grenze von ${euro(grenze)}${table && grenze === table.betrag ? ` (${personen} ${personen === 1 ? 'Person' : 'Personen'}, gültig ab ${formatDatum(table.von)}${table.quelle === null ? '' : `, ${table.quelle}`})` : ''}. Gerechnet ist mit der tatsächlichen Miete.`,
    );
  const kinder = eingabe.mitglieder.filter(({ kind, alter }) => kind && alter < 18).length;
  if (kinder > 0 && eingabe.kindergeld === 0)
    found.push(
      `Kindergeld ist nicht eingerechnet. Mit einem Titel nach §§ 25a, 25b kommt es in der Regel hinzu${parameter.kindergeld === null ? '' : ` (${tag.slice(0, 4)}: ${euro(parameter.kindergeld)} je Kind)`}, ebenso gegebenenfalls Kinderzuschlag.`,
    );
  if (lu.berechnungen.length > 1)
    found.push('Ein Geburtsdatum ist nur ungefähr bekannt; die Rechnung zeigt die frühere Möglichkeit.');
  return found;
}

/** recht.md 7.3 no. 7. */
function fragen({ eingabe }: Extract<Lebensunterhalt, { art: 'gerechnet' }>): string[] {
  return [
    'Ist die Arbeit auf Dauer angelegt: unbefristet, Probezeit vorbei, seit wann?',
    'Gab es in den letzten Jahren längere Zeiten mit Leistungen, und warum?',
    'Lässt die Qualifikation erwarten, dass das Einkommen bleibt oder steigt?',
    ...(eingabe.mitglieder.some(({ kind }) => kind)
      ? ['Ändern Kinder, Betreuung oder Elternzeit das Einkommen absehbar?']
      : []),
    'Ist ausreichender Krankenversicherungsschutz nachgewiesen?',
  ];
}
