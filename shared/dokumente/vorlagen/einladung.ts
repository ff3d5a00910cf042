import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { absaetze, p, type Block } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import {
  leereSitzung,
  missingSitzung,
  sitzungDaten,
  sitzungFelder,
  themen,
  type SitzungDaten,
} from './sitzung.ts';

/** Invitation to a meeting, with its agenda. Names no case. */
export const einladung: Vorlage<SitzungDaten> = {
  id: 'einladung',
  titel: 'Einladung zur Sitzung',
  wozu: 'Lädt ein Gremium ein: Tag, Ort und Tagesordnung.',
  braucht: 'gremium',
  kuerzel: 'EL',
  dateiname: 'Einladung',
  fassung: 1,
  schema: sitzungDaten,
  leer: leereSitzung,
  fehlt: missingSitzung,
  programmNr: () => null,
  build: (daten, papier) => [
    sheetHead(papier),
    { kind: 'heading', level: 1, text: 'Einladung', zusatz: daten.gremium ?? 'zur Sitzung' },
    p('Guten Tag,'),
    ...anlass(daten),
    { kind: 'fields', columns: 3, items: sitzungFelder(daten) },
    { kind: 'heading', level: 2, text: 'Tagesordnung' },
    themen(daten.punkte),
    p(
      'Möchten Sie etwas besprechen, das hier fehlt, oder sind Sie verhindert? Bitte sagen Sie uns kurz Bescheid.',
    ),
    p('Bitte bringen Sie keine Unterlagen mit Namen von Betroffenen mit, solange deren Einwilligung fehlt.'),
    ...gruss(papier),
  ],
};

function anlass({ einladung: worum, gremium }: SitzungDaten): readonly Block[] {
  const satz =
    gremium === null
      ? 'wir laden Sie zur nächsten Sitzung ein.'
      : 'wir laden Sie zur nächsten Sitzung herzlich ein.';
  return [p(satz), ...(worum === null ? [] : absaetze(worum))];
}

function gruss({ kopf }: Papier): readonly Block[] {
  return [
    p('Mit freundlichen Grüßen'),
    {
      kind: 'signatures',
      ortDatum: false,
      parteien: [{ rolle: kopf.behoerde ?? 'Behörde', name: kopf.bearbeitung?.name ?? null }],
    },
  ];
}
