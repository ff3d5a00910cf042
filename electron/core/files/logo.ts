/** A picture for the letterhead: PNG or JPEG, which Word, LibreOffice and every printer draw alike. */
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '#shared/lib/refusal.ts';
import type { Briefkopfbild } from '../db/queries/briefkopfbild.ts';

/** In bytes: the picture goes into every paper. */
const MAX_BYTES = 1024 * 1024;
const MAX_PIXELS = 4000;
const MIN_PIXELS = 16;
const NICHTS = 'Es wurde nichts ersetzt.';

/** @throws Refusal with one sentence for whatever cannot stand in a letterhead */
export function readLogo(path: string): Briefkopfbild {
  const size = sizeOf(path);
  if (size > MAX_BYTES)
    throw refuse(
      `Dieses Bild hat ${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB; in den Briefkopf passt höchstens 1 MB. Bitte verkleinern Sie es.`,
    );
  const inhalt = readFileSync(path);
  const bild = readPng(inhalt) ?? readJpeg(inhalt);
  if (bild === null) throw refuse(kindSentence(inhalt));
  const { breite, hoehe } = bild;
  if (Math.max(breite, hoehe) > MAX_PIXELS)
    throw refuse(
      `Dieses Bild ist ${breite} mal ${hoehe} Bildpunkte groß; höchstens ${MAX_PIXELS} je Seite passen in den Briefkopf.`,
    );
  if (Math.min(breite, hoehe) < MIN_PIXELS)
    throw refuse('Dieses Bild ist zu klein, um gedruckt etwas zu zeigen. Bitte wählen Sie ein größeres.');
  return bild;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    throw refuse('Diese Datei gibt es nicht mehr; bitte wählen Sie sie noch einmal aus.');
  }
}

/** Width and height from the header chunk (PNG specification 11.2.2); the end must be there. */
function readPng(inhalt: Buffer): Briefkopfbild | null {
  if (inhalt.length < 33 || inhalt.toString('latin1', 1, 4) !== 'PNG') return null;
  if (!inhalt.subarray(-32).includes('IEND')) return null;
  return { art: 'png', breite: inhalt.readUInt32BE(16), hoehe: inhalt.readUInt32BE(20), inhalt };
}

/** Width and height from the frame header (ITU-T T.81, B.2.2). */
function readJpeg(inhalt: Buffer): Briefkopfbild | null {
  if (inhalt.length < 4 || inhalt.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < inhalt.length;) {
    if (inhalt[at] !== 0xff) return null;
    const marker = inhalt[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { art: 'jpeg', hoehe: inhalt.readUInt16BE(at + 5), breite: inhalt.readUInt16BE(at + 7), inhalt };
    at += 2 + inhalt.readUInt16BE(at + 2);
  }
  return null;
}

function kindSentence(inhalt: Buffer): string {
  const head = inhalt.toString('utf8', 0, 400);
  if (/<svg/i.test(head))
    return 'Das ist ein SVG-Bild, das nicht jede Word-Fassung zeigt. Bitte speichern Sie es als PNG.';
  return 'Das ist kein PNG- oder JPEG-Bild, oder die Datei ist beschädigt.';
}

const refuse = (satz: string): Refusal => new Refusal('refused', `${satz} ${NICHTS}`);
