/** What an office does on a day, as single calls whose outcome is known beforehand. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreClient } from '#electron/core/client.ts';
import type { Zufall } from '#test/fuzz/zufall.ts';
import { alsText, ausText, type Personenstand } from './lesen.ts';
import { bestaetige, type Aenderungen, type Modell, type Offen } from './modell.ts';

export type Sicherung = {
  readonly datei: string;
  readonly stand: ReadonlyMap<string, string>;
  /** Looked at after a kill. */
  geprueft: boolean;
};

/** The office as the test knows it. */
export type Tag = {
  readonly core: CoreClient;
  readonly modell: Modell;
  readonly zufall: Zufall;
  readonly ids: Map<string, string>;
  readonly ordner: string;
  /** Where lists come from and papers go. */
  readonly arbeit: string;
  /** Acknowledged and not yet looked at. */
  readonly sicherungen: Sicherung[];
  readonly papiere: string[];
  /** Both may be right while a change is under way. */
  readonly kennwoerter: { gilt: string; kommt: string | null };
  /** Answers that were neither a result nor a refusal. */
  readonly defekte: string[];
  /** Refusals, which no step of the day expects. */
  readonly abgelehnt: string[];
  readonly next: () => number;
};

export type Schritt = (tag: Tag) => Promise<void>;

export const KENNWOERTER = ['Kuchen-Regen-Lampe-77', 'Lampe-Kuchen-Regen-88'] as const;

/** Sends one call and keeps the books: before the answer the change is possible, after it certain. */
async function sende(
  tag: Tag,
  name: string,
  { input, aenderungen }: { readonly input: unknown; readonly aenderungen: Aenderungen },
): Promise<unknown> {
  const offen: Offen = { name, aenderungen };
  tag.modell.offen.add(offen);
  const reply = await tag.core.request(name, input);
  if (reply.ok) {
    bestaetige(tag.modell, offen);
    return reply.value ?? true;
  }
  if (reply.message === GONE) return null; // killed: nobody knows, and the comparison allows both
  tag.modell.offen.delete(offen);
  if (reply.code !== 'internal') tag.abgelehnt.push(`${name}: ${reply.message}`);
  if (reply.code === 'internal') tag.defekte.push(`${name}: ${reply.message}`);
  return null;
}

const GONE = 'Der Kern des Programms wurde beendet. Was gespeichert war, ist erhalten.';

const NEU: Personenstand = {
  nachname: '',
  gemeinde: null,
  lage: 'in_pruefung',
  ampeln: 0,
  papiere: 0,
  wiedervorlagen: [],
};

const personen = ({ modell, ids }: Tag): readonly string[] =>
  [...modell.stand.keys()].filter((marke) => ids.has(marke));

function jemand(
  tag: Tag,
): { readonly marke: string; readonly id: string; readonly war: Personenstand } | null {
  const alle = personen(tag);
  if (alle.length === 0) return null;
  const marke = tag.zufall.wahl(alle);
  return { marke, id: tag.ids.get(marke) ?? '', war: ausText(tag.modell.stand.get(marke) ?? '') };
}

async function lege(tag: Tag): Promise<void> {
  const nr = tag.next();
  const marke = `AZ ${nr}`;
  const nachname = `Muster ${nr}`;
  const value = await sende(tag, 'fall.create', {
    input: { nachname, aktenzeichen: marke, geburtsdatum: '1990-02-01' },
    aenderungen: new Map([[marke, alsText({ ...NEU, nachname })]]),
  });
  // `as`: the answer of `fall.create`.
  if (value !== null) tag.ids.set(marke, (value as { id: string }).id);
}

/** Eight people at once, each a transaction of its own. */
const gleichzeitig: Schritt = async (tag) => {
  await Promise.all(Array.from({ length: 8 }, async () => await lege(tag)));
};

const aendern: Schritt = async (tag) => {
  const wer = jemand(tag);
  if (wer === null) return;
  const akte = await tag.core.request('fall.load', { id: wer.id });
  if (!akte.ok) return;
  // `as`: the answer of `fall.load`.
  const { programmNr: _, ...person } = (akte.value as { person: Record<string, unknown> }).person;
  const gemeinde = `Probeort ${tag.next()}`;
  await sende(tag, 'fall.savePerson', {
    input: { ...person, gemeinde, basis: null },
    aenderungen: new Map([[wer.marke, alsText({ ...wer.war, gemeinde })]]),
  });
};

const vormerken: Schritt = async (tag) => {
  const wer = jemand(tag);
  if (wer === null) return;
  const was = `Pass ${tag.next()}`;
  const eintrag = {
    id: randomUUID(),
    personId: wer.id,
    faelligAm: '2026-12-01',
    was,
    warum: null,
    wer: null,
    gremium: null,
    erledigtAm: null,
  };
  const mit = alsText({ ...wer.war, wiedervorlagen: [...wer.war.wiedervorlagen, was] });
  const done = await sende(tag, 'eintrag.save', {
    input: { tabelle: 'wiedervorlage', eintrag },
    aenderungen: new Map([[wer.marke, mit]]),
  });
  if (done === null || tag.zufall.ganz(0, 1) === 0) return;
  const ort = { tabelle: 'wiedervorlage', id: eintrag.id, personId: wer.id };
  const weg = await sende(tag, 'eintrag.remove', {
    input: ort,
    aenderungen: new Map([[wer.marke, alsText(wer.war)]]),
  });
  if (weg !== null)
    await sende(tag, 'eintrag.restore', { input: ort, aenderungen: new Map([[wer.marke, mit]]) });
};

const entscheiden: Schritt = async (tag) => {
  const wer = jemand(tag);
  if (wer === null) return;
  await sende(tag, 'ampel.decide', {
    input: {
      personId: wer.id,
      farbe: 'gelb',
      rechtsgrundlage: null,
      grund: 'Der Pass fehlt noch.',
      zweiterBlickAm: null,
    },
    aenderungen: new Map([[wer.marke, alsText({ ...wer.war, ampeln: wer.war.ampeln + 1 })]]),
  });
};

const entwerfen: Schritt = async (tag) => {
  const ort = `/faelle/probe-${tag.zufall.ganz(1, 5)}`;
  const inhalt = { notiz: `Notiz ${tag.next()} ${'x'.repeat(tag.zufall.ganz(0, 3000))}` };
  await sende(tag, 'entwurf.save', {
    input: { ort, inhalt },
    aenderungen: new Map([[`entwurf ${ort}`, JSON.stringify(inhalt)]]),
  });
};

/** Up to forty people in one transaction, mostly taken back as a whole. */
const vieles: Schritt = async (tag) => {
  const marken = personen(tag)
    .filter(() => tag.zufall.ganz(0, 2) > 0)
    .slice(0, 40);
  if (marken.length < 2) return;
  const was = `Anhörung ${tag.next()}`;
  const vorher = new Map(marken.map((marke) => [marke, tag.modell.stand.get(marke) ?? '']));
  const nachher = new Map(
    [...vorher].map(([marke, text]) => {
      const war = ausText(text);
      return [marke, alsText({ ...war, wiedervorlagen: [...war.wiedervorlagen, was] })];
    }),
  );
  const value = await sende(tag, 'auswahl.change', {
    input: {
      ids: marken.map((marke) => tag.ids.get(marke)),
      aktion: { art: 'wiedervorlage', faelligAm: '2026-12-02', was, wer: null },
    },
    aenderungen: nachher,
  });
  if (value === null || tag.zufall.ganz(0, 3) === 0) return;
  // `as`: the answer of `auswahl.change`.
  const { protokollNr } = value as { protokollNr: number };
  await sende(tag, 'auswahl.undo', { input: { protokollNr }, aenderungen: vorher });
};

const importieren: Schritt = async (tag) => {
  const neue = Array.from({ length: tag.zufall.ganz(5, 30) }, () => tag.next());
  const pfad = join(tag.arbeit, 'liste.csv');
  const zeilen = neue.map((nr) => `Liste ${nr};Probe;${1 + (nr % 28)}.3.${1950 + (nr % 50)};AZ ${nr}`);
  writeFileSync(pfad, `Name;Vorname;geb. am;Aktenzeichen\n${zeilen.join('\n')}\n`);
  const offen = await tag.core.request('import.open', { pfad });
  if (!offen.ok || offen.value === null) return;
  // `as`: the answer of `import.open`.
  const { lauf, spalten } = offen.value as { lauf: string; spalten: { ziel: string }[] };
  const da = new Map(neue.map((nr) => [`AZ ${nr}`, alsText({ ...NEU, nachname: `Liste ${nr}` })]));
  const value = await sende(tag, 'import.run', {
    input: { lauf, zuordnung: spalten.map(({ ziel }) => ziel) },
    aenderungen: da,
  });
  if (value === null || tag.zufall.ganz(0, 1) === 0) return;
  // `as`: the answer of `import.run`.
  const { importlaufId } = value as { importlaufId: string };
  await sende(tag, 'import.undo', {
    input: { importlaufId },
    aenderungen: new Map(neue.map((nr) => [`AZ ${nr}`, null])),
  });
};

const schreiben: Schritt = async (tag) => {
  const wer = jemand(tag);
  // The same paper with the same facts is kept once, however often it is written.
  if (wer === null || wer.war.papiere > 0) return;
  const value = await sende(tag, 'dokument.write', {
    input: { vorlage: 'rueckmeldebogen', personId: wer.id, als: 'docx', ordner: tag.arbeit },
    aenderungen: new Map([[wer.marke, alsText({ ...wer.war, papiere: wer.war.papiere + 1 })]]),
  });
  // `as`: the answer of `dokument.write`.
  if (value !== null) tag.papiere.push((value as { datei: string }).datei);
};

const sichern: Schritt = async (tag) => {
  const stand = new Map(tag.modell.stand);
  const value = await sende(tag, 'sicherung.create', { input: {}, aenderungen: new Map() });
  // `as`: the answer of `sicherung.create`.
  if (value !== null)
    tag.sicherungen.push({ datei: (value as { datei: string }).datei, stand, geprueft: false });
};

const wiederherstellen: Schritt = async (tag) => {
  const [letzte] = tag.sicherungen.slice(-1);
  if (letzte === undefined) return;
  const marken = new Set([...tag.modell.stand.keys(), ...letzte.stand.keys()]);
  await sende(tag, 'sicherung.restore', {
    input: { datei: letzte.datei },
    aenderungen: new Map([...marken].map((marke) => [marke, letzte.stand.get(marke) ?? null])),
  });
};

const neuesKennwort: Schritt = async (tag) => {
  const { gilt } = tag.kennwoerter;
  const neu = KENNWOERTER.find((each) => each !== gilt) ?? gilt;
  tag.kennwoerter.kommt = neu;
  const value = await sende(tag, 'tresor.changeKennwort', {
    input: { alt: gilt, neu },
    aenderungen: new Map(),
  });
  if (value !== null) Object.assign(tag.kennwoerter, { gilt: neu, kommt: null });
};

const sperren: Schritt = async (tag) => {
  const locked = await sende(tag, 'tresor.lock', { input: undefined, aenderungen: new Map() });
  if (locked === null) return;
  await sende(tag, 'tresor.unlock', {
    input: { benutzerId: null, kennwort: tag.kennwoerter.gilt },
    aenderungen: new Map(),
  });
};

export const schritte = {
  anlegen: lege,
  gleichzeitig,
  aendern,
  vormerken,
  entscheiden,
  entwerfen,
  vieles,
  importieren,
  schreiben,
  sichern,
  wiederherstellen,
  neuesKennwort,
  sperren,
} as const satisfies Record<string, Schritt>;

export type Schrittname = keyof typeof schritte;
// Object.keys forgets that these are the names.
export const schrittnamen = Object.keys(schritte) as readonly Schrittname[];
