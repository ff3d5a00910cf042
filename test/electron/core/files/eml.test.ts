import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress, writeEml } from '#electron/core/files/eml.ts';

/**
 * Reads a message as a mail program does (RFC 5322, 2045, 2046, 2047), from the text of the standards alone: it shares
 * nothing with the writer.
 */
type Teil = { readonly kopf: ReadonlyMap<string, string>; readonly rumpf: string };

function readTeil(text: string): Teil {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) throw new Error('no blank line after the header');
  const unfolded = text.slice(0, end).replaceAll(/\r\n[ \t]/g, ' ');
  const kopf = new Map<string, string>();
  for (const line of unfolded.split('\r\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+): (.*)$/.exec(line) ?? [];
    if (name === '' || kopf.has(name.toLowerCase())) throw new Error(`bad header line: ${line}`);
    kopf.set(name.toLowerCase(), value);
  }
  return { kopf, rumpf: text.slice(end + 4) };
}

function readMessage(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  const top = readTeil(text);
  const boundary = /boundary="([^"]{1,70})"/.exec(top.kopf.get('content-type') ?? '')?.[1] ?? '';
  const pieces = `\r\n${top.rumpf}`.split(`\r\n--${boundary}`);
  if (pieces.at(-1) !== '--\r\n') throw new Error('the last boundary is missing');
  const teile = pieces.slice(1, -1).map((piece) => readTeil(piece.replace(/^\r\n/, '')));
  return { text, kopf: top.kopf, teile };
}

/** RFC 2047: blanks between two encoded words belong to none of them. */
function decodeWords(value: string): string {
  const joined = value.replaceAll(/\?= +=\?/g, '?==?');
  return joined.replaceAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (word, base64: string) => {
    if (word.length > 75) throw new Error('an encoded word is longer than 75');
    const letters = Buffer.from(base64, 'base64');
    return new TextDecoder('utf-8', { fatal: true }).decode(letters);
  });
}

const base64Of = ({ rumpf }: Teil) => Buffer.from(rumpf.replaceAll('\r\n', ''), 'base64');

const AUFTRAG = {
  betreff: 'Verschlüsselte Unterlagen – das Kennwort erhalten Sie am Telefon, bitte rufen Sie zurück',
  text: 'Guten Tag,\n\nim Anhang: Größe, Maß und ß.\n',
  an: null,
  anhang: { name: '2026-11-21_Übergabe.zip', bytes: Buffer.from('PK erfunden') },
};

describe('Ein E-Mail-Entwurf', () => {
  it('öffnet sich als nicht gesendet, ohne Absender, Tag und Namen des Programms', () => {
    const { kopf } = readMessage(writeEml(AUFTRAG));
    expect([...kopf.keys()].toSorted()).toEqual(['content-type', 'mime-version', 'subject', 'x-unsent']);
    expect(kopf.get('x-unsent')).toBe('1');
    expect(decodeWords(kopf.get('subject') ?? '')).toBe(AUFTRAG.betreff);
  });

  it('trägt Text in UTF-8 und den Anhang Byte für Byte, unter einem Namen, den jedes Programm versteht', () => {
    const { teile } = readMessage(writeEml(AUFTRAG));
    const [text, anhang] = teile;
    if (text === undefined || anhang === undefined) throw new Error('two parts are expected');
    expect(text.kopf.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(base64Of(text).toString('utf8')).toBe(AUFTRAG.text.replaceAll('\n', '\r\n'));
    expect(anhang.kopf.get('content-type')).toBe('application/zip; name="2026-11-21_Ubergabe.zip"');
    expect(anhang.kopf.get('content-disposition')).toBe('attachment; filename="2026-11-21_Ubergabe.zip"');
    expect(base64Of(anhang).equals(AUFTRAG.anhang.bytes)).toBe(true);
  });

  it('kommt ohne Anhang aus und ist dann ein Teil', () => {
    const message = Buffer.from(writeEml({ ...AUFTRAG, anhang: null })).toString('latin1');
    const { kopf, rumpf } = readTeil(message);
    expect(kopf.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(kopf.get('x-unsent')).toBe('1');
    expect(base64Of({ kopf, rumpf }).toString('utf8')).toBe(AUFTRAG.text.replaceAll('\n', '\r\n'));
    expect(message.endsWith('\r\n')).toBe(true);
  });

  it('hält bei beliebigem Betreff, Text, Namen und Inhalt die Regeln des Formats ein', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.uint8Array({ maxLength: 3_000 }),
        (betreff, text, name, bytes) => {
          const message = readMessage(writeEml({ betreff, text, an: null, anhang: { name, bytes } }));
          expect(message.text).toMatch(/^[\t\n\r\x20-\x7e]*$/);
          expect(message.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          for (const line of message.text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
          expect(message.teile).toHaveLength(2);
          const anhang = message.teile[1];
          if (anhang === undefined) throw new Error('two parts are expected');
          expect(base64Of(anhang).equals(Buffer.from(bytes))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('nimmt eine Adresse als Empfänger und sonst nichts', () => {
    const an = (text: string) => readMessage(writeEml({ ...AUFTRAG, an: text })).kopf.get('to');
    expect(an('beratung@example.org')).toBe('beratung@example.org');
    for (const text of ['Frau Muster', 'a@b.de\r\nBcc: x@y.de', 'a@b', '"x y"@b.de', 'a@b.de, c@d.de'])
      expect(an(text)).toBeUndefined();
    expect(isAddress(`${'a'.repeat(300)}@example.org`)).toBe(false);
  });
});
