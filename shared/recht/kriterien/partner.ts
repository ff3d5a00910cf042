/** Wife, husband or Lebenspartner: § 60d asks the same questions of both. */
import type { Fall } from '#shared/domain/fall.ts';
import { nichtAnwendbar, unbekannt, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { distinct, fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import { bezeichnung, isPartner } from '../lebensunterhalt/haushalt.ts';
import type { Vorgabe } from './fundstelle.ts';

export type Angehoeriger = Fall['angehoeriger'][number];
type Partner =
  | { readonly art: 'da'; readonly angehoeriger: Angehoeriger }
  | { readonly art: 'keiner' }
  | { readonly art: 'unbekannt'; readonly fehlt: readonly FehlendesFeld[] };

const OHNE_PARTNER: readonly string[] = ['ledig', 'geschieden', 'verwitwet', 'getrennt'];

/** Somebody who lives elsewhere is not asked; whether there is nobody must be known. */
export function partnerOf({ angehoeriger, person }: Fall): Partner {
  const partner = angehoeriger.filter((a) => isPartner(a));
  const found = partner
    .filter(({ imHaushalt }) => imHaushalt === true)
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0];
  if (found) return { art: 'da', angehoeriger: found };
  const somewhere = partner.filter(({ imHaushalt }) => imHaushalt === null);
  if (somewhere.length > 0)
    return {
      art: 'unbekannt',
      fehlt: distinct(somewhere.map((a) => fehlend('angehoeriger.imHaushalt', bezeichnung(a)))),
    };
  const { familienstand, haushaltErfasst } = person;
  if (haushaltErfasst === true || OHNE_PARTNER.includes(familienstand ?? '')) return { art: 'keiner' };
  return {
    art: 'unbekannt',
    fehlt: [fehlend(familienstand === null ? 'person.familienstand' : 'person.haushaltErfasst')],
  };
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
      const partner = partnerOf(kontext.fall);
      if (partner.art === 'keiner') return nichtAnwendbar({ partner: null });
      if (partner.art === 'unbekannt') return unbekannt(partner.fehlt, null);
      const befund = urteil(partner.angehoeriger, kontext);
      return befund.zustand === 'unbekannt'
        ? unbekannt(befund.fehlt, befund.details === null ? null : { partner: befund.details })
        : { ...befund, details: { partner: befund.details } };
    },
    explain: ({ partner }, befund) =>
      partner === null
        ? { fakt: 'kein Ehegatte oder Lebenspartner', text: 'Es ist niemand weiter zu prüfen.' }
        : // `as`: the finding about the partner is the finding; only its details were wrapped above.
          explain(partner, { ...befund, details: partner } as Befund<D>),
  });
