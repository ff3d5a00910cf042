/**
 * Which proof a person can bring for a criterion (ids as in recht.md), with an example and the place where one gets
 * it. What is not listed is found out by the office itself. Nothing here rests on restricted facts: no Registerauszug,
 * no certificate of health.
 */
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';

export type Unterlage = {
  /** Ends a sentence like „Bitte bringen Sie mit: …“. */
  readonly nachweis: string;
  readonly beispiel: string;
  /** Where one gets it; null where the example says enough. */
  readonly wo: string | null;
};

const pass: Unterlage = {
  nachweis: 'Pass oder Passersatz',
  beispiel:
    'Reisepass. Wenn Sie noch keinen haben: Termin bei der Botschaft, Antrag, Quittung über die Gebühr oder eine Antwort der Botschaft.',
  wo: 'Botschaft oder Konsulat Ihres Landes',
};
const identitaet: Unterlage = {
  nachweis: 'Papiere, die zeigen, wer Sie sind',
  beispiel:
    'Personalausweis, Geburtsurkunde, Heiratsurkunde, Führerschein, Schulzeugnis. Auch alte oder abgelaufene Papiere helfen.',
  wo: null,
};
const deutsch = (stufe: string): Unterlage => ({
  nachweis: `Nachweis über Ihr Deutsch (Stufe ${stufe})`,
  beispiel: `Zertifikat ${stufe}, Bescheinigung aus dem Deutschkurs oder Zeugnis einer deutschen Schule.`,
  wo: 'Kursträger oder Volkshochschule',
});
const einkommen: Unterlage = {
  nachweis: 'Nachweise über Ihr Einkommen',
  beispiel: 'Arbeitsvertrag, die letzten drei Lohnabrechnungen und Ihr Mietvertrag.',
  wo: 'Arbeitgeber, Vermieterin oder Vermieter',
};
const einkommenJung: Unterlage = {
  nachweis: 'Nachweise, wovon Sie leben',
  beispiel:
    'Schulbescheinigung oder Ausbildungsvertrag. Wenn Sie arbeiten: Arbeitsvertrag und Lohnabrechnungen.',
  wo: 'Schule oder Betrieb',
};
const schuleKinder: Unterlage = {
  nachweis: 'Schulbescheinigungen Ihrer Kinder',
  beispiel: 'Für jedes schulpflichtige Kind eine aktuelle Bescheinigung oder das letzte Zeugnis.',
  wo: 'Sekretariat der Schule',
};
const urkunden: Unterlage = {
  nachweis: 'Urkunden über Ihre Familie',
  beispiel: 'Heiratsurkunde, Geburtsurkunden der Kinder oder eine Urkunde über die Vaterschaft.',
  wo: 'Standesamt oder Behörden im Herkunftsland',
};
const ausbildung: Unterlage = {
  nachweis: 'Ausbildungsvertrag',
  beispiel: 'Vertrag mit dem Betrieb, oder die Zusage der Berufsfachschule.',
  wo: 'Betrieb, Kammer oder Schule',
};
const grundordnung: Unterlage = {
  nachweis: 'Erklärung zur freiheitlichen demokratischen Grundordnung',
  beispiel: 'Das Formular bekommen Sie bei uns. Wir sprechen darüber, dann unterschreiben Sie.',
  wo: null,
};

/** What may be asked before anything is known. */
export const ersteUnterlagen: readonly Unterlage[] = [
  pass,
  identitaet,
  einkommen,
  deutsch('A2'),
  schuleKinder,
];

export const unterlagen: Readonly<Record<string, Unterlage>> = {
  'Q.PASS': pass,
  '16g.PASS': pass,
  'Q.ID': identitaet,
  '25a1.ID': identitaet,
  '25b.ID': identitaet,
  '60c.ID': identitaet,
  '16g.ID': identitaet,
  '60d.ID': identitaet,
  '25b1.DEU': deutsch('A2'),
  '60d.DEU': deutsch('A2'),
  '25b6.DEU': deutsch('A2'),
  '19d.DEU': deutsch('B1'),
  '25b1.GRUNDK': {
    nachweis: 'Nachweis, dass Sie Recht und Gesellschaft in Deutschland kennen',
    beispiel: 'Test „Leben in Deutschland“, deutscher Schulabschluss oder abgeschlossene Ausbildung.',
    wo: 'Volkshochschule oder Kursträger',
  },
  '25b1.FDGO': grundordnung,
  '104c.FDGO': grundordnung,
  '25b1.LU': einkommen,
  '25a2.LU': einkommen,
  '60d.LU': einkommen,
  '60d.LU12': einkommen,
  'Q.LU': einkommen,
  '25a1.LU': einkommenJung,
  '16g.LU': einkommenJung,
  '25b1.SCHULE': schuleKinder,
  '60d.KIND': schuleKinder,
  '25a1.SCHULE': {
    nachweis: 'Zeugnisse und Schulbescheinigung',
    beispiel: 'Die Zeugnisse der letzten vier Jahre, Ihr Abschlusszeugnis oder der Ausbildungsvertrag.',
    wo: 'Sekretariat der Schule',
  },
  '25a1.ALTER': {
    nachweis: 'Ihr unterschriebener Antrag',
    beispiel: 'Das Formular bekommen Sie bei uns. Wir helfen Ihnen beim Ausfüllen.',
    wo: null,
  },
  '25a2.EHE': urkunden,
  '25a2.KIND': urkunden,
  '25a2.GESCHW': urkunden,
  '25b4.FAM': urkunden,
  '60c.AUSB': ausbildung,
  '16g.AUSB': ausbildung,
  '60d.ARB': {
    nachweis: 'Nachweise über Ihre Arbeit',
    beispiel: 'Arbeitsverträge und Meldungen zur Sozialversicherung seit Beginn der Arbeit.',
    wo: 'Arbeitgeber oder Krankenkasse',
  },
  '60d.INTK': {
    nachweis: 'Nachweis über den Integrationskurs',
    beispiel: 'Bescheinigung über die Teilnahme oder den Abschluss.',
    wo: 'Kursträger',
  },
  '19d.BA': {
    nachweis: 'Stellenangebot oder Arbeitsvertrag',
    beispiel: 'Arbeitsvertrag und das Formular „Erklärung zum Beschäftigungsverhältnis“.',
    wo: 'Arbeitgeber',
  },
  '19d.QUAL': {
    nachweis: 'Nachweis über Ausbildung oder Studium',
    beispiel: 'Abschlusszeugnis. Bei einem Abschluss aus dem Ausland auch der Bescheid über die Anerkennung.',
    wo: null,
  },
  '19d.1A': {
    nachweis: 'Abschlusszeugnis der Ausbildung',
    beispiel: 'Prüfungszeugnis der Kammer oder der Schule.',
    wo: 'Kammer oder Schule',
  },
  '19d.WOHN': {
    nachweis: 'Nachweis über Ihre Wohnung',
    beispiel: 'Mietvertrag mit der Größe der Wohnung.',
    wo: 'Vermieterin oder Vermieter',
  },
};

/** What this person can bring for what is open or unknown; each proof once, nothing from restricted findings. */
export function missingUnterlagen(kriterien: readonly KriteriumErgebnis[]): readonly Unterlage[] {
  const wanted = kriterien
    .filter(
      ({ zustand, geschuetzt, massgeblich }) =>
        massgeblich &&
        !geschuetzt &&
        (zustand === 'offen_handlung' || zustand === 'unbekannt' || zustand === 'nicht_erfuellt'),
    )
    .flatMap(({ id }) => unterlagen[id] ?? []);
  return [...new Map(wanted.map((unterlage) => [unterlage.nachweis, unterlage])).values()];
}
