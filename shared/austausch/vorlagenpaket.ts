/** A zip with the office's own templates for another office: what is in it, and by which checksum each is known. */
import { z } from 'zod';

export const PAKET_KOPF = 'vorlagen.json';
export const paketKopf = z.strictObject({
  art: z.literal('bleibeweg-vorlagen'),
  version: z.literal(1),
  /** The office that made it. */
  behoerde: z.string().max(200).nullable(),
  erstelltAm: z.iso.date(),
  vorlagen: z
    .array(
      z.strictObject({
        vorlage: z.string().regex(/^[a-z0-9_]{1,60}$/),
        titel: z.string().max(200),
        /** Version of the default wording it belongs to. */
        fassung: z.int().min(1),
        datei: z.string().regex(/^[a-z0-9_]{1,60}\.docx$/),
        /** SHA-256 of the file, hexadecimal. */
        pruefsumme: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(100),
});
export type PaketKopf = z.output<typeof paketKopf>;
