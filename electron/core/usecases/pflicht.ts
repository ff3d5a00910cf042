import { umfaenge, uebermittlungsfelder, type Uebermittlungszweck } from '#shared/austausch/uebermittlung.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { pflichten, type PflichtId } from '#shared/dokumente/pflichten/index.ts';
import type { PflichtDaten } from '#shared/dokumente/pflichten/pflicht-daten.ts';
import { verarbeitungen } from '#shared/dokumente/pflichten/verarbeitungen.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { einwilligungszweck, uebermittlungszweck } from '#shared/domain/codes.ts';
import type { Einstellung } from '#shared/domain/records.ts';
import { DAYS, KEPT_DAYS, MONTHS, WEEKS } from '../files/rotation.ts';
import { renderPapier } from '../files/papier.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadKopf } from './dokument-daten.ts';
import { loadEinstellung } from './einstellung.ts';
import { tabellenName } from './tabellen-namen.ts';
import { gibPapierAus } from './papier-ausgeben.ts';

export const pflichtHandlers: HandlersOf<'pflicht'> = {
  'pflicht.list': () =>
    Object.entries(pflichten).map(([papier, { titel, wozu }]) => ({
      // The keys of an object whose type names them all.
      papier: papier as PflichtId,
      titel,
      wozu,
    })),

  'pflicht.preview': ({ papier }, access) => {
    const dokument = prepare(access, papier);
    return { titel: dokument.titel, html: renderPapier(dokument) };
  },

  'pflicht.write': async ({ papier, als }, access) => {
    const dokument = access.read((read) => prepare(read, papier));
    const name = `${dokument.datum}_${pflichten[papier].dateiname}`;
    const { datei } = await gibPapierAus(access, { dokument, name, als });
    if (datei !== null) access.write((write) => write.note(null, { papier, als }));
    return { datei };
  },
};

function prepare(access: ReadAccess, papier: PflichtId): Dokument {
  return createDokument(pflichten[papier], loadDaten(access), {
    kopf: loadKopf(access, false),
    kennung: null,
  });
}

function loadDaten(access: ReadAccess): PflichtDaten {
  const einstellung = loadEinstellung(access);
  return {
    verarbeitungen: verarbeitungen(tabellenName),
    empfaenger: empfaenger(),
    fristen: fristen(einstellung),
    sperreMinuten: einstellung.sperreMinuten,
    vierAugen: einstellung.vierAugen,
    zugaenge: access.tables.benutzer.select('WHERE aktiv = 1').length,
  };
}

function empfaenger(): PflichtDaten['empfaenger'] {
  // The keys of an object whose type names them all.
  const traeger = (Object.keys(umfaenge) as Uebermittlungszweck[]).map((zweck) => ({
    an: 'Träger (Beratungsstelle), den die Person gewählt hat',
    wozu: uebermittlungszweck.label(zweck),
    angaben: umfaenge[zweck].felder.map((feld) => uebermittlungsfelder[feld]),
    grundlage: `Einwilligung: ${umfaenge[zweck].einwilligungen.map((each) => einwilligungszweck.label(each)).join('; ')} (Art. 6 Abs. 1 Buchst. a DSGVO)`,
  }));
  return [
    ...traeger,
    {
      an: 'Lenkungskreis',
      wozu: 'Zahlen zum Verlauf des Programms',
      angaben: ['nur anonyme Zahlen; kleine Gruppen bleiben verborgen'],
      grundlage: 'keine personenbezogenen Daten',
    },
    {
      an: 'die Person selbst oder wer sie mit Vollmacht vertritt',
      wozu: 'Papiere, Auskunft nach Art. 15 DSGVO',
      angaben: ['was im jeweiligen Papier steht'],
      grundlage: '§ 82 Abs. 3 AufenthG; Art. 15 DSGVO',
    },
  ];
}

function fristen({
  loeschNachTitelMonate,
  loeschNachAustrittMonate,
  loeschNachRuheMonate,
}: Einstellung): PflichtDaten['fristen'] {
  return [
    { was: 'Akte nach der Erteilung eines Titels', frist: monate(loeschNachTitelMonate) },
    { was: 'Akte nach einem Austritt', frist: monate(loeschNachAustrittMonate) },
    {
      was: 'Akte, in der sich nichts mehr ändert',
      frist: `nach ${nachMonaten(loeschNachRuheMonate)} fragt das Programm, ob sie noch gebraucht wird`,
    },
    {
      was: 'Sicherungen, in denen Gelöschtes noch steht',
      frist: `laufen ab: von den automatischen bleibt je eine für ${DAYS} Tage, ${WEEKS} Wochen und ${MONTHS} Monate, von Hand gemachte bleiben ${KEPT_DAYS} Tage`,
    },
    { was: 'Protokoll', frist: 'die Zeile bleibt; Inhalt und Namen gehen mit der Akte' },
  ];
}

const nachMonaten = (anzahl: number): string => (anzahl === 1 ? 'einem Monat' : `${anzahl} Monaten`);
const monate = (anzahl: number): string => (anzahl === 1 ? '1 Monat' : `${anzahl} Monate`);
