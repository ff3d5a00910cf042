/** Our list against that of a Träger: what differs, in words; what to do about it is for a human. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { beruehrt } from '#shared/lib/halbjahr.ts';
import { searchText } from '#shared/lib/such-text.ts';
import type { Meldezeile } from './meldung-lesen.ts';
import { andersGeschrieben, type Registerperson, type Vorschlag } from './zuordnen.ts';

export const abweichungsarten = {
  zweifelhaft: 'Wer gemeint ist, ist nicht sicher',
  unbekannt: 'Gemeldet, aber im Register nicht gefunden',
  ohne_betreuung: 'Gemeldet, im Register aber dort nicht in Betreuung',
  nicht_gemeldet: 'In unserer Liste, aber nicht gemeldet',
  doppelt: 'Auch von einem anderen Träger gemeldet',
  zweimal: 'Zweimal in dieser Liste',
  ohne_einwilligung: 'Gemeldet ohne Einwilligung',
  beendet: 'Der Träger meldet ein Ende der Beratung',
  geburtsdatum: 'Anderes Geburtsdatum',
  schreibweise: 'Andere Schreibweise',
} as const;
export type Abweichungsart = keyof typeof abweichungsarten;

export const schrittarten = {
  bestaetigen: 'Ja, das ist die Person',
  ablehnen: 'Nein, jemand anderes',
  traeger_fragen: 'Träger fragen',
  betreuung_eintragen: 'Betreuung eintragen',
  betreuung_beenden: 'Betreuung beenden',
  einwilligung_erbitten: 'Einwilligung erbitten',
  schreibweise_merken: 'Schreibweise merken',
  notiz: 'Notiz',
} as const;
export type Schrittart = keyof typeof schrittarten;

/** What helps in each case, the likeliest first. */
export const abhilfen: Readonly<Record<Abweichungsart, readonly Schrittart[]>> = {
  zweifelhaft: ['bestaetigen', 'ablehnen', 'traeger_fragen'],
  unbekannt: ['traeger_fragen', 'notiz'],
  ohne_betreuung: ['betreuung_eintragen', 'traeger_fragen', 'notiz'],
  nicht_gemeldet: ['traeger_fragen', 'betreuung_beenden', 'notiz'],
  doppelt: ['traeger_fragen', 'betreuung_beenden', 'notiz'],
  zweimal: ['traeger_fragen', 'notiz'],
  ohne_einwilligung: ['einwilligung_erbitten', 'notiz'],
  beendet: ['betreuung_beenden', 'notiz'],
  geburtsdatum: ['traeger_fragen', 'notiz'],
  schreibweise: ['schreibweise_merken', 'notiz'],
};

export type Abgleichzeile = {
  readonly id: string;
  readonly personId: string | null;
  readonly vorschlaege: readonly Vorschlag[];
  readonly angaben: Meldezeile;
};
export type Abgleichperson = Registerperson & {
  readonly betreuungen: readonly {
    readonly traegerId: string | null;
    readonly von: Datum;
    readonly bis: Datum | null;
  }[];
  /** Why she must not be named in the statistic of this Träger; null if she may. */
  readonly hindernis: string | null;
  /** Names of other Träger that have reported her for the same half-year. */
  readonly andereTraeger: readonly string[];
};
export type Abweichung = {
  readonly art: Abweichungsart;
  readonly zeileId: string | null;
  readonly personId: string | null;
  /** Row of the file, where there is one. */
  readonly nr: number | null;
  readonly text: string;
};
export type Abgleich = {
  /** People in both lists, whatever else may be odd about them. */
  readonly inBeiden: readonly string[];
  readonly abweichungen: readonly Abweichung[];
};

type Frage = {
  readonly traegerId: string;
  readonly zeit: { readonly von: Datum; readonly bis: Datum };
  readonly zeilen: readonly Abgleichzeile[];
  /** Everybody who was in Betreuung there in the half-year, and everybody of the rows. */
  readonly personen: ReadonlyMap<string, Abgleichperson>;
};

export function gleicheAb({ traegerId, zeit, zeilen, personen }: Frage): Abgleich {
  const isThere = ({ betreuungen }: Abgleichperson) =>
    betreuungen.some((betreuung) => betreuung.traegerId === traegerId && beruehrt(betreuung, zeit));
  const gemeldet = new Map<string, Abgleichzeile>();
  const abweichungen: Abweichung[] = [];
  for (const zeile of zeilen) {
    const person = zeile.personId === null ? undefined : personen.get(zeile.personId);
    const add = (art: Abweichungsart, text: string) =>
      abweichungen.push({ art, zeileId: zeile.id, personId: person?.id ?? null, nr: zeile.angaben.nr, text });
    if (person === undefined) {
      if (zeile.vorschlaege.length > 0)
        add('zweifelhaft', 'Bitte entscheiden Sie, ob eine dieser Personen gemeint ist.');
      else add('unbekannt', 'Niemand im Register heißt so oder ähnlich.');
      continue;
    }
    const earlier = gemeldet.get(person.id);
    if (earlier === undefined) gemeldet.set(person.id, zeile);
    else add('zweimal', `Dieselbe Person steht schon in Zeile ${earlier.angaben.nr}.`);
    if (!isThere(person)) add('ohne_betreuung', whereElse(person, zeit));
    for (const abweichung of beiPerson(zeile, person, { traegerId })) add(abweichung.art, abweichung.text);
  }
  for (const person of personen.values()) {
    if (!isThere(person) || gemeldet.has(person.id)) continue;
    const vielleicht = zeilen.find(({ vorschlaege }) =>
      vorschlaege.some(({ personId }) => personId === person.id),
    );
    abweichungen.push({
      art: 'nicht_gemeldet',
      zeileId: null,
      personId: person.id,
      nr: null,
      text:
        vielleicht === undefined
          ? 'Die Betreuung läuft nach unserem Register dort, die Liste nennt die Person nicht.'
          : `Vielleicht ist sie in Zeile ${vielleicht.angaben.nr} gemeint; bitte klären Sie das zuerst.`,
    });
  }
  const order = Object.keys(abweichungsarten);
  return {
    inBeiden: [...gemeldet.keys()].filter((id) => {
      const person = personen.get(id);
      return person !== undefined && isThere(person);
    }),
    abweichungen: abweichungen.toSorted(
      (a, b) => order.indexOf(a.art) - order.indexOf(b.art) || (a.nr ?? 0) - (b.nr ?? 0),
    ),
  };
}

function beiPerson(
  { angaben }: Abgleichzeile,
  person: Abgleichperson,
  { traegerId }: { readonly traegerId: string },
): { readonly art: Abweichungsart; readonly text: string }[] {
  const found: { art: Abweichungsart; text: string }[] = [];
  if (person.andereTraeger.length > 0)
    found.push({
      art: 'doppelt',
      text: `Auch gemeldet von ${person.andereTraeger.join(' und ')}; zur gleichen Zeit gibt es nur eine Betreuung.`,
    });
  if (person.hindernis !== null) found.push({ art: 'ohne_einwilligung', text: person.hindernis });
  const offen = person.betreuungen.find((b) => b.traegerId === traegerId && b.bis === null);
  if (angaben.bis !== null && offen !== undefined)
    found.push({
      art: 'beendet',
      text: `Gemeldet ist ein Ende am ${formatDatum(angaben.bis)}, im Register läuft die Betreuung weiter.`,
    });
  if (
    angaben.geburtsdatum !== null &&
    person.geburtsdatum !== null &&
    angaben.geburtsdatum !== person.geburtsdatum
  )
    found.push({
      art: 'geburtsdatum',
      text: `Gemeldet ist ${formatDatum(angaben.geburtsdatum)}, im Register steht ${formatDatum(person.geburtsdatum)}.`,
    });
  if (andersGeschrieben(angaben, person) && !kenntSchreibweise(person, angaben))
    found.push({
      art: 'schreibweise',
      text: `Im Register: ${[person.nachname, person.vornamen].filter((part) => part !== null && part !== '').join(', ')}.`,
    });
  return found;
}

/** The register already knows her by this spelling too. */
function kenntSchreibweise({ weitereNamen }: Abgleichperson, angaben: Meldezeile): boolean {
  const known = ` ${searchText(weitereNamen ?? '')} `;
  return known.includes(` ${searchText(meldename(angaben))} `);
}

/** The name as reported: „Vorname Nachname“, as it stands among further names. */
export function meldename({ nachname, vornamen }: Pick<Meldezeile, 'nachname' | 'vornamen'>): string {
  return vornamen === null || vornamen === '' ? nachname : `${vornamen} ${nachname}`;
}

function whereElse({ betreuungen }: Abgleichperson, zeit: Frage['zeit']): string {
  return betreuungen.some((betreuung) => beruehrt(betreuung, zeit))
    ? 'In diesem Halbjahr steht im Register eine andere Betreuung.'
    : 'In diesem Halbjahr steht im Register keine Betreuung.';
}
