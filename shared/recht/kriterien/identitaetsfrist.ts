/** Identity by a deadline that depends on the day of entry (§§ 60c, 16g, 60d): statutory tables of recht.md 4.6, 4.10. */
import { identitaetsstand } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, fristEnde, type Datum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import { antragstag, type Norm } from './antragstag.ts';
import type { Vorgabe } from './fundstelle.ts';
import { fuerPartner } from './partner.ts';

/** Until the application; until a day, or an earlier application; or within months after the entry. */
export type Frist =
  | { readonly art: 'antrag' }
  | { readonly art: 'tag'; readonly bis: Datum }
  | { readonly art: 'monate'; readonly monate: number }
  /** § 60d old: until the application for those in work on a day, for all others until another day. */
  | { readonly art: 'beschaeftigt'; readonly am: Datum; readonly sonstBis: Datum };

/** Stages by the last day of entry, earliest first; the last may be open. */
export type Fristenstaffel = readonly { readonly einreiseBis: Datum | null; readonly frist: Frist }[];

export type Fristvorgabe = {
  readonly staffel: Fristenstaffel;
  readonly norm: Norm;
  /** Where Ermessen remains after the deadline: „§ 60c Abs. 7“. */
  readonly ermessen: string;
};

type Fakten = {
  readonly einreiseAm: Datum | null;
  readonly stand: (typeof identitaetsstand.codes)[number] | null;
  readonly geklaertAm: Datum | null;
  readonly massnahmenErgriffen: boolean | null;
  readonly massnahmenAm: Datum | null;
};

type Lage =
  | 'rechtzeitig'
  | 'gewahrt'
  | 'gewahrt_offen'
  | 'ermessen'
  | 'verspaetet'
  | 'neuer_antrag'
  | 'laeuft'
  | 'entfaellt';
type Identitaetsfrist = {
  readonly lage: Lage;
  readonly einreiseAm: Datum;
  /** Last day of the deadline; null: until an application that is not yet made. */
  readonly fristBis: Datum | null;
  readonly stand: Fakten['stand'];
  readonly geklaertAm: Datum | null;
  readonly massnahmenAm: Datum | null;
};

type Feldnamen = Readonly<Record<keyof Fakten, FeldPfad>>;
const eigene: Feldnamen = {
  einreiseAm: 'person.einreiseAm',
  stand: 'identitaet.identitaet',
  geklaertAm: 'identitaet.identitaetGeklaertAm',
  massnahmenErgriffen: 'identitaet.massnahmenErgriffen',
  massnahmenAm: 'identitaet.massnahmenAm',
};
const desPartners: Feldnamen = {
  einreiseAm: 'angehoeriger.einreiseAm',
  stand: 'angehoeriger.identitaet',
  geklaertAm: 'angehoeriger.identitaetGeklaertAm',
  massnahmenErgriffen: 'angehoeriger.massnahmenErgriffen',
  massnahmenAm: 'angehoeriger.massnahmenAm',
};

/** The person's own identity. */
export const identitaetInDerFrist = ({ staffel, norm, ermessen, ...vorgabe }: Vorgabe & Fristvorgabe) =>
  kriterium<Identitaetsfrist>({
    exceptions: [],
    ...vorgabe,
    typ: 'F',
    fields: [...Object.values(eigene), 'antrag.norm', 'antrag.gestelltAm', ...jobFields(staffel)],
    parameter: staffelWorte(staffel),
    evaluate: (kontext) => {
      const { fall } = kontext;
      return fristBefund(kontext, { staffel, norm, ermessen }, eigene, {
        einreiseAm: fall.person.einreiseAm,
        stand: fall.identitaet?.identitaet ?? null,
        geklaertAm: fall.identitaet?.identitaetGeklaertAm ?? null,
        massnahmenErgriffen: fall.identitaet?.massnahmenErgriffen ?? null,
        massnahmenAm: fall.identitaet?.massnahmenAm ?? null,
      });
    },
    explain: (details, befund) => fristAussage(details, ermessen, befund),
  });

/** The same for wife, husband or Lebenspartner (§ 60d Abs. 1 Nr. 1: „ihre Identitäten“). */
export const identitaetDesPartners = ({
  staffel,
  norm,
  ermessen,
  ...vorgabe
}: Omit<Vorgabe, 'label'> & Fristvorgabe) =>
  fuerPartner<Identitaetsfrist>({
    ...vorgabe,
    typ: 'F',
    fields: [...Object.values(desPartners), 'antrag.norm', 'antrag.gestelltAm', ...jobFields(staffel)],
    urteil: (a, kontext) =>
      fristBefund(kontext, { staffel, norm, ermessen }, desPartners, {
        einreiseAm: a.einreiseAm,
        stand: a.identitaet,
        geklaertAm: a.identitaetGeklaertAm,
        massnahmenErgriffen: a.massnahmenErgriffen,
        massnahmenAm: a.massnahmenAm,
      }),
    explain: (details, befund) => fristAussage(details, ermessen, befund),
  });

function fristBefund(
  { fall, stichtag }: Kontext,
  { staffel, norm }: Fristvorgabe,
  felder: Feldnamen,
  f: Fakten,
): Befund<Identitaetsfrist> {
  const { einreiseAm } = f;
  if (einreiseAm === null) return unbekannt([felder.einreiseAm], null);
  const details = (lage: Lage, fristBis: Datum | null): Identitaetsfrist => ({
    lage,
    einreiseAm,
    fristBis,
    stand: f.stand,
    geklaertAm: f.geklaertAm,
    massnahmenAm: f.massnahmenAm,
  });
  const stufe = staffel.find(({ einreiseBis }) => einreiseBis === null || einreiseAm <= einreiseBis);
  if (!stufe) return nichtAnwendbar(details('entfaellt', null));
  const antragAm = antragstag(fall, norm, stichtag);
  const ende = deadline(stufe.frist, einreiseAm, antragAm, fall);
  if (ende === 'unbekannt')
    return unbekannt([fehlend('beschaeftigung', 'am Tag, auf den das Gesetz abstellt')], null);
  if (f.stand === null) return unbekannt([felder.stand], details('laeuft', ende.bis));
  const geklaert =
    (f.stand === 'pass' || f.stand === 'dokument') && (f.geklaertAm === null || f.geklaertAm <= stichtag);
  if (geklaert && ende.bis === null) return erfuellt(details('rechtzeitig', null));
  if (geklaert && f.geklaertAm === null) return unbekannt([felder.geklaertAm], details('laeuft', ende.bis));
  if (geklaert && f.geklaertAm !== null && ende.bis !== null && f.geklaertAm <= ende.bis)
    return erfuellt(details('rechtzeitig', ende.bis));
  if (ende.bis === null || (!geklaert && stichtag <= ende.bis))
    return offenHandlung(details('laeuft', ende.bis));
  if (ende.wiederholbar) return offenHandlung(details('neuer_antrag', ende.bis));
  return late(f, geklaert, ende.bis, felder, details);
}

/** After the deadline everything hangs on whether, and when, all reasonable steps were taken. */
function late(
  { massnahmenErgriffen, massnahmenAm }: Fakten,
  geklaert: boolean,
  bis: Datum,
  felder: Feldnamen,
  details: (lage: Lage, bis: Datum) => Identitaetsfrist,
): Befund<Identitaetsfrist> {
  if (massnahmenErgriffen === null)
    return unbekannt([felder.massnahmenErgriffen], details('verspaetet', bis));
  if (!massnahmenErgriffen) return nichtErfuellt(details('verspaetet', bis));
  if (massnahmenAm === null && geklaert) return unbekannt([felder.massnahmenAm], details('ermessen', bis));
  if (massnahmenAm !== null && massnahmenAm <= bis)
    return geklaert ? erfuellt(details('gewahrt', bis)) : wertung(details('gewahrt_offen', bis));
  return wertung(details('ermessen', bis));
}

/** `wiederholbar`: the deadline is the application itself, so a new application opens it again. */
function deadline(
  frist: Frist,
  einreiseAm: Datum,
  antragAm: Datum | null,
  fall: Fall,
): { readonly bis: Datum | null; readonly wiederholbar: boolean } | 'unbekannt' {
  switch (frist.art) {
    case 'antrag':
      return { bis: antragAm, wiederholbar: true };
    case 'tag':
      return {
        bis: antragAm !== null && antragAm < frist.bis ? antragAm : frist.bis,
        wiederholbar: false,
      };
    case 'monate':
      return { bis: fristEnde(einreiseAm, { months: frist.monate }), wiederholbar: false };
    case 'beschaeftigt': {
      const inArbeit = fall.beschaeftigung.some(
        ({ von, bis }) => von <= frist.am && (bis === null || bis >= frist.am),
      );
      if (inArbeit) return { bis: antragAm, wiederholbar: true };
      return fall.integration?.beschaeftigungenErfasst === true
        ? { bis: frist.sonstBis, wiederholbar: false }
        : 'unbekannt';
    }
  }
}

function jobFields(staffel: Fristenstaffel): readonly FeldPfad[] {
  return staffel.some(({ frist }) => frist.art === 'beschaeftigt')
    ? ['beschaeftigung', 'integration.beschaeftigungenErfasst']
    : [];
}

function staffelWorte(staffel: Fristenstaffel): Record<string, string> {
  return Object.fromEntries(
    staffel.map(({ einreiseBis, frist }, i) => [
      einreiseBis === null ? 'spätere Einreise' : `Stufe ${i + 1}: Einreise bis ${formatDatum(einreiseBis)}`,
      fristWort(frist),
    ]),
  );
}

function fristWort(frist: Frist): string {
  switch (frist.art) {
    case 'antrag':
      return 'bis zum Antrag';
    case 'tag':
      return `bis zum Antrag, spätestens ${formatDatum(frist.bis)}`;
    case 'monate':
      return `${frist.monate} Monate nach der Einreise`;
    case 'beschaeftigt':
      return `bis zum Antrag, wenn am ${formatDatum(frist.am)} in Arbeit; sonst bis ${formatDatum(frist.sonstBis)}`;
  }
}

function fristAussage(d: Identitaetsfrist, ermessen: string, befund: Befund<Identitaetsfrist>): Aussage {
  const bis = d.fristBis === null ? 'bis zum Antrag' : `bis ${formatDatum(d.fristBis)}`;
  const stand =
    d.geklaertAm === null
      ? d.stand === null
        ? ''
        : `, Identität ${identitaetsstand.label(d.stand)}`
      : `, Identität geklärt am ${formatDatum(d.geklaertAm)}`;
  const frist = d.lage === 'entfaellt' ? '' : `, Frist ${bis}`;
  const fakt = `eingereist am ${formatDatum(d.einreiseAm)}${frist}${stand}`;
  const ermessenFrage = `Soll nach Ermessen darüber hinweggesehen werden (${ermessen})? Bitte begründen.`;
  if (befund.zustand === 'unbekannt')
    return {
      fakt,
      text: `Ob die Identität innerhalb der Frist geklärt war oder alle zumutbaren Schritte rechtzeitig unternommen waren, lässt sich noch nicht sagen. Es fehlt: ${befund.fehlt.map(({ label }) => label).join(', ')}.`,
    };
  switch (d.lage) {
    case 'rechtzeitig':
      return { fakt, text: 'Die Identität ist innerhalb der Frist geklärt.' };
    case 'gewahrt':
      return {
        fakt,
        text: 'Die Identität wurde erst nach der Frist geklärt; die zumutbaren Schritte waren aber rechtzeitig unternommen. Die Frist gilt damit als gewahrt.',
        fragen: ['Hat die Person die spätere Klärung wirklich nicht zu vertreten?'],
      };
    case 'gewahrt_offen':
      return {
        fakt,
        text: 'Die zumutbaren Schritte waren rechtzeitig unternommen, die Identität ist aber noch nicht geklärt.',
        fragen: [
          'Kann die Identität noch geklärt werden, und hat die Person die Verzögerung nicht zu vertreten?',
          ermessenFrage,
        ],
      };
    case 'ermessen':
      return {
        fakt,
        text: `Die Frist ist verstrichen. Weil die zumutbaren Schritte unternommen wurden, bleibt Ermessen (${ermessen}).`,
        fragen: [ermessenFrage],
      };
    case 'verspaetet':
      return {
        fakt,
        text: `Die Frist ist verstrichen, ohne dass die Identität geklärt oder alle zumutbaren Schritte unternommen waren. Ein Anspruch besteht hier nicht mehr; werden die Schritte nachgeholt, bleibt nur Ermessen (${ermessen}).`,
        fragen: ['Sind alle Bemühungen der Person eingetragen, auch frühere?'],
      };
    case 'neuer_antrag':
      return {
        fakt,
        text: 'Beim Antrag war die Identität noch nicht geklärt. Für diese Einreise endet die Frist erst mit einem Antrag; er kann neu gestellt werden.',
        handlung: 'Identität klären und danach den Antrag neu stellen.',
      };
    case 'laeuft':
      return {
        fakt,
        text: 'Die Frist für die Klärung der Identität läuft noch.',
        handlung: `Identität ${bis} klären oder bis dahin alle zumutbaren Schritte unternehmen und festhalten.`,
      };
    case 'entfaellt':
      return { fakt, text: 'Für diese Einreise nennt das Gesetz keine Frist.' };
  }
}
