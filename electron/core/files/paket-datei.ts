/** A package as a file: put together by a publisher, and taken apart again with its signature checked. */
import type { KeyObject } from 'node:crypto';
import type { GeleseneVorlage } from '#shared/dokumente/platzhalter/fund.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { readInhalt, type PaketInhalt } from '#shared/paket/paket-inhalt.ts';
import {
  KOPF_NAME,
  NICHTS_GEAENDERT,
  PAKET_FASSUNG,
  PAKET_FORMAT,
  paketGrenzen,
  readKopf,
  readUnterschrift,
  UNTERSCHRIFT_NAME,
  type Gelesen,
  type PaketKopf,
} from '#shared/paket/paket-kopf.ts';
import { signKopf, verifyKopf } from './paket-unterschrift.ts';
import { writeZip, type Datei } from './zip.ts';
import { sha256 } from './sha256.ts';

/** What a publisher says about a package; the rest follows from its files. */
export type PaketAngaben = Omit<PaketKopf, 'format' | 'fassung' | 'dateien'>;

/** A zip with the head, its signature and the files; the Stand is the only day in it. */
export function writePaket(
  angaben: PaketAngaben,
  dateien: readonly Datei[],
  privateKey: KeyObject,
): Uint8Array {
  const kopf = Buffer.from(
    JSON.stringify(
      {
        format: PAKET_FORMAT,
        fassung: PAKET_FASSUNG,
        ...angaben,
        dateien: dateien.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
      },
      null,
      2,
    ),
  );
  const unterschrift = Buffer.from(JSON.stringify(signKopf(kopf, privateKey), null, 2));
  // The day of the zip is the Stand: the same content gives the same file.
  return writeZip(
    [{ name: KOPF_NAME, bytes: kopf }, { name: UNTERSCHRIFT_NAME, bytes: unterschrift }, ...dateien],
    angaben.stand satisfies Datum,
  );
}

export type GeprueftesPaket = {
  readonly kopf: PaketKopf;
  readonly inhalt: PaketInhalt;
  /** Raw public key as base64; whose it is, the register says. */
  readonly schluessel: string;
  /** SHA-256 of the signed head, which names every file by its own: what the package says, however it was zipped. */
  readonly pruefsumme: string;
  /** The content without head and signature. */
  readonly dateien: readonly Datei[];
  readonly vorlagen: readonly GelesenePaketvorlage[];
  /** All of it as it was signed, to be kept. */
  readonly teile: readonly Datei[];
};

export type GelesenePaketvorlage = {
  /** Name of the file, e.g. `inhalt/anschreiben.docx`. */
  readonly name: string;
  readonly gelesen: GeleseneVorlage | null;
  /** Why it could not be read. */
  readonly satz: string | null;
};

export type ZerlegtesPaket = {
  readonly teile: readonly Datei[];
  readonly gesetz: unknown;
  /** Templates as the reader has rewritten them. */
  readonly vorlagen: readonly GelesenePaketvorlage[];
};

/**
 * Head, signature, every byte of every file, then the content; in this order, so that nothing unsigned is interpreted.
 * @throws Refusal in one sentence
 */
export function checkPaket({ teile, gesetz, vorlagen }: ZerlegtesPaket): GeprueftesPaket {
  const kopfBytes = partOf(teile, KOPF_NAME);
  const unterschrift = must(readUnterschrift(utf8(partOf(teile, UNTERSCHRIFT_NAME))));
  if (!verifyKopf(kopfBytes, unterschrift))
    throw refusal(
      'Die Unterschrift dieses Pakets stimmt nicht: Es wurde nach dem Unterschreiben verändert oder stammt nicht von dem, der es vorgibt. Bitte verwenden Sie es nicht und sagen Sie dem Herausgeber Bescheid.',
    );
  const kopf = must(readKopf(utf8(kopfBytes)));
  const dateien = teile.filter(({ name }) => name !== KOPF_NAME && name !== UNTERSCHRIFT_NAME);
  requireListed(kopf, dateien);
  const texte = dateien
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name, bytes }) => ({ name, text: utf8(bytes) }));
  return {
    kopf,
    inhalt: must(readInhalt(kopf, texte, { gesetz, vorlagen: summen(vorlagen) })),
    schluessel: unterschrift.schluessel,
    pruefsumme: sha256(kopfBytes),
    dateien,
    vorlagen,
    teile,
  };
}

function summen(vorlagen: readonly GelesenePaketvorlage[]) {
  return vorlagen.flatMap(({ name, gelesen }) =>
    gelesen === null ? [] : [{ name, pruefsumme: sha256(gelesen.paket) }],
  );
}

function requireListed({ dateien: listed }: PaketKopf, dateien: readonly Datei[]): void {
  const found = new Map(dateien.map(({ name, bytes }) => [name, bytes]));
  const right = listed.every(({ name, bytes, sha256: hash }) => {
    const content = found.get(name);
    return content !== undefined && content.length === bytes && sha256(content) === hash;
  });
  if (!right || listed.length !== dateien.length)
    throw refusal(
      'Eine Datei in diesem Paket ist nicht die, die unterschrieben wurde. Bitte verwenden Sie es nicht und sagen Sie dem Herausgeber Bescheid.',
    );
}

function partOf(teile: readonly Datei[], name: string): Uint8Array {
  const found = teile.find((teil) => teil.name === name)?.bytes;
  if (found === undefined) throw refusal('In dieser Datei steckt kein Paket für dieses Programm.');
  if (found.length > paketGrenzen.kopfBytes) throw refusal('Der Kopf dieses Pakets ist zu groß.');
  return found;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal('Dieses Paket enthält etwas, das kein Text ist; bitte fragen Sie den Herausgeber.');
  }
}

function must<T>(gelesen: Gelesen<T>): T {
  if (!gelesen.ok) throw new Refusal('invalid', gelesen.satz);
  return gelesen.wert;
}

const refusal = (satz: string) => new Refusal('invalid', `${satz} ${NICHTS_GEAENDERT}`);
