/** From an order to a paper: data, what is missing, code and version; and from a kept paper back to the same paper. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Parsed } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { kopf as kopfSchema, missingKopf, type FehlendeAngabe, type Kopf } from '#shared/dokumente/daten.ts';
import { CODE_BYTES, createDokumentcode } from '#shared/dokumente/dokumentcode.ts';
import type { Kennung, Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen, type VorlageId } from '#shared/dokumente/vorlagen/index.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { qrMatrix } from '../files/qr-matrix.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { papierWith } from './briefkopf.ts';
import { loaders, loadKopf } from './dokument-daten.ts';
import type { Quelle } from './dokument-quelle.ts';
import { baue, type Gebaut } from './gebaut.ts';
import { fassungInKraft } from './vorlage-inhalt.ts';

export type Auftrag = Parsed<'dokument.preview'>;

/** A paper that is ready but for its number. */
export type Papier = {
  readonly vorlage: Vorlage<unknown>;
  readonly personId: string | null;
  readonly kopf: Kopf;
  readonly daten: unknown;
  /** The same paper as it was written before; then number and version stay. */
  readonly kept: RecordOf<'dokument'> | null;
  readonly fehlt: readonly FehlendeAngabe[];
  /** Why it must not be written yet; null if it may. */
  readonly gesperrt: string | null;
  /** The version of the office's own template that writes it; null: the default. */
  readonly fassungId: string | null;
};

export function preparePapier(access: ReadAccess, auftrag: Auftrag): Papier {
  if (auftrag.dokumentId !== null) return keptPapier(access, auftrag.dokumentId);
  const { vorlage, load } = requireVorlage(auftrag.vorlage);
  const { personId } = auftrag;
  if (personId === null) {
    const daten = { ...vorlage.leer, ...load.blank(access) };
    return {
      vorlage,
      personId,
      kopf: loadKopf(access, false),
      daten,
      kept: null,
      fehlt: [],
      gesperrt: null,
      fassungId: fassungInKraft(access, vorlage.id),
    };
  }
  const daten = load.filled(access, { ...auftrag, personId });
  const kopf = loadKopf(access, true);
  const fassungId = fassungInKraft(access, vorlage.id);
  const mandatory = vorlage.fehlt(daten);
  return {
    vorlage,
    personId,
    kopf,
    daten,
    kept: sameAsBefore(access, {
      personId,
      vorlage: vorlage.id,
      content: serialise(kopf, daten),
      fassungId,
    }),
    fehlt: [...mandatory, ...(vorlage.offen?.(daten) ?? []), ...missingKopf(kopf)],
    gesperrt:
      mandatory.length === 0
        ? (load.gesperrt?.(access, personId, daten) ?? null)
        : blockedSentence(mandatory),
    fassungId,
  };
}

/** For the preview: the number it has, or a placeholder of the same shape. */
export function previewDokument(access: ReadAccess, papier: Papier): Gebaut {
  const { vorlage, daten, kept, personId } = papier;
  const pending = { code: `${vorlage.kuerzel}-····-····`, version: nextVersion(access, papier), qr: null };
  const kennung = personId === null ? null : kept === null ? pending : numberOf(kept);
  return build(access, { ...papier, daten: vorlage.verdeckt?.(daten) ?? daten }, kennung);
}

const build = (
  access: ReadAccess,
  { vorlage, daten, kopf, fassungId }: Papier,
  kennung: Kennung | null,
): Gebaut => baue(access, vorlage, { daten, papier: papierWith(access, kopf, kennung), fassungId });

export type Written = Gebaut & {
  readonly dokumentId: string | null;
  /** False when the very same paper had been kept before. */
  readonly isNew: boolean;
};

/** Gives the paper its number and keeps it, so that it can be written again and found by its code. */
export function keepPapier(access: WriteAccess, papier: Papier): Written {
  const { personId, kept } = papier;
  if (personId === null) return { ...build(access, papier, null), dokumentId: null, isNew: false };
  const record = kept ?? newRecord(access, papier, personId);
  if (kept === null) access.save('dokument', record);
  return { ...build(access, papier, numberOf(record)), dokumentId: record.id, isNew: kept === null };
}

export type Numbered = Gebaut & {
  readonly record: RecordOf<'dokument'>;
  readonly isNew: boolean;
  /** Without extension. */
  readonly dateiname: string;
};

/**
 * The paper with its number, not kept yet: a run draws all papers first and keeps them together, so that one that is
 * cancelled leaves nothing behind. A blank form gets a number only here, where each sheet is handed out on its own.
 */
export function numberPapier(access: ReadAccess, papier: Papier): Numbered {
  const { kept, personId } = papier;
  const record = kept ?? newRecord(access, papier, personId);
  return {
    ...build(access, papier, numberOf(record)),
    record,
    isNew: kept === null,
    // Sheets for nobody in particular are told apart by their codes.
    dateiname: personId === null ? `${fileNameOf(papier)}_${record.code}` : fileNameOf(papier),
  };
}

/** `2026-11-21_Rueckmeldebogen_P-00123`: day, paper and Programm-Nr., never a name. */
export function fileNameOf({ vorlage, kopf, daten, personId }: Papier): string {
  const whose =
    personId === null ? 'blanko' : (vorlage.programmNr(daten) ?? '').replaceAll(/[^A-Za-z0-9-]+/g, '-');
  return [kopf.datum, vorlage.dateiname, whose].filter((part) => part !== '').join('_');
}

function newRecord(access: ReadAccess, papier: Papier, personId: string | null): RecordOf<'dokument'> {
  const { vorlage, kopf, daten, fassungId } = papier;
  return {
    id: access.newId(),
    personId,
    vorlage: vorlage.id,
    fassung: vorlage.fassung,
    code: freeCode(access, vorlage.kuerzel),
    version: nextVersion(access, papier),
    erstelltAm: access.now,
    benutzerId: access.benutzer.id,
    daten: serialise(kopf, daten),
    vorlagenfassungId: fassungId,
  };
}

function numberOf({ code, version }: Pick<RecordOf<'dokument'>, 'code' | 'version'>): Kennung {
  return { code, version, qr: qrMatrix(code) };
}

function freeCode(access: ReadAccess, kuerzel: string): string {
  const code = createDokumentcode(kuerzel, randomBytes(CODE_BYTES));
  return access.tables.dokument.select('WHERE code = ?', code).length === 0
    ? code
    : freeCode(access, kuerzel);
}

function versionsOf({ tables }: ReadAccess, personId: string, vorlage: string): RecordOf<'dokument'>[] {
  return tables.dokument.select('WHERE personId = ? AND vorlage = ? ORDER BY version', personId, vorlage);
}

function nextVersion(access: ReadAccess, { personId, vorlage }: Papier): number {
  return personId === null ? 1 : (versionsOf(access, personId, vorlage.id).at(-1)?.version ?? 0) + 1;
}

/** Changed facts, and be it the day, make a new version; so does another template. */
function sameAsBefore(
  access: ReadAccess,
  wanted: {
    readonly personId: string;
    readonly vorlage: string;
    readonly content: string;
    readonly fassungId: string | null;
  },
) {
  const last = versionsOf(access, wanted.personId, wanted.vorlage).at(-1);
  if (last === undefined || last.daten !== wanted.content) return null;
  return last.vorlagenfassungId === wanted.fassungId ? last : null;
}

const serialise = (kopf: Kopf, daten: unknown): string => JSON.stringify({ kopf, daten });

function keptPapier(access: ReadAccess, dokumentId: string): Papier {
  const kept = access.tables.dokument.find(dokumentId);
  if (kept === null) throw new Refusal('not_found', 'Dieses Papier gibt es nicht (mehr).');
  const { vorlage, load } = requireVorlage(kept.vorlage);
  const content = z
    .strictObject({ kopf: kopfSchema, daten: vorlage.schema })
    .safeParse(JSON.parse(kept.daten));
  if (!content.success)
    throw new Refusal(
      'refused',
      'Dieses Papier wurde mit einer früheren Fassung der Vorlage geschrieben und lässt sich so nicht mehr erzeugen. Bitte schreiben Sie es neu; die alte Fassung bleibt im Verlauf.',
    );
  const { personId } = kept;
  // What was allowed when it was written need not be allowed today.
  const gesperrt = personId === null ? null : (load.gesperrt?.(access, personId, content.data.daten) ?? null);
  const fassungId = kept.vorlagenfassungId;
  return { vorlage, personId, ...content.data, kept, fehlt: [], gesperrt, fassungId };
}

type AnyLoader = {
  readonly filled: (access: ReadAccess, quelle: Quelle) => unknown;
  readonly blank: (access: ReadAccess) => object;
  readonly gesperrt?: (access: ReadAccess, personId: string, daten: unknown) => string | null;
};

function requireVorlage(id: string): {
  readonly vorlage: Vorlage<unknown> & { readonly leer: object };
  readonly load: AnyLoader;
} {
  if (!isVorlage(id)) throw new Refusal('not_found', 'Dieses Papier kennt das Programm nicht.');
  // Template and loader of one id share their data type; the compiler cannot carry that through a name read at run time.
  return {
    vorlage: vorlagen[id] as unknown as Vorlage<unknown> & { readonly leer: object },
    load: loaders[id] as unknown as AnyLoader,
  };
}

function isVorlage(id: string): id is VorlageId {
  return Object.hasOwn(vorlagen, id);
}

function blockedSentence(mandatory: readonly FehlendeAngabe[]): string {
  const list = mandatory.map(({ label, ort }) => `${label} (${ort})`).join('; ');
  return `Das Papier kann noch nicht geschrieben werden. Es fehlt: ${list}. Als Blankoformular geht es auch ohne.`;
}
