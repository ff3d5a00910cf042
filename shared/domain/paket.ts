/** Packages of others, whose keys the office trusts, and what has left the house by stick or e-mail. */
import { z } from 'zod';
import { absatz, codeliste, datum, feld, pflicht, zeile } from './feld.ts';

export const paketart = codeliste({
  regeln: 'Regeln eines Landes',
  leitsaetze: 'Leitsätze',
  vorlagen: 'Vorlagen',
  codelisten: 'Wörter und Listen',
  gesetz: 'Gesetzestext',
});
export type Paketart = (typeof paketart.codes)[number];

export const paketvorgang = codeliste({
  aktiviert: 'eingeschaltet',
  zurueckgenommen: 'zurückgenommen',
});

export const weitergabeweg = codeliste({ stick: 'USB-Stick', email: 'E-Mail-Entwurf' });

/** Why a file may leave the house: nobody can be recognised in it, or nobody can open it without the Kennwort. */
export const schutzart = codeliste({ anonymisiert: 'anonymisiert', verschluesselt: 'verschlüsselt' });
export type Schutzart = (typeof schutzart.codes)[number];

const id = z.uuid();
const zeitpunkt = z.iso.datetime();
/** SHA-256 as 64 small hex digits. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A key that somebody of the office has compared with its owner. A row is never deleted, only blocked. */
export const herausgeber = z.strictObject({
  id,
  name: pflicht(zeile().min(2), { label: 'Herausgeber' }),
  /** Raw Ed25519 public key, 32 bytes as base64. */
  schluessel: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  bestaetigtAm: pflicht(datum, { label: 'verglichen am' }),
  bestaetigtMit: pflicht(zeile().min(2), { label: 'verglichen mit' }),
  benutzerId: id,
  gesperrtAm: feld(datum, { label: 'gesperrt am' }),
  sperrgrund: feld(zeile(500), { label: 'warum gesperrt' }),
});

/** A package as it was loaded. Written once: the version of before stays for checks that were made with it. */
export const paket = z.strictObject({
  id,
  /** Names the package through all its versions, e.g. `sn-betraege`. */
  kennung: zeile(60),
  art: pflicht(paketart.schema, { label: 'Art' }),
  name: pflicht(zeile().min(3), { label: 'Paket' }),
  version: pflicht(zeile(20), { label: 'Version' }),
  herausgeberId: id,
  stand: pflicht(datum, { label: 'Stand' }),
  gueltigVon: pflicht(datum, { label: 'gilt ab' }),
  gueltigBis: feld(datum, { label: 'gilt bis' }),
  aenderungen: pflicht(absatz(20_000), { label: 'Was neu ist' }),
  /** SHA-256 of the signed head, which names every file by its own. */
  pruefsumme: sha256,
  /** The signed parts and what was read from them: JSON, deflated, as base64. */
  inhalt: z.string(),
  geladenAm: pflicht(zeitpunkt, { label: 'geladen am' }),
  benutzerId: id,
});

/** Which version of a package counts since when; the latest row of a Kennung holds. */
export const paketstand = z.strictObject({
  id,
  kennung: zeile(60),
  /** Null: no version of it counts. */
  paketId: id.nullable(),
  vorgang: pflicht(paketvorgang.schema, { label: 'Vorgang' }),
  seit: pflicht(zeitpunkt, { label: 'seit' }),
  benutzerId: id,
});

/** A file that was handed over: what, how, to whom. Written once. */
export const weitergabe = z.strictObject({
  id,
  weg: pflicht(weitergabeweg.schema, { label: 'Weg' }),
  schutz: pflicht(schutzart.schema, { label: 'Schutz' }),
  datei: pflicht(zeile(260).min(1), { label: 'Datei' }),
  groesse: pflicht(z.int().min(0), { label: 'Größe', einheit: 'Byte' }),
  sha256: pflicht(sha256, { label: 'Prüfsumme' }),
  empfaenger: pflicht(zeile().min(2), { label: 'an wen' }),
  am: pflicht(datum, { label: 'am' }),
  zeit: pflicht(zeitpunkt, { label: 'um' }),
  benutzerId: id,
});
