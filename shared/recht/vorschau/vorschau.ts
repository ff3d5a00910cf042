/** The Ampel-Vorschau: when each route could be met, and what each single step would change. Never set by itself. */
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import type { Bewertung } from '../bewerten.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';
import type { Farbe } from '../engine/vorschlag.ts';
import { rechtsgrundlagen } from '../regelwerke/katalog.ts';
import type { Offen, SchrittVorschau, Vorschau, WegVorschau, Wirkung } from './ergebnis.ts';
import { schritte, type Schritt } from './schritte.ts';
import { createVerlauf, endeDerVorschau, istErreicht, offene, type Stand, type Verlauf } from './verlauf.ts';
import { findFristen, findWechsel } from './wechsel.ts';
import { beruehrt, besser, bewerteAlle, farbeDesFalls, isBetter, type Bewertungen } from './wirkung.ts';

export const BEDINGUNG = 'wenn der Status ununterbrochen fortbesteht';

export function createVorschau(fall: Fall, rahmen: Pruefrahmen): Vorschau {
  const wege = rechtsgrundlagen.filter(({ farbe }) => farbe);
  const verlauf = createVerlauf(fall, rahmen, wege);
  const heute = bewerteAlle(fall, rahmen, wege);
  const beschrieben = wege.map((weg) =>
    describeWeg(weg, heute.get(weg.id) ?? null, verlauf.get(weg.id) ?? []),
  );
  return {
    stichtag: rahmen.stichtag,
    ende: endeDerVorschau(rahmen.stichtag),
    vorschlag: farbeDesFalls(heute),
    wege: beschrieben,
    schritte: tryAll(fall, rahmen, wege, heute, verlauf),
    fristen: findFristen(beschrieben, fall, rahmen.stichtag),
    annahmen: annahmen(rahmen),
  };
}

function annahmen({ stichtag, rechtsstand }: Pruefrahmen): string[] {
  return [
    'Jeder Tag heißt „voraussichtlich“: Der heutige Status besteht ununterbrochen fort, Papiere werden rechtzeitig verlängert, sonst ändert sich nichts.',
    `Beträge zum Lebensunterhalt sind die von ${(stichtag satisfies Datum).slice(0, 4)}, auch für spätere Tage.`,
    rechtsstand === stichtag
      ? 'Spätere Tage sind nach dem Recht geprüft, das für sie hinterlegt ist; geplante Fassungen sind als geplant bezeichnet.'
      : `Alle Tage sind nach dem Recht vom ${formatDatum(rechtsstand)} geprüft.`,
    'Ein Schritt, der nur eine fehlende Angabe klärt, ist hier mit dem günstigen Ergebnis gerechnet. Gesetzt wird nichts.',
  ];
}

type Zeiten = Pick<WegVorschau, 'ab' | 'bis' | 'mitSchritten' | 'fassung'>;

/** First stretch of days on which the route is met, and the first day on which only acts and facts are missing. */
export function zeitenOf(staende: readonly Stand[]): Zeiten {
  const start = staende.findIndex(istErreicht);
  const first = staende[start];
  const end = first && staende.slice(start).find(isLost);
  const near = staende.find(onlyActs);
  const version = staende[0]?.bewertung?.version.id;
  const later = (first ?? near)?.bewertung?.version;
  return {
    ab: first?.tag ?? null,
    bis: end ? plusDays(end.tag, -1) : null,
    mitSchritten: near?.bewertung
      ? {
          ab: near.tag,
          offen: offene(near.bewertung).map(({ kriterium, pruefung }) => toOffen(kriterium, pruefung)),
        }
      : null,
    fassung: later && later.id !== version ? { id: later.id, geplant: later.beginnGeplant ?? false } : null,
  };
}

/** The law itself has closed it again; a paper that must be renewed has not. */
function isLost({ bewertung }: Stand): boolean {
  return (
    bewertung === null ||
    offene(bewertung).some(
      ({ pruefung: { befund } }) => befund.zustand === 'nicht_erfuellt' || befund.zustand === 'offen_ab',
    )
  );
}

function onlyActs({ bewertung }: Stand): boolean {
  return (
    bewertung !== null &&
    offene(bewertung).every(
      ({ pruefung: { befund } }) => befund.zustand === 'offen_handlung' || befund.zustand === 'unbekannt',
    )
  );
}

function toOffen(
  { id, label }: { readonly id: string; readonly label: string },
  { befund }: { readonly befund: { readonly zustand: Offen['zustand'] } },
): Offen {
  return { id, label, zustand: befund.zustand };
}

function describeWeg(
  { id, titel }: Rechtsgrundlage,
  heute: Bewertung | null,
  staende: readonly Stand[],
): WegVorschau {
  const zeiten = zeitenOf(staende);
  return {
    id,
    titel,
    vorschlag: heute?.vorschlag ?? null,
    ...zeiten,
    wechsel: [...findWechsel(staende)],
    text: sentence(zeiten, staende),
  };
}

function sentence({ ab, bis, mitSchritten, fassung }: Zeiten, [heute]: readonly Stand[]): string {
  const until = bis === null ? '' : `, voraussichtlich bis ${formatDatum(bis)}`;
  const law =
    fassung === null ? '' : ` (nach der ${fassung.geplant ? 'geplanten ' : ''}Fassung ${fassung.id})`;
  if (ab !== null && ab === heute?.tag) return `Heute erreichbar${until}.`;
  if (ab !== null) return `Voraussichtlich ab ${formatDatum(ab)} erreichbar${law}${until}, ${BEDINGUNG}.`;
  if (mitSchritten === null) return closed(heute);
  const rest = todo(mitSchritten.offen);
  return mitSchritten.ab === heute?.tag
    ? `Es fehlt nur, was jemand tun oder klären kann. ${rest}`
    : `Voraussichtlich ab ${formatDatum(mitSchritten.ab)}${law}, ${BEDINGUNG} und bis dahin auch das Übrige erledigt ist. ${rest}`;
}

/** „Noch zu erreichen: Passpflicht erfüllt. Zu klären: Deutsch.“ Labels are conditions, no tasks. */
function todo(offen: readonly Offen[]): string {
  const labels = (unknown: boolean) =>
    offen.filter(({ zustand }) => (zustand === 'unbekannt') === unknown).map(({ label }) => label);
  const [acts, facts] = [labels(false), labels(true)];
  return [
    ...(acts.length > 0 ? [`Noch zu erreichen: ${some(acts)}.`] : []),
    ...(facts.length > 0 ? [`Zu klären: ${some(facts)}.`] : []),
  ].join(' ');
}

const SHOWN = 4;

function some(labels: readonly string[]): string {
  const rest = labels.length - SHOWN;
  return rest > 0 ? `${labels.slice(0, SHOWN).join(', ')} und ${rest} weitere` : labels.join(', ');
}

function closed(heute: Stand | undefined): string {
  const never = heute?.bewertung
    ? offene(heute.bewertung).filter(({ pruefung }) => pruefung.befund.zustand === 'nicht_erfuellt')
    : [];
  return never.length === 0
    ? 'Durch Zeit und einzelne Schritte ist dieser Weg nicht absehbar.'
    : `Dieser Weg ist verschlossen: ${never.map(({ kriterium }) => kriterium.label).join(', ')}.`;
}

/** Steps that change something, those that change the colour of the case first. */
function tryAll(
  fall: Fall,
  rahmen: Pruefrahmen,
  wege: readonly Rechtsgrundlage[],
  heute: Bewertungen,
  verlauf: Verlauf,
): SchrittVorschau[] {
  const vorher = farbeDesFalls(heute);
  const found = schritte.flatMap((schritt) => {
    const touched = wege.filter(({ id }) => {
      const bewertung = heute.get(id);
      return bewertung !== undefined && beruehrt(schritt, offene(bewertung));
    });
    const after = touched.length === 0 ? null : schritt.anwenden(fall, rahmen.stichtag);
    if (after === null || after === fall) return [];
    const danach = bewerteAlle(after, rahmen, touched);
    const changed = touched.filter(({ id }) => {
      const [before, now] = [heute.get(id), danach.get(id)];
      return before !== undefined && now !== undefined && besser(before, now) !== null;
    });
    if (changed.length === 0) return [];
    const later = createVerlauf(
      after,
      rahmen,
      changed.filter(({ id }) => mayBeReached(danach.get(id))),
    );
    const wirkungen = changed.flatMap(
      (weg) => describeWirkung(weg, { heute, danach, verlauf, later, stichtag: rahmen.stichtag }) ?? [],
    );
    if (wirkungen.length === 0) return [];
    return [describeSchritt(schritt, wirkungen, vorher, farbeDesFalls(new Map([...heute, ...danach])))];
  });
  return withoutStronger(found).toSorted(
    (a, b) => Number(isBetter(b.nachher, b.vorher)) - Number(isBetter(a.nachher, a.vorher)),
  );
}

/** Waiting answers no questions and does nothing: with several of them open, a day by time alone is not looked for. */
const OPEN_MAX = 2;

function mayBeReached(bewertung: Bewertung | undefined): boolean {
  const open = bewertung === undefined ? [] : offene(bewertung);
  const acts = open.filter(
    ({ pruefung: { befund } }) => befund.zustand === 'offen_handlung' || befund.zustand === 'unbekannt',
  );
  return acts.length < open.length || acts.length <= OPEN_MAX;
}

type Vergleich = {
  readonly heute: Bewertungen;
  readonly danach: Bewertungen;
  readonly verlauf: Verlauf;
  readonly later: Verlauf;
  readonly stichtag: Datum;
};

/** Null where the step leaves the route closed for good. */
function describeWirkung({ id, titel }: Rechtsgrundlage, v: Vergleich): Wirkung | null {
  const [before, after] = [v.heute.get(id), v.danach.get(id)];
  const change = before && after ? besser(before, after) : null;
  const zeiten = zeitenOf(v.verlauf.get(id) ?? []);
  if (!before || !after || !change) return null;
  const danach = v.later.has(id)
    ? zeitenOf(v.later.get(id) ?? [])
    : // Only acts and answers are open, today as later.
      { ab: null, mitSchritten: { ab: v.stichtag } };
  if (after.vorschlag === 'rot' && danach.ab === null && danach.mitSchritten === null) return null;
  const facts = {
    vorher: before.vorschlag ?? 'angaben_fehlen',
    nachher: after.vorschlag ?? 'angaben_fehlen',
    abVorher: zeiten.ab,
    ab: danach.ab,
    absehbarVorher: zeiten.mitSchritten?.ab ?? null,
    absehbar: danach.mitSchritten?.ab ?? null,
    offen: offene(after).map(({ kriterium, pruefung }) => toOffen(kriterium, pruefung)),
  } satisfies Partial<Wirkung>;
  return { id, titel, art: change.art, ...facts, text: effect(facts, v.stichtag) };
}

function effect(
  { nachher, ab, absehbar, offen }: Pick<Wirkung, 'nachher' | 'ab' | 'absehbar' | 'offen'>,
  stichtag: Datum,
): string {
  const rest = todo(offen);
  if (nachher === 'gruen') return 'Danach ist alles Entscheidende erfüllt oder nur noch zu werten.';
  if (ab !== null) return `Danach fehlt nur noch Zeit: voraussichtlich ab ${formatDatum(ab)}, ${BEDINGUNG}.`;
  if (absehbar !== null && absehbar !== stichtag)
    return `Danach voraussichtlich ab ${formatDatum(absehbar)}, ${BEDINGUNG}. ${rest}`;
  return rest === '' ? 'Ein Schritt weiter.' : `Danach noch offen. ${rest}`;
}

function describeSchritt(
  { id, label, frage, papier, wer }: Schritt,
  wege: readonly Wirkung[],
  vorher: Farbe,
  nachher: Farbe,
): SchrittVorschau {
  const art = wege.every((w) => w.art === 'klaeren') ? 'klaeren' : 'erfuellen';
  return {
    id,
    titel: art === 'klaeren' ? `Klären: ${frage}` : label,
    art,
    papier,
    wer,
    vorher,
    nachher,
    wege: [...wege],
  };
}

/** A stronger proof is named only for the routes where it does more than a weaker one of the same kind. */
function withoutStronger(found: readonly SchrittVorschau[]): readonly SchrittVorschau[] {
  const seen = new Set<string>();
  return found.flatMap((schritt) => {
    const [familie] = schritt.id.split('_');
    if (familie !== 'deutsch') return [schritt];
    const wege = schritt.wege.filter((weg) => {
      const key = JSON.stringify(weg);
      const double = seen.has(key);
      seen.add(key);
      return !double;
    });
    return wege.length === 0 ? [] : [{ ...schritt, wege }];
  });
}
