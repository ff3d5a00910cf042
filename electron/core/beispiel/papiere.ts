/** Writes what an office hands out and hands over: papers, half-year statistic, bundle, backup. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FallZeile } from '#shared/api/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Rufer } from './rufer.ts';

export type Papiere = { readonly dateien: readonly { readonly was: string; readonly datei: string }[] };
type Rahmen = {
  readonly ordner: string;
  readonly heute: Datum;
  readonly personen: readonly FallZeile[];
  readonly fortschritt: (done: number, total: number, text: string) => void;
};

export async function schreibePapiere(
  call: Rufer,
  { ordner, heute, personen, fortschritt }: Rahmen,
): Promise<Papiere> {
  const [papiere, auswertung, lenkungskreis] = ['Papiere', 'Auswertung', 'Lenkungskreis'].map((name) =>
    join(ordner, name),
  );
  if (papiere === undefined || auswertung === undefined || lenkungskreis === undefined)
    throw new Error('three folders were named');
  for (const folder of [papiere, auswertung, lenkungskreis]) mkdirSync(folder, { recursive: true });
  const dateien: { was: string; datei: string }[] = [];
  const add = (was: string, datei: string | null) => {
    if (datei === null) throw new Error(`nothing was written: ${was}`);
    dateien.push({ was, datei });
  };

  fortschritt(0, 7, 'Rückmeldebogen');
  const betreut = await findBetreut(call, personen);
  const bogen = await call('dokument.write', {
    vorlage: 'rueckmeldebogen',
    personId: betreut.personId,
    traegerId: betreut.traegerId,
    als: 'docx',
    ordner: papiere,
  });
  add('Rückmeldebogen', bogen.datei);
  if (bogen.dokumentId !== null)
    await call('dokument.handOver', {
      dokumentId: bogen.dokumentId,
      traegerId: betreut.traegerId,
      ausgehaendigtAm: heute,
    });

  fortschritt(1, 7, 'Integrationsvereinbarung');
  add(
    'Integrationsvereinbarung',
    await schreibeInstrument(call, {
      art: 'vereinbarung',
      vorlage: 'integrationsvereinbarung',
      person: waehle(personen, 'gruen'),
      ordner: papiere,
    }),
  );
  fortschritt(2, 7, 'Integrationsfahrplan');
  add(
    'Integrationsfahrplan',
    await schreibeInstrument(call, {
      art: 'fahrplan',
      vorlage: 'integrationsfahrplan',
      person: waehle(personen, 'gelb'),
      ordner: papiere,
    }),
  );

  fortschritt(3, 7, 'Halbjahresstatistik');
  const halbjahr = Number(heute.slice(5, 7)) <= 6 ? 1 : 2;
  const statistik = await call('statistik.writeHalbjahr', {
    jahr: Number(heute.slice(0, 4)),
    halbjahr,
    ordner: auswertung,
  });
  add('Halbjahresstatistik', statistik.datei);

  fortschritt(4, 7, 'Bündel für den Lenkungskreis');
  const { pruefsumme, stichtag } = await call('buendel.preview', {});
  const buendel = await call('buendel.write', { stichtag, pruefsumme, ordner: lenkungskreis });
  add('Bündel für den Lenkungskreis', buendel.datei);

  fortschritt(6, 7, 'Sicherung');
  const sicherung = await call('sicherung.create', { ziel: 'register' });
  add(
    'Sicherung',
    sicherung === null ? null : join(ordner, 'Sicherungen', sicherung.datei.split(/[\\/]/).at(-1) ?? ''),
  );
  fortschritt(7, 7, 'Fertig');
  return { dateien };
}

/** Somebody whom a Träger looks after and who has agreed that the Träger is told. */
async function findBetreut(
  call: Rufer,
  personen: readonly FallZeile[],
): Promise<{ readonly personId: string; readonly traegerId: string | null }> {
  for (const { id, traeger } of personen) {
    if (traeger === null) continue;
    const { einwilligung, betreuung } = await call('fall.load', { id });
    const laufend = betreuung.find(({ bis }) => bis === null);
    if (
      laufend !== undefined &&
      einwilligung.some(({ zweck, widerrufenAm }) => zweck === 'behoerde_an_traeger' && widerrufenAm === null)
    )
      return { personId: id, traegerId: laufend.traegerId };
  }
  throw new Error('the sample has people with Betreuung and Einwilligung');
}

type Instrument = {
  readonly art: 'fahrplan' | 'vereinbarung';
  readonly vorlage: string;
  readonly person: FallZeile;
  readonly ordner: string;
};

async function schreibeInstrument(
  call: Rufer,
  { art, vorlage, person, ordner }: Instrument,
): Promise<string | null> {
  const { instrument, vorgeschlagen } = await call('instrument.propose', { personId: person.id, art });
  const wahlgrund = vorgeschlagen === art ? null : 'Beispiel: damit jedes Papier einmal da ist.';
  await call('instrument.save', { ...instrument, wahlgrund });
  const { datei } = await call('dokument.write', {
    vorlage,
    personId: person.id,
    instrumentId: instrument.id,
    als: 'docx',
    ordner,
  });
  return datei;
}

function waehle(personen: readonly FallZeile[], farbe: 'gruen' | 'gelb'): FallZeile {
  const person =
    personen.find(({ ampel, vorschlag }) => ampel === farbe && vorschlag === farbe) ??
    personen.find(({ ampel }) => ampel === farbe) ??
    personen[0];
  if (person === undefined) throw new Error('the sample has people');
  return person;
}
