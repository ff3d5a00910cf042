/** Templates that come as a package: put in force together, and the ones of before again when it is taken back. */
import type { RecordOf } from '#shared/domain/records.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { NICHTS_GEAENDERT } from '#shared/paket/paket-kopf.ts';
import { unpackAbgelegt } from '../db/pakete.ts';
import type { GelesenePaketvorlage, GeprueftesPaket } from '../files/paket-datei.ts';
import { sha256 } from '../files/sha256.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { checkVorlage } from './vorlage.ts';
import { fassungen, saveFassung, setInKraft } from './vorlage-inhalt.ts';

type AnyVorlage = Vorlage<unknown>;

export const paketVorlagen = {
  /** Each template is looked through and filled once with invented data, like one that is loaded alone. */
  check: async (task: TaskAccess, { vorlagen: read, dateien }: GeprueftesPaket): Promise<void> => {
    if (read.length === 0 || read.length !== dateien.length)
      throw refusal('In einem Paket mit Vorlagen dürfen nur Word-Dateien stecken.');
    for (const [done, each] of read.entries()) {
      task.progress(done, read.length, 'Die Vorlagen werden geprüft');
      const vorlage = requireKnown(each);
      if (each.gelesen === null)
        throw refusal(`Die Vorlage „${vorlage.titel}“ lässt sich nicht lesen: ${each.satz ?? ''}`);
      const [befund] = await checkVorlage(task, vorlage, each.gelesen);
      if (befund !== undefined)
        throw refusal(`Die Vorlage „${vorlage.titel}“ lässt sich nicht verwenden: ${befund.satz}`);
    }
  },

  describe: ({ vorlagen: read }: GeprueftesPaket): readonly string[] =>
    read.map((each) => {
      const vorlage = known(each.name);
      const aelter = vorlage !== null && (each.gelesen?.hinweise.length ?? 0) > 0;
      return `Vorlage „${vorlage?.titel ?? each.name}“${aelter ? `: ${each.gelesen?.hinweise.join(' ') ?? ''}` : ''}`;
    }),

  activate: (access: WriteAccess, { vorlagen: read }: GeprueftesPaket): void => {
    for (const each of read) {
      const vorlage = requireKnown(each);
      const inhalt = each.gelesen?.paket;
      if (inhalt === undefined) continue;
      const pruefsumme = sha256(inhalt);
      const same = fassungen(access, vorlage.id).find((fassung) => fassung.pruefsumme === pruefsumme);
      if (same === undefined)
        saveFassung(access, { vorlage: vorlage.id, fassung: vorlage.fassung, pruefsumme }, inhalt);
      else setInKraft(access, vorlage.id, same.id);
    }
  },

  /** What the package put in force and is still in force gives way to what it replaced then; null is the default. */
  takeBack: (access: WriteAccess, paket: RecordOf<'paket'>): void => {
    const { inhalt } = unpackAbgelegt(paket);
    if (inhalt.art !== 'vorlagen') return;
    for (const { name, pruefsumme } of inhalt.vorlagen) {
      const vorlage = known(name);
      const inKraft = vorlage === null ? undefined : fassungen(access, vorlage.id).find(({ gilt }) => gilt);
      if (vorlage === null || inKraft?.pruefsumme !== pruefsumme) continue;
      setInKraft(access, vorlage.id, replacedBy(access, inKraft));
    }
  },
};

/** The version that a package has put aside when it put this one in force. */
function replacedBy(access: ReadAccess, { id, vorlage }: RecordOf<'vorlagenfassung'>): string | null {
  const activation = access.db
    .prepare<[string], number>(
      `SELECT a.protokollId FROM aenderung a JOIN protokoll p ON p.id = a.protokollId
       WHERE a.tabelle = 'vorlagenfassung' AND a.recordId = ? AND (a.feld = 'gilt' AND a.neu = 'true' OR json_extract(a.felder, '$.gilt') = 1)
         AND p.art = 'paket.activate' ORDER BY a.id DESC LIMIT 1`,
    )
    .pluck()
    .get(id);
  return activation === undefined ? null : replacedIn(access, activation, vorlage);
}

function replacedIn(access: ReadAccess, protokollId: number, vorlage: string): string | null {
  const replaced = access.db
    .prepare<[number], string>(
      `SELECT recordId FROM aenderung
       WHERE tabelle = 'vorlagenfassung' AND protokollId = ? AND feld = 'gilt' AND neu = 'false'`,
    )
    .pluck()
    .all(protokollId);
  return fassungen(access, vorlage).find(({ id }) => replaced.includes(id))?.id ?? null;
}

/** `inhalt/anschreiben.docx` is the template of that name. */
function known(name: string): AnyVorlage | null {
  const id = /^inhalt\/(.+)\.docx$/.exec(name)?.[1] ?? '';
  // `as`: every template reads its own data; here it is only filled with what it describes itself.
  return (
    (Object.values(vorlagen).find((each) => each.id.toLowerCase() === id) as AnyVorlage | undefined) ?? null
  );
}

function requireKnown({ name }: GelesenePaketvorlage): AnyVorlage {
  const vorlage = known(name);
  if (vorlage === null)
    throw refusal(
      `Zu „${name}“ gibt es in diesem Programm kein Papier; vielleicht ist das Paket für eine neuere Fassung.`,
    );
  return vorlage;
}

const refusal = (satz: string) => new Refusal('invalid', `${satz} ${NICHTS_GEAENDERT}`);
