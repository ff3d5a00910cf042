import { z } from 'zod';
import { logoOf } from '#shared/dokumente/briefkopf.ts';
import { kopf as kopfSchema, type Kopf } from '#shared/dokumente/daten.ts';
import { PAKET_KOPF, paketKopf, type PaketKopf } from '#shared/austausch/vorlagenpaket.ts';
import { gelesen as gelesenSchema, type GeleseneVorlage } from '#shared/dokumente/platzhalter/fund.ts';
import { fuelle } from '#shared/dokumente/platzhalter/fuellung.ts';
import { musterOf } from '#shared/dokumente/platzhalter/muster.ts';
import { namenBaum, type Name } from '#shared/dokumente/platzhalter/namen-baum.ts';
import { probeDaten } from '#shared/dokumente/platzhalter/probe.ts';
import { pruefeVorlage, type Befund } from '#shared/dokumente/platzhalter/pruefung.ts';
import { createVordruck } from '#shared/dokumente/platzhalter/vordruck.ts';
import { createDokument, type Papier, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { Output } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { renderDocx } from '../files/docx.ts';
import { renderVorschau } from '../files/papier.ts';
import { qrMatrix } from '../files/qr-matrix.ts';
import { fillDocx } from '../files/vorlage/fill-docx.ts';
import { renderSeite } from '../files/vorlage/seite.ts';
import { writeZip } from '../files/zip.ts';
import { sha256 } from '../files/sha256.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { benutzerName } from './benutzer.ts';
import { briefpapier, papierWith } from './briefkopf.ts';
import { loadKopf } from './dokument-daten.ts';
import { fuelleInPieces, learn } from './gebaut.ts';
import { fassungen, fassungOf, loadVorlageninhalt, saveFassung, setInKraft } from './vorlage-inhalt.ts';
import { rememberWritten } from './written-files.ts';

const DEADLINE_MS = 30_000;

export const vorlageHandlers: HandlersOf<'vorlage'> = {
  'vorlage.list': (_, access) =>
    Object.values(vorlagen).map(({ id, titel, wozu, fassung }) => {
      const eigene = fassungen(access, id).find(({ gilt }) => gilt) ?? null;
      return { vorlage: id, titel, wozu, eigene, veraltet: eigene !== null && eigene.fassung < fassung };
    }),

  'vorlage.view': ({ vorlage }, access) => {
    const { titel, wozu, fassung, id } = requireVorlage(vorlage);
    return {
      titel,
      wozu,
      fassung,
      fassungen: fassungen(access, id).map((each) => ({
        ...each,
        benutzer: benutzerName(access, each.benutzerId),
        papiere: access.tables.dokument.select('WHERE vorlagenfassungId = ?', each.id).length,
      })),
    };
  },

  'vorlage.names': async ({ vorlage }) => {
    const found = requireVorlage(vorlage);
    await learn(found);
    return flatten(namenBaum(musterOf(found)), null);
  },

  'vorlage.sample': async ({ vorlage, fassungId }, access) => {
    const found = requireVorlage(vorlage);
    const paket = access.read((read) =>
      fassungId === null ? null : loadVorlageninhalt(read, requireFassung(read, fassungId).id),
    );
    const { daten, papier } = access.read((read) => probe(found, read));
    const dokument = createDokument(found, daten, papier);
    if (paket === null) return { html: renderVorschau(dokument) };
    const filled = await fillDocx(paket, await fuelleInPieces(found, daten, papier), dokument);
    return { html: await renderSeite(filled, found.titel) };
  },

  'vorlage.export': async ({ vorlage, fassungId }, access) => {
    const found = requireVorlage(vorlage);
    const rahmen = access.read((read) => ({
      verfasser: behoerdeOf(read).name,
      datum: read.today,
      briefkopf: briefkopfOf(read),
      paket: fassungId === null ? null : loadVorlageninhalt(read, requireFassung(read, fassungId).id),
    }));
    await learn(found);
    const qr = qrMatrix(`${found.kuerzel}-1111-1111`);
    const bytes = rahmen.paket ?? (await renderDocx(createVordruck(found, { ...rahmen, qr })));
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: `Vorlage „${found.titel}“ speichern`,
      suggestedName: `Vorlage_${found.dateiname}.docx`,
      extensions: ['docx'],
    });
    if (path === null) return { datei: null };
    writeFileAtomic(path, bytes);
    return { datei: rememberWritten(path) };
  },

  'vorlage.add': async ({ vorlage }, access) => {
    const found = requireVorlage(vorlage);
    const { path } = await access.host.chooseFile({
      mode: 'open',
      title: `Geänderte Vorlage „${found.titel}“ wählen`,
      // Whatever was chosen by mistake gets its own sentence.
      extensions: ['docx', 'dotx', 'docm', 'doc', 'odt', 'rtf'],
    });
    if (path === null) return null;
    const gelesen = await read(access, 'vorlage', path, gelesenSchema);
    const befunde = await checkVorlage(access, found, gelesen);
    const { hinweise } = gelesen;
    if (befunde.length > 0) return { nummer: null, befunde: [...befunde], hinweise };
    return { nummer: keep(access, found, gelesen), befunde: [], hinweise };
  },

  'vorlage.activate': ({ vorlage, fassungId }, access) => {
    const { id } = requireVorlage(vorlage);
    if (fassungId !== null && requireFassung(access, fassungId).vorlage !== id)
      throw new Refusal('not_found', 'Diese Fassung gehört zu einem anderen Papier.');
    setInKraft(access, id, fassungId);
    access.note(null, { vorlage: id, fassung: fassungId ?? 'vorgabe' });
  },

  'vorlage.packAll': async (_, access) => {
    const { kopf, dateien } = access.read((read) => {
      const own = read.tables.vorlagenfassung.select('WHERE gilt = 1 ORDER BY vorlage');
      const files = own
        .filter(({ vorlage }) => Object.hasOwn(vorlagen, vorlage))
        .map((each) => ({ each, bytes: loadVorlageninhalt(read, each.id) }));
      const head: PaketKopf = {
        art: 'bleibeweg-vorlagen',
        version: 1,
        behoerde: behoerdeOf(read).name,
        erstelltAm: read.today,
        vorlagen: files.map(({ each: { vorlage, fassung }, bytes }) => ({
          vorlage,
          titel: requireVorlage(vorlage).titel,
          fassung,
          datei: `${vorlage}.docx`,
          pruefsumme: sha256(bytes),
        })),
      };
      return {
        kopf: head,
        dateien: files.map(({ each, bytes }) => ({ name: `${each.vorlage}.docx`, bytes })),
      };
    });
    if (dateien.length === 0)
      throw new Refusal(
        'refused',
        'Es gibt noch keine eigene Vorlage. Laden Sie zuerst zu einem Papier eine geänderte Vorlage.',
      );
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: 'Alle eigenen Vorlagen weitergeben',
      suggestedName: `${kopf.erstelltAm}_Vorlagen.zip`,
      extensions: ['zip'],
    });
    if (path === null) return { datei: null, anzahl: 0 };
    const list = { name: PAKET_KOPF, bytes: new TextEncoder().encode(JSON.stringify(kopf, null, 2)) };
    writeFileAtomic(
      path,
      writeZip(
        [list, ...dateien],
        access.read(({ today }) => today),
      ),
    );
    return { datei: rememberWritten(path), anzahl: dateien.length };
  },

  'vorlage.unpack': async (_, access) => {
    const { path } = await access.host.chooseFile({
      mode: 'open',
      title: 'Vorlagen einer anderen Behörde laden',
      extensions: ['zip'],
    });
    if (path === null) return null;
    const paket = await read(access, 'vorlagenpaket', path, paketSchema);
    const ergebnisse: NonNullable<Output<'vorlage.unpack'>>['ergebnisse'] = [];
    for (const [done, { vorlage, gelesen, satz }] of paket.vorlagen.entries()) {
      access.progress(done, paket.vorlagen.length, 'Die Vorlagen werden geprüft');
      const found = Object.hasOwn(vorlagen, vorlage) ? requireVorlage(vorlage) : null;
      const befunde = await packed(access, found, { gelesen, satz });
      if (found !== null && gelesen !== null && befunde.length === 0) keep(access, found, gelesen);
      ergebnisse.push({
        vorlage,
        titel: found?.titel ?? titleIn(paket.kopf, vorlage),
        geladen: befunde.length === 0,
        befunde: [...befunde],
      });
    }
    return { behoerde: paket.kopf.behoerde, erstelltAm: paket.kopf.erstelltAm, ergebnisse };
  },
};

const paketSchema = z.strictObject({
  kopf: paketKopf,
  vorlagen: z.array(
    z.strictObject({
      vorlage: z.string(),
      gelesen: gelesenSchema.nullable(),
      satz: z.string().nullable(),
    }),
  ),
});

/** The reader opens the file in a process of its own; what comes back is checked like anything foreign. */
async function read<T>(
  { host }: TaskAccess,
  kind: 'vorlage' | 'vorlagenpaket',
  path: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const answer = await host.startReader({ kind, path, input: {}, deadlineMs: DEADLINE_MS });
  if (!answer.ok) throw new Refusal('refused', sentenceOf(answer));
  return schema.parse(answer.value);
}

function sentenceOf({ reason, message }: { readonly reason: string; readonly message: string }): string {
  if (reason === 'refused') return message;
  return 'Diese Datei lässt sich nicht lesen, sie ist vermutlich beschädigt oder zu groß; bitte speichern Sie sie in Word noch einmal als „Word-Dokument (*.docx)“. Es wurde nichts ersetzt.';
}

type AnyVorlage = Vorlage<unknown>;

/** The marks first; a template in which they are right is also filled once, before it counts. */
export async function checkVorlage(
  access: TaskAccess,
  vorlage: AnyVorlage,
  { funde, paket }: GeleseneVorlage,
): Promise<readonly Befund[]> {
  await learn(vorlage);
  const befunde = pruefeVorlage(funde, musterOf(vorlage));
  if (befunde.length > 0) return befunde;
  const { daten, papier } = access.read((each) => probe(vorlage, each));
  try {
    const filled = await fillDocx(
      paket,
      fuelle(vorlage, daten, papier),
      createDokument(vorlage, daten, papier),
    );
    await renderSeite(filled, vorlage.titel);
    return [];
  } catch {
    // What neither reader nor check has foreseen: the template is not used, and nothing is lost.
    return [
      {
        satz: 'Die Vorlage ließ sich zur Probe nicht füllen. Bitte prüfen Sie, ob Schleifen und Bedingungen ganze Absätze oder ganze Tabellenzeilen umschließen.',
        ort: null,
      },
    ];
  }
}

async function packed(
  access: TaskAccess,
  found: AnyVorlage | null,
  { gelesen, satz }: { readonly gelesen: GeleseneVorlage | null; readonly satz: string | null },
): Promise<readonly Befund[]> {
  if (found === null) return [{ satz: 'Dieses Papier kennt das Programm nicht.', ort: null }];
  if (gelesen === null) return [{ satz: satz ?? 'Diese Vorlage ließ sich nicht lesen.', ort: null }];
  return await checkVorlage(access, found, gelesen);
}

function keep(access: TaskAccess, { id, fassung }: AnyVorlage, { paket }: GeleseneVorlage): number {
  return access.write((write) => {
    const { nummer } = saveFassung(write, { vorlage: id, fassung, pruefsumme: sha256(paket) }, paket);
    write.note(null, { vorlage: id, nummer });
    return nummer;
  });
}

/** The exported template has the letterhead of the office. */
function briefkopfOf(access: ReadAccess) {
  const papier = briefpapier(access, false);
  return { form: papier.kopf.briefform, logo: logoOf(papier) };
}

/** The paper with invented data under the real letterhead. */
function probe(
  vorlage: AnyVorlage,
  access: ReadAccess,
): { readonly daten: unknown; readonly papier: Papier } {
  // Made from the very schema it is read as.
  const kopf = loadKopf(access, true);
  const sample = { ...(probeDaten(kopfSchema, []) as Kopf), logo: null };
  const code = `${vorlage.kuerzel}-1111-1111`;
  return {
    daten: probeDaten(vorlage.schema, []),
    papier: papierWith(
      access,
      { ...(kopf.behoerde === null ? sample : kopf), datum: kopf.datum },
      { code, version: 1, qr: qrMatrix(code) },
    ),
  };
}

function flatten(names: readonly Name[], loop: string | null): Output<'vorlage.names'> {
  return names.flatMap(({ name, art, wozu, beispiel, innen }) => [
    { name, art, wozu, beispiel, in: loop },
    ...flatten(innen, name),
  ]);
}

function requireVorlage(id: string): AnyVorlage {
  const found = Object.values(vorlagen).find((each) => each.id === id);
  if (found === undefined) throw new Refusal('not_found', 'Dieses Papier kennt das Programm nicht.');
  // Template and data of one id belong together; nothing here looks into the data.
  return found as unknown as AnyVorlage;
}

function requireFassung(access: Parameters<typeof fassungOf>[0], id: string) {
  const found = fassungOf(access, id);
  if (found === null) throw new Refusal('not_found', 'Diese Fassung gibt es nicht (mehr).');
  return found;
}

const titleIn = ({ vorlagen: all }: PaketKopf, id: string): string =>
  all.find(({ vorlage }) => vorlage === id)?.titel ?? id;
