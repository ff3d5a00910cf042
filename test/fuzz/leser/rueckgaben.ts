/** What a Träger sends back, whole: its list in our template, the Sachstand form, both ways of encrypting. */
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { kopf } from '#shared/dokumente/daten.ts';
import { bogenZeilen, sachstandBogen } from '#shared/dokumente/vorlagen/sachstand-bogen.ts';
import { sachstand } from '#shared/dokumente/vorlagen/sachstand.ts';
import { teilDatum } from '#shared/domain/feld.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { writeVorlage } from '#electron/core/files/halbjahr-vorlage.ts';
import { renderSachstandFormular } from '#electron/core/files/sachstand-formular.ts';
import { verschliesse } from '#electron/core/files/verschluesselt-umschlag.ts';
import { writeVerschluesseltesZip } from '#electron/core/files/verschluesselt-zip.ts';
import type { Vorlage } from './mutieren.ts';

export const KENNWORT = 'probe-wolke-regen';
const heute = asDatum('2026-11-21');

export async function rueckgaben(): Promise<readonly Vorlage[]> {
  const meldung = { name: 'hjs.xlsx', bytes: await meldeliste() };
  const zip = await writeVerschluesseltesZip([meldung], { kennwort: KENNWORT, datum: heute });
  return [
    meldung,
    { name: 'bogen.docx', bytes: await bogen() },
    { name: 'hjs.zip', bytes: zip },
    { name: 'hjs.json', bytes: Buffer.from(JSON.stringify(await verschliesse([meldung], KENNWORT))) },
  ];
}

async function meldeliste(): Promise<Uint8Array> {
  const person = (nr: number, nachname: string) => ({
    programmNr: `P-0000${nr}`,
    nachname,
    vornamen: 'Şükrü',
    geburtsdatum: teilDatum.parse('1990-02-01'),
    seit: asDatum('2026-01-15'),
    bis: nr === 2 ? asDatum('2026-09-30') : null,
  });
  return await writeVorlage({
    jahr: 2026,
    halbjahr: 2,
    traeger: { id: 'abcdef01-0000-4000-8000-000000000000', name: 'Beratungshaus Brücke' },
    behoerde: 'Landratsamt Musterland',
    faelligAm: asDatum('2027-01-15'),
    heute,
    personen: [person(1, 'Müller-Probe'), person(2, 'al Muster'), person(3, 'Beispiel')],
  });
}

export const bogenDaten = sachstand.schema.parse({
  person: { programmNr: 'P-00001', nachname: 'Müller-Probe', vornamen: 'Ayşe' },
  an: { traegerId: '00000000-0000-4000-8000-000000000001', stelle: { name: 'Beratung Probe (erfunden)' } },
  ausgelassen: 0,
  zeilen: [
    {
      schritt: 'Einen Pass beantragen',
      stand: 'vereinbart',
      bis: '2027-05-20',
      behoerde: [{ einschaetzung: 'offen', text: 'Termin nötig.', am: '2026-11-01' }],
      beratungsstelle: [{ einschaetzung: 'auf_dem_weg', text: 'Beantragt.\nWartet.', am: '2026-11-02' }],
    },
    { schritt: 'Der Fall als Ganzes', stand: null, bis: null, behoerde: [], beratungsstelle: [] },
  ],
});

async function bogen(): Promise<Uint8Array> {
  const dokument = createDokument(sachstandBogen, bogenDaten, {
    kopf: kopf.parse({ datum: heute, behoerde: 'Landratsamt Musterkreis' }),
    kennung: { code: 'SB-7K3M-9QXD', version: 1, qr: null },
  });
  return await renderSachstandFormular(dokument, bogenZeilen(bogenDaten));
}
