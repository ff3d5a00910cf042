/**
 * An e-mail draft as a file (RFC 5322, RFC 2045, RFC 2047): mail programs open it as an unsent message. Own code of
 * one page, because every writer of such files at hand also carries the sending of mail (docs/adr/0037).
 */
import { createHash } from 'node:crypto';

export type EmlAuftrag = {
  readonly betreff: string;
  /** Lines end with `\n`. */
  readonly text: string;
  /** Address of the recipient, if it is one; a free text stays out of the header. */
  readonly an: string | null;
  /** Null: a message of words alone. */
  readonly anhang: { readonly name: string; readonly bytes: Uint8Array } | null;
};

/** No sender, no date, no program name: the mail program that sends it adds what it needs. */
export function writeEml({ betreff, text, an, anhang }: EmlAuftrag): Uint8Array {
  const kopf = [
    'X-Unsent: 1',
    ...(an !== null && isAddress(an) ? [`To: ${an}`] : []),
    `Subject: ${encodedWords(betreff)}`,
    'MIME-Version: 1.0',
  ];
  const worte = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8')),
  ];
  if (anhang === null) return Buffer.from([...kopf, ...worte, ''].join('\r\n'), 'latin1');
  const boundary = `bleibeweg_${createHash('sha256').update(anhang.bytes).update(text).digest('hex').slice(0, 32)}`;
  const name = safeName(anhang.name);
  const head = [
    ...kopf,
    `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`,
    '',
    'Diese Nachricht hat mehrere Teile.',
    `--${boundary}`,
    ...worte,
    `--${boundary}`,
    `Content-Type: ${typeOf(name)};\r\n name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n filename="${name}"`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    Buffer.from(base64Lines(anhang.bytes), 'latin1'),
    Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1'),
  ]);
}

/** One address of the plain kind; anything else would have to be quoted and is rather left to the human. */
export function isAddress(text: string): boolean {
  return text.length <= 200 && /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/.test(text);
}

/** RFC 2047: words of at most 75 characters, never cut within a letter, folded onto lines of their own. */
function encodedWords(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}]+/gu, ' ').trim();
  if (/^[\x20-\x7e]{0,60}$/.test(plain) && !plain.includes('=?')) return plain;
  const words: string[] = [];
  let word = '';
  for (const letter of plain) {
    if (Buffer.byteLength(word + letter, 'utf8') > MAX_WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += letter;
  }
  words.push(word);
  return words.map((each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`).join('\r\n ');
}
/** 75 less `=?UTF-8?B?` and `?=` leaves 63 signs of base64, that is 45 bytes. */
const MAX_WORD_BYTES = 45;

/** Lines of 76 signs, as RFC 2045 wants them. */
function base64Lines(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return (all.match(/.{1,76}/g) ?? []).join('\r\n');
}

const MAX_NAME = 60;

/** Letters every mail program understands; nothing that could end the header. */
function safeName(name: string): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._() -]/g, '_');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? plain.slice(dot).slice(0, 10) : '';
  return `${plain.slice(0, dot > 0 ? dot : undefined).slice(0, MAX_NAME - ending.length)}${ending}`;
}

const TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
