/** Identity, passport, cooperation: four separate questions (recht.md 8), and the sum that a route asks for. */
import { identitaetsstand } from '#shared/domain/codes.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { erfuellt, offenHandlung, unbekannt, type Befund } from '../engine/befund.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import type { Vorgabe } from './fundstelle.ts';
import { ERMESSEN_5_3 } from './satz.ts';

function istGeklaert(stand: Identitaet['stand']): boolean {
  return stand === 'pass' || stand === 'dokument';
}

type Identitaet = {
  readonly stand: (typeof identitaetsstand.codes)[number];
  readonly am: Datum | null;
  readonly staatsangehoerigkeitOffen: boolean;
  readonly titel104c: boolean;
};

const REGEL_104C =
  'Wer das Chancen-Aufenthaltsrecht hat: Wurden alle erforderlichen und zumutbaren Maßnahmen ergriffen? Dann kann trotz ungeklärter Identität erteilt werden.';

/** @param mit104c false where the version of the route has no rule of its own for holders of § 104c. */
export const identitaetGeklaert = ({
  mit104c = true,
  ermessen = ERMESSEN_5_3,
  ...vorgabe
}: Vorgabe & {
  readonly mit104c?: boolean;
  /** The question where titles outside Abschnitt 5 know no Ermessen of § 5 Abs. 3. */
  readonly ermessen?: string;
}) =>
  kriterium<Identitaet>({
    exceptions: [],
    ...vorgabe,
    typ: 'R/H',
    fields: [
      'identitaet.identitaet',
      'identitaet.identitaetGeklaertAm',
      'identitaet.staatsangehoerigkeitGeklaert',
    ],
    evaluate: identitaetBefund,
    explain: ({ stand, am, staatsangehoerigkeitOffen, titel104c }, { zustand }) => {
      const fakt = `${identitaetsstand.label(stand)}${am && istGeklaert(stand) ? ` am ${formatDatum(am)}` : ''}${staatsangehoerigkeitOffen ? ', Staatsangehörigkeit ungeklärt' : ''}`;
      if (zustand === 'erfuellt')
        return {
          fakt,
          text:
            stand === 'pass'
              ? 'Die Identität ist durch Pass oder Passersatz geklärt.'
              : 'Die Identität ist durch ein anderes Dokument geklärt.',
        };
      if (zustand === 'unbekannt')
        return {
          fakt,
          text: 'Die Identität ist geklärt; ob es auch die Staatsangehörigkeit ist, ist nicht eingetragen.',
        };
      return {
        fakt,
        text:
          staatsangehoerigkeitOffen && istGeklaert(stand)
            ? 'Die Staatsangehörigkeit ist noch nicht geklärt.'
            : 'Die Identität ist noch nicht geklärt; sie ist in der Regel Voraussetzung.',
        handlung:
          'Identität klären: Pass, sonst ein anderes Dokument mit Lichtbild, sonst amtliche Urkunden; alle Bemühungen festhalten.',
        fragen: [titel104c && mit104c ? REGEL_104C : ermessen],
      };
    },
  });

function identitaetBefund({ fall, hat104c }: Kontext): Befund<Identitaet> {
  const i = fall.identitaet;
  const stand = i?.identitaet ?? null;
  if (!i || stand === null) return unbekannt(['identitaet.identitaet'], null);
  const details = {
    stand,
    am: i.identitaetGeklaertAm,
    staatsangehoerigkeitOffen: i.staatsangehoerigkeitGeklaert === false,
    titel104c: hat104c,
  };
  if (stand === 'massnahmen' || stand === 'keine_massnahmen' || i.staatsangehoerigkeitGeklaert === false)
    return offenHandlung(details);
  // A passport names the nationality; another document may not.
  return stand === 'dokument' && i.staatsangehoerigkeitGeklaert === null
    ? unbekannt(['identitaet.staatsangehoerigkeitGeklaert'], details)
    : erfuellt(details);
}

type Pass = { readonly vorhanden: boolean; readonly bis: Datum | null };

/** Q.PASS */
export const passpflicht = ({
  ermessen = ERMESSEN_5_3,
  typ = 'R/H',
  ...vorgabe
}: Vorgabe & { readonly ermessen?: string; readonly typ?: 'R' | 'R/H' }) =>
  kriterium<Pass>({
    exceptions: [],
    ...vorgabe,
    typ,
    fields: ['identitaet.passVorhanden', 'identitaet.passGueltigBis'],
    evaluate: passBefund,
    explain: ({ vorhanden, bis }, { zustand }) => {
      const fakt = vorhanden ? `Pass${bis ? ` gültig bis ${formatDatum(bis)}` : ''}` : 'kein Pass';
      if (zustand === 'erfuellt')
        return { fakt, text: 'Ein gültiger anerkannter Pass oder Passersatz liegt vor.' };
      if (zustand === 'unbekannt')
        return { fakt, text: 'Ein Pass liegt vor; wie lange er gilt, ist nicht eingetragen.' };
      return {
        fakt,
        text: vorhanden
          ? 'Der Pass ist abgelaufen.'
          : 'Ein gültiger Pass oder Passersatz fehlt; er ist in der Regel Voraussetzung.',
        handlung: vorhanden
          ? 'Pass verlängern oder neu ausstellen lassen.'
          : 'Pass beschaffen; Bemühungen und Antworten der Auslandsvertretung festhalten.',
        fragen: [
          ermessen,
          'Ist die Passbeschaffung unzumutbar? Dann kommt ein Ausweisersatz in Betracht (§ 48 Abs. 2).',
        ],
      };
    },
  });

function passBefund({ fall, stichtag }: Kontext): Befund<Pass> {
  const vorhanden = fall.identitaet?.passVorhanden ?? null;
  const bis = fall.identitaet?.passGueltigBis ?? null;
  if (vorhanden === null) return unbekannt(['identitaet.passVorhanden'], null);
  const details = { vorhanden, bis };
  if (!vorhanden) return offenHandlung(details);
  if (bis === null) return unbekannt(['identitaet.passGueltigBis'], details);
  return bis >= stichtag ? erfuellt(details) : offenHandlung(details);
}

type Summe = {
  readonly identitaet: Befund<unknown>['zustand'];
  readonly pass: Befund<unknown>['zustand'];
  readonly titel104c: boolean;
};

/** Identity and passport as a route asks for them: not waived, but Ermessen of § 5 Abs. 3 S. 2. */
export const identitaetUndPass = ({ mit104c = true, ...vorgabe }: Vorgabe & { readonly mit104c?: boolean }) =>
  kriterium<Summe>({
    exceptions: [],
    ...vorgabe,
    typ: 'R/H',
    massgeblich: false,
    fields: [
      'identitaet.identitaet',
      'identitaet.staatsangehoerigkeitGeklaert',
      'identitaet.passVorhanden',
      'identitaet.passGueltigBis',
    ],
    evaluate: (kontext) => {
      const identitaet = identitaetBefund(kontext);
      const pass = passBefund(kontext);
      const details = { identitaet: identitaet.zustand, pass: pass.zustand, titel104c: kontext.hat104c };
      if (identitaet.zustand === 'unbekannt' || pass.zustand === 'unbekannt')
        return unbekannt(
          [
            ...(identitaet.zustand === 'unbekannt' ? identitaet.fehlt : []),
            ...(pass.zustand === 'unbekannt' ? pass.fehlt : []),
          ],
          null,
        );
      return identitaet.zustand === 'erfuellt' && pass.zustand === 'erfuellt'
        ? erfuellt(details)
        : offenHandlung(details);
    },
    explain: ({ identitaet, pass, titel104c }, { zustand }) => {
      const offen = [identitaet === 'erfuellt' ? '' : 'Identität', pass === 'erfuellt' ? '' : 'Pass']
        .filter(Boolean)
        .join(' und ');
      return zustand === 'erfuellt'
        ? { fakt: 'Identität geklärt, Pass gültig', text: 'Identität und Pass sind in Ordnung.' }
        : {
            fakt: `offen: ${offen}`,
            text: `Noch offen: ${offen}. Dieser Weg verzichtet nicht darauf, lässt aber Ermessen zu.`,
            handlung: 'Fehlende Unterlagen beschaffen oder die Bemühungen nachweisen.',
            fragen: titel104c && mit104c ? [REGEL_104C, ERMESSEN_5_3] : [ERMESSEN_5_3],
          };
    },
  });

/** Q.MIT: reasonable cooperation today. */
export const mitwirkungspflichten = (vorgabe: Vorgabe) =>
  kriterium<{ readonly notiz: boolean }>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    massgeblich: false,
    fields: ['identitaet.mitwirkung', 'identitaet.mitwirkungNotiz'],
    evaluate: ({ fall }) => {
      const mitwirkung = fall.identitaet?.mitwirkung ?? null;
      if (mitwirkung === null) return unbekannt(['identitaet.mitwirkung'], null);
      const details = { notiz: Boolean(fall.identitaet?.mitwirkungNotiz) };
      return mitwirkung === 'erfuellt' ? erfuellt(details) : offenHandlung(details);
    },
    explain: ({ notiz }, { zustand }) => ({
      fakt: `${zustand === 'erfuellt' ? 'wirkt zumutbar mit' : 'zumutbare Mitwirkung fehlt zurzeit'}${notiz ? ' (siehe Notiz zu den Bemühungen)' : ''}`,
      text:
        zustand === 'erfuellt'
          ? 'Die Person kommt ihren zumutbaren Pflichten zurzeit nach.'
          : 'Zumutbare Schritte stehen noch aus. Sie können jederzeit nachgeholt werden.',
      handlung:
        'Offene Schritte benennen, eine Frist setzen und nachholen lassen (Passantrag, Vorsprache, Lichtbild, Erklärungen, Gebühren).',
      fragen:
        zustand === 'erfuellt' ? [] : ['Wurde über die Pflichten belehrt, und sind sie der Person zumutbar?'],
    }),
  });

/** Q.60B: the addition „ungeklärte Identität“ to the Duldung. */
export const zusatz60b = (vorgabe: Vorgabe) =>
  kriterium<{ readonly seit: Datum; readonly zusatz: boolean }>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xk',
    massgeblich: false,
    fields: ['aufenthaltsabschnitt'],
    evaluate: ({ heute }) => {
      if (!heute || heute.status === 'LUECKE') return unbekannt(['aufenthaltsabschnitt'], null);
      const details = { seit: heute.von, zusatz: heute.status === 'D60B' };
      return details.zusatz ? offenHandlung(details) : erfuellt(details);
    },
    explain: ({ seit, zusatz }) =>
      zusatz
        ? {
            fakt: `Zusatz nach § 60b seit ${formatDatum(seit)}`,
            text: 'Die Duldung trägt den Zusatz „für Personen mit ungeklärter Identität“. Diese Zeit zählt nicht; der Zusatz entfällt, sobald die Schritte nachgeholt sind.',
            handlung: 'Zumutbare Schritte nachholen; Glaubhaftmachen genügt (§ 60b Abs. 4).',
          }
        : { fakt: 'kein Zusatz nach § 60b', text: 'Die Duldung trägt zurzeit keinen Zusatz nach § 60b.' },
  });

/** Q.HINW: the office must inform about duties and rights. */
export const hinweispflicht = (vorgabe: Vorgabe) =>
  kriterium<{ readonly am: Datum }>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: ['identitaet.hinweisAm'],
    evaluate: ({ fall, stichtag }) => {
      const am = fall.identitaet?.hinweisAm ?? null;
      if (am === null) return unbekannt(['identitaet.hinweisAm'], null);
      return am <= stichtag ? erfuellt({ am }) : offenHandlung({ am });
    },
    explain: ({ am }, { zustand }) => ({
      fakt: `informiert am ${formatDatum(am)}`,
      text:
        zustand === 'erfuellt'
          ? 'Die Person wurde über ihre Pflichten und Rechte informiert.'
          : 'Die Information ist erst für einen späteren Tag eingetragen.',
      handlung: 'Über Pflichten und Rechte informieren und den Tag festhalten.',
    }),
  });
