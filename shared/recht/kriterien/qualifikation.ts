/** § 19d: what somebody has learned or done, and the job that fits it. */
import { abschlussart } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import { erfuellt, nichtErfuellt, offenAb, offenHandlung, unbekannt, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { distinct, fehlend } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium } from '../engine/kriterium.ts';
import { antragstag } from './antragstag.ts';
import { arbeitBefund, jobWort, type Job, type Zaehlt } from './arbeitszeit.ts';
import { ausbildungWort } from './ausbildung.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort } from './satz.ts';

type Abschluss = Fall['abschluss'][number];
type Weg = { readonly buchstabe: 'a' | 'b' | 'c'; readonly wort: string };
type Qualifikation = { readonly weg: Weg['buchstabe'] | null; readonly wort: string };

/** 19d.QUAL: one of three ways; the best of them counts. */
export const qualifikation = ({
  pflegehilfe,
  dauerStudium,
  dauerArbeit,
  ohneLeistungen,
  ...vorgabe
}: Vorgabe & {
  /** Since 2024 a recognised training in Pflegehilfe is enough. */
  readonly pflegehilfe: boolean;
  readonly dauerStudium: Dauer;
  readonly dauerArbeit: Dauer;
  readonly ohneLeistungen: Dauer;
}) =>
  kriterium<Qualifikation>({
    exceptions: [],
    ...vorgabe,
    typ: 'H/Z',
    fields: [
      'abschluss',
      'ausbildung.erfolgreich',
      'ausbildung.staatlichAnerkannt',
      'beschaeftigung',
      'beschaeftigung.qualifiziert',
      'beschaeftigung.entsprichtAbschluss',
      'lebensunterhalt.ohneLeistungenSeit',
      'integration.ausbildungenErfasst',
      'integration.beschaeftigungenErfasst',
      'antrag.gestelltAm',
    ],
    parameter: {
      'angemessene Arbeit mit ausländischem Studium': dauerWort(dauerStudium),
      'qualifizierte Arbeit': dauerWort(dauerArbeit),
      'davor ohne öffentliche Mittel': dauerWort(ohneLeistungen),
      Pflegehilfe: pflegehilfe ? 'genügt' : 'genügt nicht',
    },
    evaluate: (kontext) =>
      best(kontext, [
        abgeschlossen(kontext, pflegehilfe),
        mitStudium(kontext, dauerStudium),
        mitArbeit(kontext, dauerArbeit, ohneLeistungen),
      ]),
    explain: ({ wort }, befund) => {
      switch (befund.zustand) {
        case 'erfuellt':
          return { fakt: wort, text: 'Die Qualifikation für diesen Weg liegt vor.' };
        case 'offen_ab':
          return {
            fakt: wort,
            text: `Die Qualifikation ist voraussichtlich ab ${formatDatum(befund.ab)} erreicht, wenn die Arbeit ununterbrochen weitergeht.`,
          };
        case 'offen_handlung':
          return {
            fakt: wort,
            text: `Es fehlt ein Abschluss in Deutschland${pflegehilfe ? ' (auch Pflegehilfe)' : ''}, ein anerkanntes Studium mit ${dauerWort(dauerStudium).replace('Jahre', 'Jahren')} angemessener Arbeit oder ${dauerWort(dauerArbeit)} qualifizierte Arbeit.`,
            handlung:
              'Ausbildung abschließen, Abschluss anerkennen lassen oder qualifizierte Arbeit aufnehmen.',
          };
        case 'unbekannt':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
        case 'wertung':
          return {
            fakt: wort,
            text: 'Ob eine der drei Qualifikationen vorliegt, ist noch nicht vollständig eingetragen.',
          };
      }
    },
  });

/** Met before near before unknown: what is not known can only add a way. */
function best(kontext: Kontext, wege: readonly Befund<Qualifikation>[]): Befund<Qualifikation> {
  const met = wege.find(({ zustand }) => zustand === 'erfuellt');
  if (met) return met;
  const dated = wege
    .flatMap((befund) => (befund.zustand === 'offen_ab' ? [befund] : []))
    .toSorted((a, b) => (a.ab < b.ab ? -1 : 1))[0];
  if (dated && dated.ab <= kontext.horizont) return dated;
  const fehlt = wege.flatMap((befund) => (befund.zustand === 'unbekannt' ? befund.fehlt : []));
  if (fehlt.length > 0) return unbekannt(distinct(fehlt), dated?.details ?? { weg: null, wort: '' });
  return dated ?? offenHandlung({ weg: null, wort: '' });
}

/** a) */
function abgeschlossen({ fall, stichtag }: Kontext, pflegehilfe: boolean): Befund<Qualifikation> {
  const antworten = [
    ...fall.abschluss.map((a) => abschlussAntwort(a, stichtag, pflegehilfe)),
    ...fall.ausbildung.map((a) => trainingAntwort(a, stichtag)),
  ];
  const worte = antworten.filter(({ ja }) => ja === true).map(({ wort }) => wort);
  const [wort] = worte.toSorted();
  if (wort !== undefined) return erfuellt({ weg: 'a', wort });
  const fehlt = antworten.flatMap((antwort) => antwort.fehlt);
  if (fehlt.length > 0) return unbekannt(fehlt, null);
  return fall.integration?.ausbildungenErfasst === true || antworten.length > 0
    ? offenHandlung({ weg: 'a', wort: '' })
    : unbekannt(['abschluss'], null);
}

type Antwort = Zaehlt & { readonly wort: string };

function abschlussAntwort(a: Abschluss, stichtag: Datum, pflegehilfe: boolean): Antwort {
  const wort = `${abschlussart.label(a.art)}${a.am ? ` vom ${formatDatum(a.am)}` : ''}`;
  const passt = a.art === 'beruf' || a.art === 'studium' || (pflegehilfe && a.art === 'pflegehilfe');
  const nein = !passt || a.inDeutschland === false || a.anerkannt === false;
  if (nein || (a.am !== null && a.am > stichtag)) return { ja: false, wort, fehlt: [] };
  const fehlt = a.inDeutschland === null ? [fehlend('abschluss.inDeutschland', wort)] : [];
  // § 19d asks for a recognised occupation; a German degree is one by nature.
  if (a.art !== 'studium' && a.anerkannt === null) fehlt.push(fehlend('abschluss.anerkannt', wort));
  return { ja: fehlt.length > 0 ? null : true, wort, fehlt };
}

function trainingAntwort(a: Fall['ausbildung'][number], stichtag: Datum): Antwort {
  const wort = ausbildungWort(a);
  const ended = a.bis !== null && a.bis <= stichtag;
  if (
    a.art !== 'qualifiziert' ||
    a.erfolgreich === false ||
    a.staatlichAnerkannt === false ||
    a.abgebrochenAm !== null
  )
    return { ja: false, wort, fehlt: [] };
  if (a.erfolgreich === null)
    return ended
      ? { ja: null, wort, fehlt: [fehlend('ausbildung.erfolgreich', wort)] }
      : { ja: false, wort, fehlt: [] };
  return a.staatlichAnerkannt === null
    ? { ja: null, wort, fehlt: [fehlend('ausbildung.staatlichAnerkannt', wort)] }
    : { ja: true, wort, fehlt: [] };
}

/** b) */
function mitStudium(kontext: Kontext, dauer: Dauer): Befund<Qualifikation> {
  const { fall, stichtag } = kontext;
  const degrees = fall.abschluss.filter(
    (a) =>
      a.art === 'studium' &&
      a.inDeutschland !== true &&
      a.anerkannt !== false &&
      (a.am === null || a.am <= stichtag),
  );
  if (degrees.length === 0) return offenHandlung({ weg: 'b', wort: '' });
  const offen = degrees.every((a) => a.anerkannt === null || a.inDeutschland === null);
  const arbeit = worked(kontext, dauer, 'b', 'entsprichtAbschluss');
  if (!offen || arbeit.zustand === 'offen_handlung') return arbeit;
  return unbekannt([fehlend('abschluss.anerkannt', 'ausländischer Hochschulabschluss')], {
    weg: 'b',
    wort: '',
  });
}

/** c) */
function mitArbeit(kontext: Kontext, dauer: Dauer, ohneLeistungen: Dauer): Befund<Qualifikation> {
  const { fall, stichtag } = kontext;
  const arbeit = worked(kontext, dauer, 'c', 'qualifiziert');
  if (arbeit.zustand === 'offen_handlung') return arbeit;
  const seit = fall.lebensunterhalt?.ohneLeistungenSeit ?? null;
  if (seit === null)
    return unbekannt(
      [
        ...(arbeit.zustand === 'unbekannt' ? arbeit.fehlt : []),
        fehlend('lebensunterhalt.ohneLeistungenSeit'),
      ],
      arbeit.details,
    );
  if (arbeit.zustand === 'unbekannt') return arbeit;
  const ohneAb = erfuelltAb(seit, ohneLeistungen);
  const tag = antragstag(fall, '19d', stichtag) ?? stichtag;
  const wort = `${arbeit.details.wort}, ohne öffentliche Mittel außer für die Unterkunft seit ${formatDatum(seit)}`;
  const details = { weg: 'c', wort } as const;
  const arbeitAb = arbeit.zustand === 'offen_ab' ? arbeit.ab : null;
  if (arbeitAb === null && ohneAb <= tag) return erfuellt(details);
  const ab = arbeitAb !== null && arbeitAb > ohneAb ? arbeitAb : ohneAb;
  // Missing on the day of the application, but complete today: a new application is enough.
  return ab > stichtag ? offenAb(ab, details) : offenHandlung(details);
}

function worked(
  kontext: Kontext,
  dauer: Dauer,
  weg: Weg['buchstabe'],
  field: 'qualifiziert' | 'entsprichtAbschluss',
): Befund<Qualifikation> {
  const befund = arbeitBefund(kontext, {
    dauer,
    stunden: () => ({ sicher: null, guenstig: null }),
    zaehlt: (job) => jobAntwort(job, field),
  });
  const wort = befund.details?.seit
    ? `${field === 'qualifiziert' ? 'qualifizierte' : 'angemessene'} Arbeit seit ${formatDatum(befund.details.seit)}`
    : '';
  const details = { weg, wort };
  return befund.zustand === 'unbekannt'
    ? unbekannt(befund.fehlt, details)
    : // „ununterbrochen“ is the wording: a break is no matter of judgement here, the chain begins anew.
      befund.zustand === 'wertung'
      ? restart(befund.details.ab, details)
      : { ...befund, details };
}

function restart(ab: Datum | null, details: Qualifikation): Befund<Qualifikation> {
  return ab === null ? offenHandlung(details) : offenAb(ab, details);
}

function jobAntwort(job: Job, field: 'qualifiziert' | 'entsprichtAbschluss'): Zaehlt {
  const ja = job[field];
  return ja === null ? { ja, fehlt: [fehlend(`beschaeftigung.${field}`, jobWort(job))] } : { ja, fehlt: [] };
}

type Stelle = { readonly wort: string; readonly grund: 'keine' | 'passt_nicht' | 'zustimmung' | 'passt' };

/** 19d.BA: a job that fits the qualification, with the consent of the Bundesagentur. */
export const passendeStelle = (vorgabe: Vorgabe) =>
  kriterium<Stelle>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: [
      'beschaeftigung',
      'beschaeftigung.entsprichtAbschluss',
      'beschaeftigung.qualifiziert',
      'beschaeftigung.baZustimmung',
      'integration.beschaeftigungenErfasst',
    ],
    evaluate: ({ fall, stichtag }) => {
      const current = fall.beschaeftigung.filter(({ bis }) => bis === null || bis >= stichtag);
      if (current.length === 0)
        return fall.beschaeftigung.length > 0 || fall.integration?.beschaeftigungenErfasst === true
          ? offenHandlung({ wort: '', grund: 'keine' })
          : unbekannt(['beschaeftigung'], null);
      const befunde = current.toSorted((a, b) => (jobWort(a) < jobWort(b) ? -1 : 1)).map(stelleBefund);
      const fehlt = befunde.flatMap((befund) => (befund.zustand === 'unbekannt' ? befund.fehlt : []));
      return (
        befunde.find(({ zustand }) => zustand === 'erfuellt') ??
        (fehlt.length > 0 ? unbekannt(distinct(fehlt), null) : null) ??
        befunde.find(({ details }) => details?.grund === 'zustimmung') ??
        offenHandlung({ wort: '', grund: 'passt_nicht' })
      );
    },
    explain: ({ wort, grund }, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt: `Stelle ${wort}`,
            text: 'Die Beschäftigung entspricht der Qualifikation, und die Bundesagentur für Arbeit hat zugestimmt.',
          }
        : {
            fakt: wort ? `Stelle ${wort}` : '',
            text:
              grund === 'zustimmung'
                ? 'Die Zustimmung der Bundesagentur für Arbeit fehlt noch.'
                : 'Nötig ist eine Beschäftigung, die der Qualifikation entspricht.',
            handlung:
              grund === 'zustimmung'
                ? 'Zustimmung der Bundesagentur für Arbeit einholen.'
                : 'Eine Stelle finden, die der Qualifikation entspricht, und die Zustimmung der Bundesagentur für Arbeit einholen.',
          },
  });

function stelleBefund(job: Job): Befund<Stelle> {
  const wort = jobWort(job);
  const passt = job.entsprichtAbschluss === true || job.qualifiziert === true;
  const offen = job.entsprichtAbschluss === null || job.qualifiziert === null;
  if (!passt && !offen) return offenHandlung({ wort, grund: 'passt_nicht' });
  if (job.baZustimmung === false) return offenHandlung({ wort, grund: 'zustimmung' });
  const fehlt: FehlendesFeld[] = [];
  if (!passt) fehlt.push(fehlend('beschaeftigung.entsprichtAbschluss', wort));
  if (job.baZustimmung === null) fehlt.push(fehlend('beschaeftigung.baZustimmung', wort));
  return fehlt.length > 0 ? unbekannt(fehlt, null) : erfuellt({ wort, grund: 'passt' });
}

/** 19d.WOHN */
export const ausreichenderWohnraum = (vorgabe: Vorgabe) =>
  kriterium<Record<string, never>>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: ['lebensunterhalt.wohnraumAusreichend'],
    evaluate: ({ fall }) => {
      const answer = fall.lebensunterhalt?.wohnraumAusreichend ?? null;
      if (answer === null) return unbekannt(['lebensunterhalt.wohnraumAusreichend'], null);
      return answer ? erfuellt({}) : offenHandlung({});
    },
    explain: (_, { zustand }) =>
      zustand === 'erfuellt'
        ? { fakt: 'Wohnraum reicht', text: 'Ausreichender Wohnraum ist vorhanden.' }
        : {
            fakt: 'Wohnraum reicht nicht',
            text: 'Ausreichender Wohnraum fehlt noch (§ 2 Abs. 4 AufenthG).',
            handlung:
              'Wohnraum finden, der den örtlichen Mindestgrößen entspricht, und den Mietvertrag vorlegen.',
          },
  });

/** AZR letters of the Ausbildungsduldung (recht.md 12.1). */
const AUSBILDUNGSDULDUNG: readonly string[] = ['e', 'f', 'g', 'h'];
type Abgeschlossen = {
  readonly wort: string;
  readonly grund: 'keine_duldung' | 'keine_ausbildung' | 'laeuft' | 'ohne_erfolg' | 'passt';
};

/** 19d.1A: the training for which the Ausbildungsduldung was granted is completed. */
export const nachAusbildungsduldung = (vorgabe: Vorgabe) =>
  kriterium<Abgeschlossen>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z/H',
    fields: [
      'aufenthaltsabschnitt',
      'aufenthaltsabschnitt.grund',
      'duldung.grund',
      'ausbildung',
      'ausbildung.erfolgreich',
      'ausbildung.bis',
      'ausbildung.abgebrochenAm',
      'integration.ausbildungenErfasst',
    ],
    evaluate: (kontext) => {
      // Without a training that was completed or still runs it does not matter which Duldung there was.
      const abschluss = abschlussBefund(kontext);
      const held = hatteAusbildungsduldung(kontext.fall);
      if (held.ja === null && abschluss.zustand === 'nicht_erfuellt') return abschluss;
      if (held.ja === false) return nichtErfuellt({ wort: '', grund: 'keine_duldung' });
      if (held.ja === null) return unbekannt(held.fehlt, null);
      return abschluss;
    },
    explain: ({ wort, grund }, befund) => {
      if (befund.zustand === 'erfuellt')
        return {
          fakt: wort,
          text: 'Die Ausbildung, für die die Ausbildungsduldung erteilt war, ist erfolgreich abgeschlossen.',
        };
      if (befund.zustand === 'offen_ab')
        return {
          fakt: wort,
          text: `Die Ausbildung dauert voraussichtlich bis ${formatDatum(befund.ab)}; danach besteht mit passender Arbeit ein Anspruch.`,
        };
      return {
        fakt:
          wort ||
          (grund === 'keine_duldung'
            ? 'geprüft: keine Ausbildungsduldung'
            : grund === 'keine_ausbildung'
              ? 'geprüft: keine Ausbildung'
              : 'Ausbildung nicht abgeschlossen'),
        text:
          grund === 'keine_duldung'
            ? 'Dieser Weg setzt eine Ausbildungsduldung nach § 60c voraus; eine solche gab es nicht.'
            : grund === 'keine_ausbildung'
              ? 'Dieser Weg setzt eine Berufsausbildung voraus, die mit einer Ausbildungsduldung (§ 60c) abgeschlossen wurde; eine Ausbildung gibt es nicht.'
              : 'Dieser Weg setzt eine Berufsausbildung voraus, die mit einer Ausbildungsduldung (§ 60c) abgeschlossen wurde; sie wurde nicht erfolgreich abgeschlossen.',
      };
    },
  });

function hatteAusbildungsduldung({ aufenthaltsabschnitt, duldung }: Fall): Zaehlt {
  const geduldet = aufenthaltsabschnitt.filter(({ status }) => status === 'D');
  const gruende = [...geduldet, ...duldung].map(({ grund }) => grund);
  if (gruende.some((grund) => grund !== null && AUSBILDUNGSDULDUNG.includes(grund)))
    return { ja: true, fehlt: [] };
  if (aufenthaltsabschnitt.length === 0) return { ja: null, fehlt: [fehlend('aufenthaltsabschnitt')] };
  const offen = gruende.filter((grund) => grund === null);
  return offen.length === 0
    ? { ja: false, fehlt: [] }
    : { ja: null, fehlt: [fehlend('aufenthaltsabschnitt.grund', 'Ausbildungsduldung?')] };
}

function abschlussBefund({ fall, stichtag }: Kontext): Befund<Abgeschlossen> {
  const trainings = fall.ausbildung
    .filter(({ art }) => art === 'qualifiziert' || art === 'helfer')
    .toSorted((a, b) => (ausbildungWort(a) < ausbildungWort(b) ? -1 : 1));
  if (trainings.length === 0)
    return fall.integration?.ausbildungenErfasst === true
      ? nichtErfuellt({ wort: '', grund: 'keine_ausbildung' })
      : unbekannt(['ausbildung'], null);
  const done = trainings.find((a) => a.erfolgreich === true && (a.bis === null || a.bis <= stichtag));
  if (done) return erfuellt({ wort: ausbildungWort(done), grund: 'passt' });
  const running = trainings.filter((a) => a.abgebrochenAm === null && a.erfolgreich !== false);
  const [next] = running.toSorted((a, b) => ((a.bis ?? '') < (b.bis ?? '') ? 1 : -1));
  if (!next) return nichtErfuellt({ wort: '', grund: 'ohne_erfolg' });
  const wort = ausbildungWort(next);
  if (next.bis === null) return unbekannt([fehlend('ausbildung.bis', wort)], null);
  return next.bis > stichtag
    ? offenAb(next.bis, { wort, grund: 'laeuft' })
    : unbekannt([fehlend('ausbildung.erfolgreich', wort)], null);
}
