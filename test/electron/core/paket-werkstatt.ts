import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPrivateKey, privateKeyOf } from '#electron/core/files/paket-unterschrift.ts';
import { writePaket, type PaketAngaben } from '#electron/core/files/paket-datei.ts';
import { asDatum } from '#shared/lib/datum.ts';

/** The same key in every run: the publisher of the tests. */
export const SCHLUESSEL = privateKeyOf(Buffer.alloc(32, 7));
export const fremderSchluessel = newPrivateKey;

export const ANGABEN: PaketAngaben = {
  kennung: 'sn-betraege',
  art: 'regeln',
  name: 'Beträge Musterland',
  version: '2026.1',
  herausgeber: 'Landesstelle Musterland',
  stand: asDatum('2026-11-01'),
  gueltigVon: asDatum('2026-01-01'),
  gueltigBis: null,
  aenderungen: ['Die Regelbedarfe sind neu.'],
};

type Jahr = { readonly jahr: number; readonly regelbedarf: number; readonly id?: string };

/** Amounts of one year, the same for every Stufe, in cents; a hint and a Leitsatz beside them. */
export function regelpaketJson({
  jahr,
  regelbedarf,
  id = '77777777-7777-4777-8777-777777777777',
}: Jahr): Buffer {
  const stufen = (art: string) =>
    Object.fromEntries([1, 2, 3, 4, 5, 6].map((stufe) => [`${art}${stufe}`, regelbedarf]));
  return json({
    format: 'bleibeweg-regelpaket',
    fassung: 1,
    name: 'Beträge Musterland',
    herausgeber: 'Landesstelle Musterland',
    stand: '2026-11-01',
    parameterjahre: [
      {
        id,
        jahr,
        ...stufen('regelbedarf'),
        ...stufen('grundleistung'),
        minijobgrenze: 60_300,
        quelle: 'Amtsblatt Musterland, erfunden',
      },
    ],
    hinweise: [
      {
        id: 'sn-erfunden-2026',
        land: 'SN',
        herausgeber: 'Ministerium Musterland',
        dokument: 'Erlass zur Prüfung des Pakets',
        datiert: '2026-10-01',
        kriterien: ['25b1.LU'],
        text: 'Dieser Hinweis ist erfunden und steht nur im Paket.',
        beleg: 'G',
        tiefe: 'ganz',
        quelle: 'erfunden',
        von: '2026-10-01',
        bis: null,
        ueberholt: null,
      },
    ],
    leitsaetze: [],
  });
}

export function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

type Wunsch = Partial<PaketAngaben> & {
  readonly schluessel?: typeof SCHLUESSEL;
  readonly dateien?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

export function paketBytes({ schluessel = SCHLUESSEL, dateien, ...angaben }: Wunsch = {}): Buffer {
  return Buffer.from(
    writePaket(
      { ...ANGABEN, ...angaben },
      dateien ?? [{ name: 'inhalt/regeln.json', bytes: regelpaketJson({ jahr: 2026, regelbedarf: 20_000 }) }],
      schluessel,
    ),
  );
}

/** A file in the temporary folder; its name says nothing. */
export function alsDatei(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bleibeweg-paket-')), 'x.bleibeweg-paket');
  writeFileSync(path, bytes);
  return path;
}

/** A law in the form of the Federation, invented: two paragraphs, one of them cited by the rules. */
export function gesetzXml({ fassung = 1, builddate = '20260107211500' } = {}): Buffer {
  const dauer = fassung === 1 ? 'sechs Jahre' : 'fünf Jahre';
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">
<dokumente builddate="${builddate}" doknr="BJNR000000000">
<norm builddate="${builddate}" doknr="BJNR000000000"><metadaten><jurabk>AufenthG 2004</jurabk><amtabk>AufenthG</amtabk>
<langue>Erfundenes Gesetz für den Test</langue><standangabe checked="ja"><standtyp>Stand</standtyp><standkommentar>Zuletzt geändert durch Art. 1 G v. 1.1.2026</standkommentar></standangabe></metadaten><textdaten/></norm>
<norm builddate="${builddate}" doknr="BJNE000100000"><metadaten><jurabk>AufenthG 2004</jurabk><enbez>§ 25b</enbez><titel format="parat">Erfundene Überschrift</titel></metadaten>
<textdaten><text format="XML"><Content><P>(1) Wer <B>${dauer}</B> hier ist und
<DL Font="normal" Type="arabic"><DT>1.</DT><DD Font="normal"><LA Size="normal">arbeitet &amp; lernt,</LA></DD><DT>2.</DT><DD Font="normal"><LA>sich auskennt,</LA></DD></DL>der bleibt.</P><P>(2) Es gibt Ausnahmen.<FnR ID="F1"/></P></Content></text><fussnoten><Content><P>Nicht zum Wortlaut.</P></Content></fussnoten></textdaten></norm>
<norm builddate="${builddate}" doknr="BJNE000200000"><metadaten><jurabk>AufenthG 2004</jurabk><enbez>§ 999</enbez><titel format="parat">Inkrafttreten</titel></metadaten>
<textdaten><text format="XML"><Content><P>Dieser Text ist erfunden.</P></Content></text></textdaten></norm>
</dokumente>`);
}
