/** Wife, husband or Lebenspartner: § 60d asks the same questions of both. */
import type { Fall } from '#shared/domain/fall.ts';
import { nichtAnwendbar, nichtErfuellt, unbekannt, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld, Zustand } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import { schwaechste } from '../engine/vorschlag.ts';
import { einmal } from '../engine/einmal.ts';
import type { Kontext } from '../engine/kontext.ts';
import { bezeichnung, isPartner } from '../lebensunterhalt/haushalt.ts';
import type { Vorgabe } from './fundstelle.ts';

export type Angehoeriger = Fall['angehoeriger'][number];
type Partner = {
  /** Those who live in the household; normally one. */
  readonly da: readonly Angehoeriger[];
  /** What must be known before „there is nobody (else)“. */
  readonly fehlt: readonly FehlendesFeld[];
};

const OHNE_PARTNER: readonly string[] = ['ledig', 'geschieden', 'verwitwet', 'getrennt'];

/** Somebody who lives elsewhere is not asked; whether there is nobody must be known. */
export function partnerOf({ angehoeriger, person }: Fall): Partner {
  const partner = angehoeriger.filter((a) => isPartner(a));
  const da = partner.filter(({ imHaushalt }) => imHaushalt === true);
  const fehlt = partner
    .filter(({ imHaushalt }) => imHaushalt === null)
    .map((a) => fehlend('angehoeriger.imHaushalt', bezeichnung(a)));
  const { familienstand, haushaltErfasst } = person;
  const answered = haushaltErfasst === true || OHNE_PARTNER.includes(familienstand ?? '');
  if (da.length === 0 && fehlt.length === 0 && !answered)
    fehlt.push(fehlend(familienstand === null ? 'person.familienstand' : 'person.haushaltErfasst'));
  return { da, fehlt };
}

const ownPartner = einmal(({ fall }) => partnerOf(fall));

const niemand = einmal((kontext): Befund<{ readonly partner: null }> => {
  const { fehlt } = ownPartner(kontext);
  return fehlt.length > 0 ? unbekannt(fehlt, null) : nichtAnwendbar({ partner: null });
});

/** Closed first: what stands against one partner stands, whoever else there may be. */
const rang: readonly Zustand[] = [...schwaechste, 'nicht_anwendbar'];

/** Two findings of the same state are told apart by their details, so that the order of the list does not matter. */
function order(befund: Befund<object>): string {
  return `${rang.indexOf(befund.zustand)} ${JSON.stringify(befund.details)}`;
}

/** Wraps a judgement about the partner: not applicable without one, unknown while nobody knows. */
export const fuerPartner = <D extends object>({
  urteil,
  explain,
  fields,
  ...vorgabe
}: Omit<Vorgabe, 'label'> & {
  readonly typ: string;
  readonly geschuetzt?: boolean;
  readonly fields: readonly FeldPfad[];
  readonly urteil: (partner: Angehoeriger, kontext: Kontext) => Befund<D>;
  readonly explain: (details: D, befund: Befund<D>) => Aussage;
}) =>
  kriterium<{ readonly partner: D | null }>({
    label: 'Ehegatte oder Lebenspartner',
    exceptions: [],
    ...vorgabe,
    fields: [
      'angehoeriger',
      'angehoeriger.imHaushalt',
      'person.familienstand',
      'person.haushaltErfasst',
      ...fields,
    ],
    evaluate: (kontext) => {
      const { da, fehlt } = ownPartner(kontext);
      const befunde = da.map((partner) => urteil(partner, kontext));
      const [worst] =
        befunde.length > 1 ? befunde.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)) : befunde;
      if (worst === undefined) return niemand(kontext);
      if (worst.zustand === 'nicht_erfuellt') return nichtErfuellt({ partner: worst.details });
      const open = [
        ...fehlt,
        ...befunde.flatMap((befund) => (befund.zustand === 'unbekannt' ? befund.fehlt : [])),
      ];
      if (worst.zustand === 'unbekannt' || open.length > 0)
        return unbekannt(open, worst.details === null ? null : { partner: worst.details });
      return { ...worst, details: { partner: worst.details } };
    },
    explain: ({ partner }, befund) =>
      partner === null
        ? { fakt: 'nicht vorhanden', text: 'Es ist niemand weiter zu prüfen.' }
        : // `as`: the finding about the partner is the finding; only its details were wrapped above.
          explain(partner, { ...befund, details: partner } as Befund<D>),
  });
