/** Criteria on language, commitment to the constitution and basic knowledge. */
import { sprachniveau, sprachnachweisart } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { erfuellt, offenHandlung, unbekannt, wertung } from '../engine/befund.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';

type Niveau = (typeof sprachniveau.codes)[number];
type Sprache = {
  readonly niveau: Niveau;
  readonly art: string;
  readonly am: Datum | null;
  readonly krank: string | null;
};

/** Oral German of at least `mindestens`; illness, disability or age may take the criterion away (§ 25b Abs. 3). */
export const deutschMuendlich = ({ mindestens, ...vorgabe }: Vorgabe & { readonly mindestens: Niveau }) =>
  kriterium<Sprache>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    parameter: { Stufe: `${mindestens} mündlich` },
    geschuetzt: ({ krank }) => krank !== null,
    fields: ['sprachnachweis', 'sprachnachweis.muendlich', 'gesundheit.entfaelltWegen'],
    evaluate: ({ fall, stichtag }) => {
      const best = bestProof(fall.sprachnachweis, stichtag);
      const krank = fall.gesundheit?.entfaelltWegen ?? null;
      const later = fall.sprachnachweis.some(
        ({ muendlich, am }) => muendlich !== null && am !== null && am > stichtag,
      );
      if (!best && later && !krank)
        return offenHandlung({
          niveau: 'keine',
          art: 'Nachweis erst für einen späteren Tag',
          am: null,
          krank,
        });
      if (!best)
        return krank
          ? wertung({ niveau: 'keine', art: '', am: null, krank })
          : unbekannt(
              [fall.sprachnachweis.length === 0 ? 'sprachnachweis' : 'sprachnachweis.muendlich'],
              null,
            );
      const details = { ...best, krank };
      if (rank(best.niveau) >= rank(mindestens)) return erfuellt(details);
      return krank ? wertung(details) : offenHandlung(details);
    },
    explain: ({ niveau, art, am, krank }, { zustand }) => {
      const fakt =
        art === '' && niveau === 'keine'
          ? ''
          : `mündlich ${niveau === 'keine' ? 'keine Kenntnisse' : niveau}${art ? `, ${art}` : ''}${am ? ` vom ${formatDatum(am)}` : ''}`;
      if (zustand === 'erfuellt')
        return {
          fakt,
          text: `Mündliche Deutschkenntnisse auf der Stufe ${mindestens} sind nachgewiesen; Schreiben wird hier nicht verlangt.`,
        };
      if (krank)
        return {
          fakt,
          text: `${mindestens} ist nicht nachgewiesen. Davon wird abgesehen, wenn Krankheit, Behinderung oder Alter der Grund ist (§ 25b Abs. 3).`,
          fragen: [
            'Ist die Krankheit, die Behinderung oder das Alter ursächlich dafür, dass der Sprachnachweis fehlt?',
          ],
        };
      return {
        fakt,
        text: `Mündliche Deutschkenntnisse auf der Stufe ${mindestens} sind noch nicht nachgewiesen.`,
        handlung: `Mündlichen Nachweis der Stufe ${mindestens} vorlegen (Zertifikat, deutscher Schulbesuch oder Gespräch in der Behörde).`,
      };
    },
  });

function rank(niveau: Niveau): number {
  return sprachniveau.codes.indexOf(niveau);
}

function bestProof(nachweise: Fall['sprachnachweis'], stichtag: Datum): Omit<Sprache, 'krank'> | null {
  let best: Omit<Sprache, 'krank'> | null = null;
  for (const { muendlich, art, am } of nachweise) {
    if (muendlich === null || (am !== null && am > stichtag)) continue;
    const candidate = { niveau: muendlich, art: art ? sprachnachweisart.label(art) : '', am };
    if (
      !best ||
      rank(muendlich) > rank(best.niveau) ||
      (muendlich === best.niveau && order(candidate) < order(best))
    )
      best = candidate;
  }
  return best;
}

function order({ art, am }: Omit<Sprache, 'krank'>): string {
  return `${am ?? '9'} ${art}`;
}

/** A positive declaration, understood and in writing (§ 25b Abs. 1 S. 2 Nr. 2). */
export const fdgoBekenntnis = (vorgabe: Vorgabe) =>
  kriterium<{ readonly am: Datum | null }>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: ['integration.fdgoErklaerung', 'integration.fdgoErklaerungAm'],
    evaluate: ({ fall, stichtag }) => {
      const am = fall.integration?.fdgoErklaerungAm ?? null;
      const liegtVor = fall.integration?.fdgoErklaerung ?? null;
      if (am !== null && am <= stichtag) return erfuellt({ am });
      if (liegtVor === true && am === null) return erfuellt({ am });
      return liegtVor === null && am === null
        ? unbekannt(['integration.fdgoErklaerung'], null)
        : offenHandlung({ am });
    },
    explain: ({ am }, { zustand }) => ({
      fakt:
        zustand === 'erfuellt'
          ? `Erklärung liegt vor${am ? `, vom ${formatDatum(am)}` : ''}`
          : 'Erklärung liegt nicht vor',
      text:
        zustand === 'erfuellt'
          ? 'Das Bekenntnis zur freiheitlichen demokratischen Grundordnung ist abgegeben.'
          : 'Das Bekenntnis zur freiheitlichen demokratischen Grundordnung fehlt noch.',
      handlung:
        'Nach einer Belehrung schriftlich das Bekenntnis zur freiheitlichen demokratischen Grundordnung abgeben; der Inhalt muss verstanden sein.',
      fragen: zustand === 'erfuellt' ? ['Wurde der Inhalt der Erklärung verstanden?'] : [],
    }),
  });

/** „Leben in Deutschland“, a German certificate, training, university, or any other proof. */
export const grundkenntnisse = (vorgabe: Vorgabe) =>
  kriterium<{ readonly nachweis: string }>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: [
      'integration.grundkenntnisse',
      'integration.lidTestAm',
      'integration.grundkenntnisseAnders',
      'abschluss',
    ],
    evaluate: ({ fall, stichtag }) => {
      const i = fall.integration;
      const lid = i?.lidTestAm ?? null;
      if (lid !== null && lid <= stichtag)
        return erfuellt({ nachweis: `Test „Leben in Deutschland“ vom ${formatDatum(lid)}` });
      if (
        fall.abschluss.some(
          (a) => a.inDeutschland === true && a.art !== 'sonstige' && (a.am === null || a.am <= stichtag),
        )
      )
        return erfuellt({ nachweis: 'deutscher Schul-, Berufs- oder Hochschulabschluss' });
      if (i?.grundkenntnisseAnders) return erfuellt({ nachweis: i.grundkenntnisseAnders });
      if (i?.grundkenntnisse === true) return erfuellt({ nachweis: 'als nachgewiesen vermerkt' });
      return i?.grundkenntnisse === false || lid !== null
        ? offenHandlung({ nachweis: '' })
        : unbekannt(['integration.grundkenntnisse'], null);
    },
    explain: ({ nachweis }, { zustand }) => ({
      fakt: nachweis,
      text:
        zustand === 'erfuellt'
          ? 'Grundkenntnisse der Rechts- und Gesellschaftsordnung sind nachgewiesen.'
          : 'Grundkenntnisse der Rechts- und Gesellschaftsordnung sind noch nicht nachgewiesen.',
      handlung:
        'Test „Leben in Deutschland“ ablegen oder die Kenntnisse anders nachweisen, etwa durch Schulabschluss, Ausbildung oder Studium.',
    }),
  });
