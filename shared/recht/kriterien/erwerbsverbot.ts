/** Q.60A6: who may not be allowed to work while geduldet (§ 60a Abs. 6), and who is exempt (§ 104 Abs. 18). */
import { staatName } from '#shared/domain/staaten.ts';
import { asDatum, erfuelltAb, formatDatum, type Datum } from '#shared/lib/datum.ts';
import { erfuellt, nichtErfuellt, offenHandlung, unbekannt, wertung, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { einmalJe } from '../engine/einmal.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { verhaltenBefund } from './hindernis.ts';
import {
  altfaelle,
  staatenfassungen,
  type Altfall,
  type Staatenfassung,
} from './sichere-herkunftsstaaten.ts';

/** Asylum applications after this day count; the Asylgesuch decides, not the formal application (VG Göttingen 1 A 340/17). */
const STICHTAG_ASYL = asDatum('2015-08-31');

type Grund = 'leistungen' | 'eigenes_verhalten' | 'herkunftsstaat' | 'beratung' | 'kindeswohl' | 'keiner';
type Erwerbsverbot = {
  readonly grund: Grund;
  /** Version of the list of safe countries. */
  readonly fassung: string;
  readonly verweis: string;
  readonly staat: string;
  readonly sicher: boolean;
  /** The exemption that applies, in words. */
  readonly altfall: string;
};

const felder: readonly FeldPfad[] = [
  'hindernis.einreiseWegenLeistungen',
  'hindernis.taeuschungen',
  'taeuschung',
  'identitaet.mitwirkung',
  'person.staatsangehoerigkeit',
  'person.einreiseAm',
  'person.geburtsdatum',
  'asyl.status',
  'asyl.gesuchAm',
  'asyl.antragAm',
  'asyl.unbegleitet',
  'aufenthaltsabschnitt',
  'duldung',
];

/** @param fassung the list of safe countries and what § 60a Abs. 6 refers to in this version. */
export const keinErwerbsverbot = ({
  fassung,
  ...vorgabe
}: Vorgabe & { readonly fassung: Staatenfassung; readonly massgeblich?: boolean }) =>
  kriterium<Erwerbsverbot>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xk/X',
    geschuetzt: ({ grund }) => grund === 'eigenes_verhalten' || grund === 'leistungen',
    fields: felder,
    parameter: {
      'sichere Herkunftsstaaten': `${fassung.staaten.map(staatName).toSorted().join(', ')} (${fassung.verweis})`,
    },
    evaluate: (kontext) => erwerbsverbotBefund(kontext, fassung),
    explain: (details, { zustand }) => erwerbsverbotAussage(details, zustand),
  });

/** Four ways ask with the same list. */
const erwerbsverbotBefund = einmalJe((kontext, fassung: Staatenfassung): Befund<Erwerbsverbot> => {
  const { fall } = kontext;
  const code = fall.person.staatsangehoerigkeit;
  const base: Erwerbsverbot = {
    grund: 'keiner',
    fassung: fassung.id,
    verweis: fassung.verweis,
    staat: code === null ? '' : staatName(code),
    sicher: code !== null && fassung.staaten.includes(code),
    altfall: '',
  };
  const leistungen = fall.hindernis?.einreiseWegenLeistungen ?? null;
  if (leistungen === 'vorhanden') return nichtErfuellt({ ...base, grund: 'leistungen' });
  const herkunft = herkunftBefund(kontext, base);
  if (herkunft.zustand === 'nicht_erfuellt') return herkunft;
  const verhalten = verhaltenBefund(kontext, true);
  const fehlt: FehlendesFeld[] = [];
  if (leistungen === null) fehlt.push(fehlend('hindernis.einreiseWegenLeistungen'));
  if (herkunft.zustand === 'unbekannt') fehlt.push(...herkunft.fehlt);
  if (verhalten.zustand === 'unbekannt') fehlt.push(...verhalten.fehlt);
  if (fehlt.length > 0) return unbekannt(fehlt, null);
  if (verhalten.zustand === 'offen_handlung') return offenHandlung({ ...base, grund: 'eigenes_verhalten' });
  return herkunft;
});

/** Nr. 3 alone. */
function herkunftBefund(kontext: Kontext, base: Erwerbsverbot): Befund<Erwerbsverbot> {
  const { fall } = kontext;
  const code = fall.person.staatsangehoerigkeit;
  if (code === null || code === '998' || code === '999')
    return unbekannt(['person.staatsangehoerigkeit'], null);
  if (!base.sicher) return erfuellt(base);
  const altfall = altfaelle.find(({ staaten }) => staaten.includes(code));
  const ausnahme = altfall ? istAltfall(kontext, altfall) : { ja: false, wort: '', fehlt: [] };
  if (ausnahme.ja === true) return erfuellt({ ...base, altfall: ausnahme.wort });
  const asyl = asylBefund(kontext, base);
  return asyl.zustand === 'nicht_erfuellt' && ausnahme.ja === null ? unbekannt(ausnahme.fehlt, null) : asyl;
}

/** Rejected or withdrawn after an application since September 2015, or none filed. */
function asylBefund(kontext: Kontext, base: Erwerbsverbot): Befund<Erwerbsverbot> {
  const { fall } = kontext;
  const status = fall.asyl?.status ?? null;
  switch (status) {
    case null:
      return unbekannt(['asyl.status'], null);
    case 'anerkannt':
    case 'laufend':
      return erfuellt(base);
    case 'nicht_gestellt':
      return minderjaehrigAllein(kontext, base);
    case 'zurueckgenommen':
    case 'folgeantrag_laufend':
    case 'abgelehnt_einfach':
    case 'abgelehnt_unzulaessig':
    case 'abgelehnt_ou': {
      const spaeter = nachStichtag(fall);
      if (spaeter === false) return erfuellt(base);
      if (spaeter === null) return unbekannt(['asyl.gesuchAm'], null);
      return status === 'zurueckgenommen'
        ? wertung({ ...base, grund: 'beratung' })
        : nichtErfuellt({ ...base, grund: 'herkunftsstaat' });
    }
  }
}

/** Unaccompanied minors may have renounced an application for the good of the child (§ 60a Abs. 6 S. 3). */
function minderjaehrigAllein({ fall, geburt }: Kontext, base: Erwerbsverbot): Befund<Erwerbsverbot> {
  const bar = { ...base, grund: 'herkunftsstaat' } as const;
  const allein = fall.asyl?.unbegleitet ?? null;
  if (allein === false) return nichtErfuellt(bar);
  if (allein === true) return wertung({ ...base, grund: 'kindeswohl' });
  const { einreiseAm } = fall.person;
  const adult = geburt !== null && einreiseAm !== null && erfuelltAb(geburt.bis, { years: 18 }) <= einreiseAm;
  return adult ? nichtErfuellt(bar) : unbekannt(['asyl.unbegleitet'], null);
}

/** The day of the Asylgesuch; where it is not entered, the later application or entry may still settle it. */
function nachStichtag({ asyl, person }: Kontext['fall']): boolean | null {
  const gesuch = asyl?.gesuchAm ?? null;
  if (gesuch !== null) return gesuch > STICHTAG_ASYL;
  const antrag = asyl?.antragAm ?? null;
  if (antrag !== null && antrag <= STICHTAG_ASYL) return false;
  return person.einreiseAm !== null && person.einreiseAm > STICHTAG_ASYL ? true : null;
}

type Ausnahme = {
  readonly ja: boolean | null;
  readonly wort: string;
  readonly fehlt: readonly FehlendesFeld[];
};

function istAltfall(kontext: Kontext, altfall: Altfall): Ausnahme {
  const antrag = altfall.antragBis === null ? NEIN : antragBis(kontext.fall, altfall.antragBis);
  if (antrag.ja === true) return antrag;
  const geduldet = geduldetAm(kontext, altfall);
  if (geduldet.ja === true) return geduldet;
  const erlaubnis = altfall.erlaubnisAm === null ? NEIN : erlaubnisAm(kontext.fall, altfall.erlaubnisAm);
  if (erlaubnis.ja === true) return erlaubnis;
  const offen = [antrag, geduldet, erlaubnis].filter(({ ja }) => ja === null);
  return { ja: offen.length > 0 ? null : false, wort: '', fehlt: offen.flatMap(({ fehlt }) => fehlt) };
}

const NEIN: Ausnahme = { ja: false, wort: '', fehlt: [] };

function antragBis({ asyl, person }: Kontext['fall'], tag: Datum): Ausnahme {
  if (asyl?.status === 'nicht_gestellt') return NEIN;
  if (person.einreiseAm !== null && person.einreiseAm > tag) return NEIN;
  const gesuch = asyl?.gesuchAm ?? null;
  const first = gesuch ?? asyl?.antragAm ?? null;
  if (first !== null && first <= tag)
    return { ja: true, wort: `Asylantrag bis ${formatDatum(tag)} (§ 104 Abs. 18)`, fehlt: [] };
  // A late formal application says nothing about an earlier Asylgesuch, which § 13 AsylG already calls Asylantrag.
  return gesuch === null ? { ja: null, wort: '', fehlt: [fehlend('asyl.gesuchAm')] } : NEIN;
}

function geduldetAm({ fall, segmente }: Kontext, { geduldetAm: tag, nurOhneAntrag }: Altfall): Ausnahme {
  // Whoever applied later had not applied on that day.
  const antrag = fall.asyl?.gesuchAm ?? fall.asyl?.antragAm ?? null;
  if (nurOhneAntrag && antrag !== null && antrag <= tag) return NEIN;
  const { einreiseAm } = fall.person;
  if (einreiseAm !== null && einreiseAm > tag) return NEIN;
  const damals = segmente.find(({ von, bis }) => von <= tag && tag <= bis);
  if (!damals || damals.status === 'LUECKE')
    return { ja: null, wort: '', fehlt: [fehlend('aufenthaltsabschnitt', `Status am ${formatDatum(tag)}`)] };
  return damals.status === 'D' || damals.status === 'D60B'
    ? { ja: true, wort: `am ${formatDatum(tag)} geduldet (§ 104 Abs. 18)`, fehlt: [] }
    : NEIN;
}

function erlaubnisAm({ duldung, person }: Kontext['fall'], tag: Datum): Ausnahme {
  if (person.einreiseAm !== null && person.einreiseAm > tag) return NEIN;
  const damals = duldung.filter(
    ({ erteiltAm, gueltigBis }) =>
      erteiltAm !== null && erteiltAm <= tag && (gueltigBis === null || gueltigBis >= tag),
  );
  if (damals.some(({ erwerb }) => erwerb === 'erlaubt'))
    return {
      ja: true,
      wort: `am ${formatDatum(tag)} mit Erlaubnis zu arbeiten (§ 104 Abs. 18)`,
      fehlt: [],
    };
  return damals.length > 0 && damals.every(({ erwerb }) => erwerb !== null)
    ? NEIN
    : { ja: null, wort: '', fehlt: [fehlend('duldung.erwerb', `am ${formatDatum(tag)}`)] };
}

/** „Liste seit 29.07.2026“ */
function listenstand(id: string): string {
  const von = staatenfassungen.find((fassung) => fassung.id === id)?.von ?? null;
  return von === null ? 'älteste Liste' : `Liste seit ${formatDatum(von)}`;
}

function erwerbsverbotAussage(d: Erwerbsverbot, zustand: Befund<unknown>['zustand']): Aussage {
  const fakt = d.staat
    ? `${d.staat === staatName('997') ? d.staat : `Staatsangehörigkeit ${d.staat}`}${d.sicher ? `, sicherer Herkunftsstaat (${listenstand(d.fassung)})` : ''}${d.altfall ? `, ${d.altfall}` : ''}`
    : '';
  switch (d.grund) {
    case 'leistungen':
      return {
        fakt: 'Einreise, um Leistungen zu erlangen, ist vermerkt',
        text: 'Wer eingereist ist, um Leistungen zu erlangen, darf nicht arbeiten (§ 60a Abs. 6 S. 1 Nr. 1).',
        fragen: ['War der Bezug von Leistungen wirklich der prägende Grund der Einreise?'],
      };
    case 'eigenes_verhalten':
      return {
        fakt: 'eigenes Verhalten steht der Abschiebung entgegen',
        text: 'Solange die Abschiebung aus Gründen nicht möglich ist, die die Person selbst zu vertreten hat, darf sie nicht arbeiten (§ 60a Abs. 6 S. 1 Nr. 2). Das endet, sobald das Verhalten aufgegeben wird.',
        handlung: 'Angaben berichtigen oder zumutbare Mitwirkung nachholen und das festhalten.',
        fragen: ['Ist gerade dieses Verhalten die Ursache dafür, dass nicht abgeschoben werden kann?'],
      };
    case 'herkunftsstaat':
      return {
        fakt,
        text: `Für Staatsangehörige sicherer Herkunftsstaaten (${d.verweis}) gilt ein Erwerbsverbot, wenn der Asylantrag nach dem 31.08.2015 gestellt und abgelehnt oder wenn keiner gestellt wurde.`,
        fragen: ['Greift eine Ausnahme nach § 104 Abs. 18, oder war das Asylgesuch früher als eingetragen?'],
      };
    case 'beratung':
      return {
        fakt,
        text: 'Der Asylantrag wurde zurückgenommen. Das schadet nicht, wenn die Rücknahme auf einer Beratung beim Bundesamt beruht oder bei unbegleiteten Minderjährigen dem Kindeswohl diente.',
        fragen: ['Beruht die Rücknahme auf einer solchen Beratung oder auf dem Kindeswohl?'],
      };
    case 'kindeswohl':
      return {
        fakt,
        text: 'Bei unbegleiteten Minderjährigen schadet es nicht, wenn im Interesse des Kindeswohls kein Asylantrag gestellt wurde.',
        fragen: ['Wurde im Interesse des Kindeswohls auf den Asylantrag verzichtet?'],
      };
    case 'keiner':
      return {
        fakt: fakt || 'geprüft: kein Erwerbsverbot',
        text:
          zustand === 'erfuellt' && d.altfall
            ? 'Der Staat gilt als sicher, die Übergangsregelung nimmt die Person aber vom Erwerbsverbot aus.'
            : 'Ein Erwerbsverbot besteht nicht.',
      };
  }
}
