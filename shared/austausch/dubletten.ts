/**
 * People who could be one: spelling, transliteration, sound, swapped day and month, a slip of a digit. A hint
 * with its reason for a human; nothing is ever merged because of it.
 */
import type { TeilDatum } from '#shared/lib/datum.ts';
import { namensform, vergleichePersonen, type Namensform } from '#shared/suche/vergleichen.ts';
import type { Wortform } from '#shared/suche/wortform.ts';

export type Kandidat = {
  readonly id: string;
  readonly nachname: string;
  readonly vornamen: string | null;
  readonly weitereNamen?: string | null;
  readonly geburtsdatum: TeilDatum | null;
};
export type Dublette = {
  readonly id: string;
  readonly gegen: string;
  readonly grund: string;
  /** From 0 to 1; orders proposals and says nothing else. */
  readonly wert: number;
};

type Form = Namensform & { readonly id: string; readonly faecher: readonly string[] };

type SindZwei = (a: string, b: string) => boolean;

/**
 * For each of `neue` the likeliest match among `bestand` and the new ones before it, if there is any.
 * @param sindZwei pairs of whom somebody has said that they are two
 */
export function findDubletten(
  neue: readonly Kandidat[],
  bestand: readonly Kandidat[],
  sindZwei: SindZwei = () => false,
): Dublette[] {
  return [...rankDubletten(neue, bestand, sindZwei).values()].flatMap((rang) => rang.slice(0, 1));
}

/** For each of `neue` everybody it could be, likeliest first; who resembles nobody is left out. */
export function rankDubletten(
  neue: readonly Kandidat[],
  bestand: readonly Kandidat[],
  sindZwei: SindZwei = () => false,
): ReadonlyMap<string, readonly Dublette[]> {
  const faecher = new Map<string, Form[]>();
  const add = (form: Form) => {
    for (const fach of form.faecher) push(faecher, fach, form);
  };
  for (const kandidat of bestand) add(formOf(kandidat));
  const dubletten = new Map<string, readonly Dublette[]>();
  for (const kandidat of neue) {
    const form = formOf(kandidat);
    const andere = new Set(form.faecher.flatMap((fach) => (faecher.get(fach) ?? []).slice(0, JE_FACH)));
    const gefunden: Dublette[] = [];
    for (const anderer of andere) {
      const urteil = vergleichePersonen(form, anderer);
      if (urteil === null || urteil.wert <= 0 || sindZwei(form.id, anderer.id)) continue;
      gefunden.push({ id: form.id, gegen: anderer.id, grund: urteil.gruende.join(', '), wert: urteil.wert });
    }
    if (gefunden.length > 0)
      dubletten.set(
        form.id,
        gefunden.toSorted((a, b) => b.wert - a.wert),
      );
    add(form);
  }
  return dubletten;
}

/** In a compartment fuller than this a name says little; the first ones are looked at. */
const JE_FACH = 40;

function formOf(kandidat: Kandidat): Form {
  const form = namensform(kandidat);
  return { ...form, id: kandidat.id, faecher: faecherOf(form) };
}

/** Only people who share a compartment are compared: same day, or same sound with same year, same day and month, or no date. */
function faecherOf({ nachname, vornamen, person: { geburtsdatum } }: Namensform): string[] {
  const laut = soundOf([...nachname, ...vornamen]);
  if (geburtsdatum === null) return [`laut ${laut}`];
  const [jahr = '', ...rest] = geburtsdatum.split('-');
  // Day and month in either order share a compartment.
  const tagUndMonat = rest.toSorted().join('-');
  return [`tag ${geburtsdatum}`, `jahr ${jahr} ${laut}`, `rest ${tagUndMonat} ${laut}`, `laut ${laut}`];
}

function soundOf(words: readonly Wortform[]): string {
  return words
    .map(({ laut, text }) => (laut === '' ? text : laut))
    .toSorted()
    .join(' ');
}

function push(map: Map<string, Form[]>, key: string, form: Form): void {
  const liste = map.get(key);
  if (liste === undefined) map.set(key, [form]);
  else liste.push(form);
}
