import { z } from 'zod';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { tag } from '#shared/dokumente/daten.ts';
import { lead, p, strong, text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';

/** So many words open a register; the blank sheet has as many lines. */
const WORDS = 12;

const schema = z.strictObject({
  /** In their order; never kept with the other papers. */
  woerter: z.array(z.string()),
  /** Which register it opens, so that the sheet finds it years later. */
  register: z.string().nullable(),
  eingerichtetVon: z.string().nullable(),
});
type Daten = z.output<typeof schema>;

/** The recovery words of a register, printed once when it is set up (sicherheit.md). */
export const wiederherstellungsblatt: Vorlage<Daten> = {
  id: 'wiederherstellungsblatt',
  titel: 'Wiederherstellungsblatt',
  wozu: 'Öffnet das Register, wenn das Kennwort vergessen oder der Rechner ersetzt ist.',
  braucht: 'nichts',
  kuerzel: 'WB',
  dateiname: 'Wiederherstellungsblatt',
  fassung: 1,
  schema,
  leer: { woerter: [], register: null, eingerichtetVon: null },
  fehlt: () => [],
  programmNr: () => null,
  build: ({ woerter, register, eingerichtetVon }, papier) => [
    sheetHead(papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Wiederherstellungsblatt',
      zusatz: 'Bleibeweg: der Zweitschlüssel zu Ihrem Fallregister',
    },
    lead(
      `Mit diesen ${WORDS} Wörtern öffnen Sie das Register, wenn das Kennwort vergessen oder der Rechner ersetzt ist. `,
      strong('Wer dieses Blatt hat, kann alles lesen.'),
      ' Behandeln Sie es wie einen Tresorschlüssel.',
    ),
    {
      kind: 'fields',
      columns: 3,
      gross: true,
      items: Array.from({ length: WORDS }, (_, i) => ({ label: `Wort ${i + 1}`, value: woerter[i] ?? null })),
    },
    {
      kind: 'fields',
      columns: 3,
      items: [
        { label: 'Register', value: register },
        { label: 'eingerichtet von', value: eingerichtetVon },
        { label: 'Wörter erzeugt am', value: woerter.length === 0 ? null : tag(papier.kopf.datum) },
      ],
    },
    { kind: 'heading', level: 2, text: 'So bewahren Sie das Blatt auf' },
    {
      kind: 'list',
      numbered: false,
      items: [
        text('Stecken Sie es in einen Umschlag, kleben Sie ihn zu und unterschreiben Sie über der Klappe.'),
        text(
          'Legen Sie den Umschlag in einen Tresor oder an einen anderen verschlossenen Ort, nicht neben den Rechner.',
        ),
        text(
          'Machen Sie kein Foto und keinen Scan. Schreiben Sie die Wörter in keine E-Mail und in keine Datei.',
        ),
        text('Sagen Sie Ihrer Leitung und Ihrer Vertretung, wo der Umschlag liegt.'),
      ],
    },
    { kind: 'heading', level: 2, text: 'So öffnen Sie das Register damit' },
    {
      kind: 'list',
      numbered: true,
      items: [
        text('Starten Sie Bleibeweg und wählen Sie den Ordner des Registers.'),
        text(
          'Klicken Sie auf „Kennwort vergessen?“ und geben Sie die Wörter in dieser Reihenfolge ein. Groß und klein ist egal, die ersten vier Buchstaben jedes Wortes genügen.',
        ),
        text(
          'Vergeben Sie ein neues Kennwort. Das Blatt bleibt gültig; legen Sie es in einem neuen Umschlag zurück.',
        ),
      ],
    },
    p(
      'War der Umschlag offen oder hat jemand Fremdes das Blatt gesehen? Dann erzeugen Sie unter Einstellungen › Sicherheit neue Wörter.',
    ),
    {
      kind: 'fields',
      columns: 3,
      items: [
        { label: 'Umschlag verschlossen am', value: null, hand: true },
        { label: 'von', value: null, hand: true },
        { label: 'aufbewahrt in', value: null, hand: true },
      ],
    },
  ],
};
