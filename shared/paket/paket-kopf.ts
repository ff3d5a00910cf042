/**
 * `paket.json`, the signed head of a package: what it is, from whom, for when, and the SHA-256 of every file in it.
 * Form and limits only; whether the signature holds is said elsewhere (docs/paket.md, docs/adr/0036).
 */
import { z } from 'zod';
import { datum, zeile } from '#shared/domain/feld.ts';
import { paketart } from '#shared/domain/paket.ts';

export const PAKET_FORMAT = 'bleibeweg-paket';
export const PAKET_FASSUNG = 1;
export const KOPF_NAME = 'paket.json';
export const UNTERSCHRIFT_NAME = 'unterschrift.json';

/** What a package may weigh; more is no package of this program. */
export const paketGrenzen = {
  dateiBytes: 20 * 1024 * 1024,
  entpacktBytes: 60 * 1024 * 1024,
  dateien: 200,
  kopfBytes: 512 * 1024,
  /** Packed against unpacked; text reaches about 30. */
  verhaeltnis: 200,
} as const;

/** Below `inhalt/`, one level, small letters: never a path, never the same name twice on any file system. */
const dateiname = z
  .string()
  .max(110)
  .regex(/^inhalt\/[a-z0-9][a-z0-9_-]{0,59}(?:\.[a-z0-9-]{1,20}){1,2}$/);

export const version = z.string().regex(/^\d{1,4}(?:\.\d{1,4}){0,2}$/);

/** What is loaded into the register, and what renews the program itself. */
const dateiart = z.enum([...paketart.codes, 'programm']);

export const paketKopf = z.strictObject({
  format: z.literal(PAKET_FORMAT),
  fassung: z.literal(PAKET_FASSUNG),
  /** Names the package through all versions. */
  kennung: z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/),
  art: dateiart,
  name: zeile().min(3),
  version,
  herausgeber: zeile().min(2),
  stand: datum,
  gueltigVon: datum,
  gueltigBis: datum.nullable(),
  /** One sentence each: what is new against the version before. */
  aenderungen: z.array(zeile(1000).min(3)).min(1).max(20),
  dateien: z
    .array(
      z.strictObject({
        name: dateiname,
        bytes: z.int().min(0).max(paketGrenzen.entpacktBytes),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(paketGrenzen.dateien),
});
export type PaketKopf = z.output<typeof paketKopf>;

export const paketUnterschrift = z.strictObject({
  format: z.literal('bleibeweg-unterschrift'),
  fassung: z.literal(1),
  verfahren: z.literal('Ed25519'),
  /** 32 bytes. */
  schluessel: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  /** 64 bytes over {@link SIGNED_PREFIX} and the very bytes of `paket.json`. */
  unterschrift: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type PaketUnterschrift = z.output<typeof paketUnterschrift>;

/** Keeps a signature over a package from being one over anything else. */
export const SIGNED_PREFIX = 'bleibeweg/paket/v1\n';

export type Gelesen<T> =
  | { readonly ok: true; readonly wert: T }
  | { readonly ok: false; readonly satz: string };

export const NICHTS_GEAENDERT = 'Es wurde nichts übernommen.';
const no = (satz: string): { readonly ok: false; readonly satz: string } => ({
  ok: false,
  satz: `${satz} ${NICHTS_GEAENDERT}`,
});

export function readKopf(text: string): Gelesen<PaketKopf> {
  const data = parseJson(text);
  const seen = z.object({ format: z.unknown(), fassung: z.unknown(), art: z.unknown() }).safeParse(data);
  if (!seen.success || seen.data.format !== PAKET_FORMAT)
    return no('Das ist kein Paket für dieses Programm.');
  if (typeof seen.data.fassung === 'number' && seen.data.fassung > PAKET_FASSUNG)
    return no(
      'Dieses Paket ist für eine neuere Fassung des Programms gemacht; bitte aktualisieren Sie zuerst das Programm.',
    );
  if (!dateiart.safeParse(seen.data.art).success)
    return no(
      'Diese Art von Paket kennt das Programm nicht; vielleicht ist es für eine neuere Fassung gemacht.',
    );
  const parsed = paketKopf.safeParse(data);
  if (!parsed.success) {
    const feld = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return no(
      `Das Paket ist falsch zusammengestellt${feld === '' ? '' : ` (Angabe „${feld.slice(0, 60)}“)`}; bitte fragen Sie den Herausgeber.`,
    );
  }
  const { gueltigVon, gueltigBis, dateien } = parsed.data;
  if (gueltigBis !== null && gueltigBis < gueltigVon)
    return no('In diesem Paket liegt „gilt bis“ vor „gilt ab“; bitte fragen Sie den Herausgeber.');
  if (new Set(dateien.map(({ name }) => name)).size !== dateien.length)
    return no('In diesem Paket steht eine Datei zweimal; bitte fragen Sie den Herausgeber.');
  return { ok: true, wert: parsed.data };
}

export function readUnterschrift(text: string): Gelesen<PaketUnterschrift> {
  const parsed = paketUnterschrift.safeParse(parseJson(text));
  return parsed.success
    ? { ok: true, wert: parsed.data }
    : no('Die Unterschrift des Pakets lässt sich nicht lesen; bitte fragen Sie den Herausgeber.');
}

/** Undefined for what is no JSON; a byte order mark is no reason to refuse. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Negative: a is older. Numbers part by part, a missing part counts as 0. */
export function compareVersion(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
