/** What is in a package, by its kind: read from the signed files, with sentences for what is wrong. */
import { z } from 'zod';
import { begriffOptionen, begriffsfelder } from '#shared/austausch/begriffe.ts';
import { zeile } from '#shared/domain/feld.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import { regelpaket, validatePaket, type Regelpaket } from '#shared/recht/paket/regelpaket.ts';
import { gesetz, type Gesetz } from './gesetz.ts';
import { programm } from './programm.ts';
import { NICHTS_GEAENDERT, parseJson, type Gelesen, type PaketKopf } from './paket-kopf.ts';

const begriffeDatei = z.strictObject({
  format: z.literal('bleibeweg-begriffe'),
  fassung: z.literal(1),
  begriffe: z
    .array(
      z.strictObject({
        feld: z.enum(begriffsfelder),
        wort: zeile().min(1),
        /** Null: says nothing the register keeps. */
        code: z.string().max(60).nullable(),
      }),
    )
    .min(1)
    .max(5_000),
});
export type Paketbegriff = z.output<typeof begriffeDatei>['begriffe'][number];

/** A law comes already parsed: the file itself is never looked at outside of the reader. */
export const paketInhalt = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('regeln'), regelpaket }),
  z.strictObject({ art: z.literal('leitsaetze'), regelpaket }),
  z.strictObject({ art: z.literal('codelisten'), begriffe: begriffeDatei.shape.begriffe }),
  z.strictObject({ art: z.literal('gesetz'), gesetz }),
  z.strictObject({
    art: z.literal('vorlagen'),
    /** Each file with the SHA-256 of what the reader made of it. */
    vorlagen: z.array(z.strictObject({ name: z.string(), pruefsumme: z.string() })),
  }),
  z.strictObject({ art: z.literal('programm'), programm }),
]);
export type PaketInhalt = z.output<typeof paketInhalt>;

/** Text of a file as it was signed; other files are named only. */
export type Paketdatei = { readonly name: string; readonly text: string };

/** What the reader made of files that nobody else looks at. */
export type Fremdes = {
  /** Of the only XML file; null if there was none. */
  readonly gesetz: unknown;
  readonly vorlagen: readonly { readonly name: string; readonly pruefsumme: string }[];
};

export function readInhalt(
  { art }: Pick<PaketKopf, 'art'>,
  files: readonly Paketdatei[],
  { gesetz: xml, vorlagen }: Fremdes,
): Gelesen<PaketInhalt> {
  switch (art) {
    case 'regeln':
    case 'leitsaetze':
      return readRegeln(art, files);
    case 'codelisten':
      return readBegriffe(files);
    case 'gesetz':
      return readGesetz(xml);
    case 'vorlagen':
      return { ok: true, wert: { art, vorlagen: [...vorlagen] } };
    case 'programm':
      return readProgramm(files);
    default:
      return assertNever(art);
  }
}

function readRegeln(art: 'regeln' | 'leitsaetze', files: readonly Paketdatei[]): Gelesen<PaketInhalt> {
  const json = onlyJson(files);
  if (!json.ok) return json;
  const geprueft = validatePaket(json.wert, new Set(bekannteKriterien().keys()));
  if (!geprueft.ok) return no(geprueft.probleme[0] ?? 'Die Regeln lassen sich nicht lesen.');
  const { parameterjahre, hinweise } = geprueft.paket;
  if (art === 'leitsaetze' && parameterjahre.length + hinweise.length > 0)
    return no('Ein Paket mit Leitsätzen darf weder Beträge noch Hinweise enthalten.');
  return { ok: true, wert: { art, regelpaket: geprueft.paket } };
}

function readBegriffe(files: readonly Paketdatei[]): Gelesen<PaketInhalt> {
  const json = onlyJson(files);
  if (!json.ok) return json;
  const parsed = begriffeDatei.safeParse(json.wert);
  if (!parsed.success) return no('Die Wörter in diesem Paket haben eine falsche Form.');
  const wrong = parsed.data.begriffe.find(
    ({ feld, code }) => code !== null && !begriffOptionen(feld).some(({ value }) => value === code),
  );
  if (wrong !== undefined)
    return no(
      `Das Wort „${wrong.wort.slice(0, 60)}“ soll für etwas stehen, das dieses Programm nicht kennt.`,
    );
  return { ok: true, wert: { art: 'codelisten', begriffe: parsed.data.begriffe } };
}

function readGesetz(xml: unknown): Gelesen<PaketInhalt> {
  const parsed = gesetz.safeParse(xml);
  return parsed.success
    ? { ok: true, wert: { art: 'gesetz', gesetz: parsed.data } }
    : no('Der Gesetzestext in diesem Paket lässt sich nicht lesen.');
}

function readProgramm(files: readonly Paketdatei[]): Gelesen<PaketInhalt> {
  const json = onlyJson(files);
  if (!json.ok) return json;
  const parsed = programm.safeParse(json.wert);
  return parsed.success
    ? { ok: true, wert: { art: 'programm', programm: parsed.data } }
    : no('Die Angaben zum Programm in diesem Paket haben eine falsche Form.');
}

function onlyJson(files: readonly Paketdatei[]): Gelesen<unknown> {
  const [file, second] = files;
  if (file === undefined || second !== undefined || !file.name.endsWith('.json'))
    return no('Dieses Paket muss genau eine JSON-Datei enthalten.');
  const data = parseJson(file.text);
  return data === undefined ? no('Der Inhalt des Pakets ist kein gültiges JSON.') : { ok: true, wert: data };
}

const no = (satz: string): { readonly ok: false; readonly satz: string } => ({
  ok: false,
  satz: `${satz.replaceAll(` ${NICHTS_GEAENDERT}`, '')} Bitte fragen Sie den Herausgeber. ${NICHTS_GEAENDERT}`,
});

/** The rules of a package, where it has any. */
export function regelnOf(inhalt: PaketInhalt): Regelpaket | null {
  return inhalt.art === 'regeln' || inhalt.art === 'leitsaetze' ? inhalt.regelpaket : null;
}

/** What a kind of package is, in the words of the page that shows it. */
export function describeInhalt(inhalt: PaketInhalt): readonly string[] {
  switch (inhalt.art) {
    case 'regeln':
    case 'leitsaetze':
      return describeRegeln(inhalt.regelpaket);
    case 'codelisten':
      return [
        inhalt.begriffe.length === 1
          ? 'ein Wort, das beim Einlesen von Listen verstanden wird'
          : `${inhalt.begriffe.length} Wörter, die beim Einlesen von Listen verstanden werden`,
      ];
    case 'gesetz':
      return describeGesetz(inhalt.gesetz);
    case 'vorlagen':
      return [inhalt.vorlagen.length === 1 ? 'eine Vorlage' : `${inhalt.vorlagen.length} Vorlagen`];
    case 'programm':
      return [`das Programm selbst, Version ${inhalt.programm.version}`];
    default:
      return assertNever(inhalt);
  }
}

function describeRegeln({ parameterjahre, hinweise, leitsaetze }: Regelpaket): readonly string[] {
  return [
    ...parameterjahre.map(({ jahr, quelle }) => `Beträge für ${jahr} (${quelle})`),
    ...hinweise.map(({ dokument }) => `Hinweis „${dokument}“`),
    ...leitsaetze.map(({ titel }) => `Leitsatz „${titel}“`),
  ];
}

function describeGesetz({ kuerzel, titel, stand, normen }: Gesetz): readonly string[] {
  return [`${titel} (${kuerzel}), ${normen.length} Vorschriften`, ...stand];
}
