import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { enginePdf } from '#test/electron/core/files/druckwerk.ts';
import { createPerson, openWorld, ownFolder, testServices, type World } from '#test/electron/core/world.ts';

const drawn: string[] = [];
const ports = {
  printPdf: async ({ html }: { readonly html: string }) => {
    drawn.push(html);
    return await Promise.resolve(enginePdf(html));
  },
};

const A = '3f6f7c1e-0f6b-4f4a-8c57-0d1f6a4f0a01';
const B = '3f6f7c1e-0f6b-4f4a-8c57-0d1f6a4f0b02';

let world: World;
let heute = '2026-09-01';
/** The person of the test that runs. */
let probe = '';
const services = { ...testServices(), today: () => asDatum(heute), now: () => `${heute}T09:00:00.000Z` };

beforeAll(async () => {
  world = await openWorld({ services, ports });
  await createTraeger(A, 'Beratung Alpha');
  await createTraeger(B, 'Beratung Beta');
});
afterAll(async () => await world.close());
beforeEach(async () => {
  heute = '2026-09-01';
  drawn.length = 0;
  probe = await person('Probe');
});

/** The same register on a later day. */
function onDay(tag: string): void {
  heute = tag;
}

async function createTraeger(id: string, name: string): Promise<void> {
  await world.call('traeger.save', {
    id,
    name,
    strasse: 'Hilfeweg 1',
    plz: '01234',
    ort: 'Musterstadt',
    telefon: null,
    email: null,
    ansprechpartner: null,
    sprachen: null,
    schwerpunkt: null,
    sprechzeiten: null,
    plaetze: null,
    aktiv: true,
  });
}

const person = async (name: string) => await createPerson(world, name, { geburtsdatum: '1990-02-01' });

async function issue(...ids: readonly string[]): Promise<Output<'rueckmeldung.issue'>> {
  return await world.call('rueckmeldung.issue', { ids: [...ids], ordner: ownFolder() });
}

/** Referrals of one person, in the order in which they are due. */
async function zeilenOf(id = probe): Promise<Output<'rueckmeldung.list'>['zeilen']> {
  const { zeilen } = await world.call('rueckmeldung.list', {});
  return zeilen.filter(({ person: { id: whose } }) => whose === id);
}

async function onlyZeile(id = probe): Promise<Output<'rueckmeldung.list'>['zeilen'][number]> {
  const [zeile, ...rest] = await zeilenOf(id);
  expect(rest).toEqual([]);
  if (zeile === undefined) throw new Error('no referral');
  return zeile;
}

const ANTWORT = {
  dokumentId: null,
  traegerId: A,
  ergebnis: 'aufgenommen',
  kontaktAm: '2026-09-10',
  zurueckAm: '2026-09-12',
  rueckweg: 'post',
  kopieAnPerson: true,
  weiterAnId: null,
  bemerkung: null,
  folge: { art: 'beginnt', von: '2026-09-10', gewaehltVon: 'person' },
} as const satisfies Omit<Input<'rueckmeldung.record'>, 'verweisId'>;

async function record(more: Partial<Input<'rueckmeldung.record'>> = {}, verweisId?: string) {
  return await world.call('rueckmeldung.record', {
    ...ANTWORT,
    verweisId: verweisId ?? (await onlyZeile()).verweisId,
    ...more,
  });
}

async function betreuungen(personId = probe) {
  return (await world.call('fall.load', { id: personId })).betreuung.map(({ traegerId, von, bis }) => ({
    traegerId,
    von,
    bis,
  }));
}

describe('Rückmeldebögen', () => {
  test('werden für viele auf einmal ausgegeben: jeder mit eigener Kennung, einem Monat Frist und in einer Datei', async () => {
    const ids = [
      await person('Probe Eins'),
      await person('Probe Zwei'),
      await createPerson(world, 'Ohne Geburtstag'),
    ];
    const ordner = ownFolder();
    const done = await world.call('rueckmeldung.issue', { ids, ordner });
    expect(done).toMatchObject({ geschrieben: 2, ausgelassenGesamt: 1 });
    expect(done.ausgelassen[0]?.grund).toContain('Geburtsdatum (Fallakte › Person und Haushalt)');
    expect(readdirSync(ordner)).toEqual(['2026-09-01_Rueckmeldeboegen_2.pdf']);
    const zeilen = [...(await zeilenOf(ids[0])), ...(await zeilenOf(ids[1]))];
    expect(zeilen.map(({ faelligAm, stand }) => ({ faelligAm, stand }))).toEqual([
      { faelligAm: '2026-10-01', stand: 'offen' },
      { faelligAm: '2026-10-01', stand: 'offen' },
    ]);
    expect(new Set(zeilen.map(({ code }) => code)).size).toBe(2);
    const again = await world.call('rueckmeldung.issue', { ids, ordner });
    expect(again).toMatchObject({ geschrieben: 0, datei: null });
    expect(again.ausgelassen[0]?.grund).toContain('Es läuft schon ein Rückmeldebogen');
  });

  test('auf dem Deckblatt stehen Programm-Nr. und Kennung, aber kein Name', async () => {
    const id = await person('Geheimname');
    await issue(id);
    const { programmNr } = (await onlyZeile(id)).person;
    const deck = drawn.find((html) => html.includes('bleibt in der Behörde')) ?? '';
    expect(deck).toContain(programmNr);
    expect(deck).not.toContain('Geheimname');
  });

  test('die Ausgabe lässt sich als Ganzes zurücknehmen, solange niemand weitergearbeitet hat', async () => {
    const first = await issue(probe);
    await world.call('rueckmeldung.undo', { protokollNr: first.protokollNr ?? 0 });
    expect(await zeilenOf()).toEqual([]);
    expect(await world.call('dokument.list', { personId: probe })).toEqual([]);
    const second = await issue(probe);
    onDay('2026-09-12');
    await record();
    expect(await world.request('rueckmeldung.undo', { protokollNr: second.protokollNr ?? 0 })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });
});

describe('Eine Kennung', () => {
  test('führt getippt oder gescannt zum Bogen, auch klein, ohne Striche und mit vertauschtem Y und Z', async () => {
    await issue(probe);
    const { code, verweisId } = await onlyZeile();
    const swapped = (code ?? '').replaceAll(/[YZ]/g, (sign) => (sign === 'Y' ? 'Z' : 'Y'));
    for (const kennung of [code ?? '', (code ?? '').toLowerCase().replaceAll('-', ''), swapped]) {
      const { fund } = await world.call('rueckmeldung.find', { kennung });
      expect(fund).toMatchObject({ art: 'bogen', zeile: { verweisId } });
    }
  });

  test.each([
    ['', 'Bitte tippen oder scannen'],
    ['RB-7K3M', 'Hier fehlen 4.'],
    ['RB-7K3M-9QXDD', 'Hier ist eines zu viel.'],
    ['RB-AAAA-AAAB', 'stimmt ein Zeichen nicht'],
    ['RB-0000-0000', 'kommen in Kennungen nicht vor'],
  ])('„%s“ bekommt einen Satz, der hilft', async (kennung, satz) => {
    const reply = await world.request('rueckmeldung.find', { kennung });
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining(satz) as string });
  });

  test('aus einem anderen Register wird nicht geraten', async () => {
    await issue(probe);
    const { code } = await onlyZeile();
    const other = await openWorld({ ports });
    expect(await other.request('rueckmeldung.find', { kennung: code })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    await other.close();
  });
});

describe('Eine Rückmeldung', () => {
  test('beginnt die Betreuung, und der Verlauf zeigt jeden Schritt', async () => {
    await issue(probe);
    onDay('2026-09-12');
    await record();
    expect(await betreuungen()).toEqual([{ traegerId: A, von: '2026-09-10', bis: null }]);
    const { verlauf, zeile } = await world.call('rueckmeldung.load', {
      verweisId: (await onlyZeile()).verweisId,
    });
    expect(zeile.stand).toBe('zurueck');
    expect(verlauf.map(({ art }) => art)).toEqual(['ausgehaendigt', 'rueckmeldung']);
    expect(verlauf[1]?.text).toContain('Beratung Alpha berät und begleitet die Person');
  });

  test('derselbe Bogen zweimal gescannt zählt einmal', async () => {
    await issue(probe);
    onDay('2026-09-12');
    await record();
    expect(
      await world.request('rueckmeldung.record', { ...ANTWORT, verweisId: (await onlyZeile()).verweisId }),
    ).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('braucht wie jede Betreuung die Angabe, wer gewählt hat', async () => {
    await issue(probe);
    onDay('2026-09-12');
    const reply = await world.request('rueckmeldung.record', {
      ...ANTWORT,
      verweisId: (await onlyZeile()).verweisId,
      folge: { art: 'beginnt', von: '2026-09-10', gewaehltVon: null },
    });
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining('freie Wahl') as string });
  });

  test('von einer anderen Beratungsstelle als vorgesehen ist in Ordnung: Verwiesen bleibt, betreut wird dort', async () => {
    await world.call('rueckmeldung.issue', { ids: [probe], traegerId: A, ordner: ownFolder() });
    onDay('2026-09-12');
    await record({ traegerId: B });
    expect(await betreuungen()).toMatchObject([{ traegerId: B }]);
    expect((await onlyZeile()).traeger).toBe('Beratung Alpha');
  });

  test('kommt der Bogen spät, zählt der Kontakt im Monat', async () => {
    await issue(probe);
    onDay('2026-12-01');
    expect((await onlyZeile()).stand).toBe('ueberfaellig');
    await record({ zurueckAm: '2026-12-01' });
    const zeile = await onlyZeile();
    expect(zeile.kontaktAm !== null && zeile.kontaktAm <= zeile.faelligAm).toBe(true);
    expect(zeile.stand).toBe('zurueck');
  });

  test('„nicht aufgenommen“ beginnt nichts und gibt den Weg für einen neuen Bogen frei', async () => {
    await issue(probe);
    onDay('2026-09-12');
    await record({ ergebnis: 'nicht_aufgenommen', folge: { art: 'keine' } });
    expect(await betreuungen()).toEqual([]);
    expect(await issue(probe)).toMatchObject({ geschrieben: 1 });
  });

  test('„weitervermittelt“ beginnt eine neue Frist bei der nächsten Beratungsstelle', async () => {
    await issue(probe);
    onDay('2026-09-12');
    const { verweisId } = await onlyZeile();
    const { neuerVerweisId } = await record({
      ergebnis: 'weitervermittelt',
      weiterAnId: B,
      folge: { art: 'keine' },
    });
    const zeilen = await zeilenOf();
    expect(zeilen.find((each) => each.verweisId === neuerVerweisId)).toMatchObject({
      traeger: 'Beratung Beta',
      faelligAm: '2026-10-12',
      stand: 'offen',
    });
    await record({ traegerId: B, kontaktAm: null }, neuerVerweisId ?? '');
    expect(await betreuungen()).toMatchObject([{ traegerId: B }]);
    expect(zeilen.find((each) => each.verweisId === verweisId)?.stand).toBe('zurueck');
  });
});

describe('Antworten zwei Beratungsstellen', () => {
  beforeEach(async () => {
    await issue(probe);
    onDay('2026-09-12');
    await record();
  });

  test('bleibt keine von selbst: die Person entscheidet, und das steht im Verlauf', async () => {
    const { verweisId } = await onlyZeile();
    const zweite = { ...ANTWORT, verweisId, traegerId: B, kontaktAm: '2026-09-11' as const };
    const refused = await world.request('rueckmeldung.record', {
      ...zweite,
      folge: { art: 'beginnt', von: '2026-09-12', gewaehltVon: 'behoerde' },
    });
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringContaining('entscheidet die Person') as string,
    });
    await world.call('rueckmeldung.record', { ...zweite, folge: { art: 'offen' } });
    const { offeneId, zeile } = await world.call('rueckmeldung.load', { verweisId });
    expect(zeile.entscheidungOffen).toBe(true);
    await world.call('rueckmeldung.decide', { rueckmeldungId: offeneId ?? '', neue: true, am: '2026-09-12' });
    expect(await betreuungen()).toEqual([
      { traegerId: A, von: '2026-09-10', bis: '2026-09-11' },
      { traegerId: B, von: '2026-09-12', bis: null },
    ]);
    const { verlauf } = await world.call('rueckmeldung.load', { verweisId });
    expect(verlauf.filter(({ art }) => art === 'rueckmeldung')).toHaveLength(2);
  });

  test('und bleibt sie bei der ersten, steht auch das da', async () => {
    await record({
      traegerId: B,
      kontaktAm: '2026-09-11',
      folge: { art: 'andere', entschiedenAm: '2026-09-12' },
    });
    expect(await betreuungen()).toMatchObject([{ traegerId: A, bis: null }]);
    const { verlauf } = await world.call('rueckmeldung.load', { verweisId: (await onlyZeile()).verweisId });
    expect(verlauf.at(-1)?.text).toContain('für eine andere Beratungsstelle entschieden');
  });
});

describe('Ein verlorener Bogen', () => {
  test('wird neu geschrieben; die alte Kennung wird weiter erkannt, die Frist bleibt', async () => {
    await issue(probe);
    const alt = await onlyZeile();
    onDay('2026-09-20');
    await world.call('rueckmeldung.replace', {
      verweisId: alt.verweisId,
      grund: 'verloren',
      ordner: ownFolder(),
    });
    const { verlauf, zeile } = await world.call('rueckmeldung.load', { verweisId: alt.verweisId });
    const neu = verlauf.at(-1)?.code ?? '';
    expect(neu).not.toBe(alt.code);
    expect(zeile.faelligAm).toBe(alt.faelligAm);
    for (const kennung of [alt.code ?? '', neu])
      expect((await world.call('rueckmeldung.find', { kennung })).fund).toMatchObject({
        art: 'bogen',
        zeile: { verweisId: alt.verweisId },
      });
  });
});

describe('Ein Bogen ohne Person', () => {
  test('trägt eine eigene Kennung und die Beratungsstelle; die Person kommt über die Suche dazu', async () => {
    const printed: string[] = [];
    await world.call('rueckmeldung.writeBlanko', { traegerId: B, anzahl: 3, ordner: ownFolder() });
    for (const html of drawn) printed.push(...(html.match(/RB-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? []));
    const codes = [...new Set(printed)];
    expect(codes).toHaveLength(3);
    const kennung = codes[0] ?? '';
    const { fund } = await world.call('rueckmeldung.find', { kennung });
    expect(fund).toMatchObject({ art: 'blanko', traegerId: B, verbraucht: null });
    if (fund.art !== 'blanko') throw new Error('not a blank sheet');
    await world.call('rueckmeldung.recordSelbst', {
      ...ANTWORT,
      personId: probe,
      dokumentId: fund.dokumentId,
      traegerId: B,
      kontaktAm: '2026-08-20',
      zurueckAm: '2026-09-01',
      folge: { art: 'beginnt', von: '2026-08-20', gewaehltVon: 'person' },
    });
    expect(await betreuungen()).toMatchObject([{ traegerId: B }]);
    const { verlauf } = await world.call('rueckmeldung.load', { verweisId: (await onlyZeile()).verweisId });
    expect(verlauf[0]?.text).toContain('Von selbst zur Beratungsstelle gegangen');
    expect((await world.call('rueckmeldung.find', { kennung })).fund).toMatchObject({
      art: 'blanko',
      verbraucht: '2026-09-01',
    });
  });

  test('gehört zum offenen Verweis, wenn die Person den ausgehändigten nicht benutzt hat', async () => {
    await issue(probe);
    const { verweisId } = await onlyZeile();
    onDay('2026-09-12');
    await world.call('rueckmeldung.recordSelbst', { ...ANTWORT, personId: probe });
    expect(await onlyZeile()).toMatchObject({ verweisId, stand: 'zurueck' });
  });
});

describe('Eine Erinnerung', () => {
  test('gibt es erst nach dem Monat, höchstens zweimal, und danach das Gespräch', async () => {
    await issue(probe);
    const { verweisId } = await onlyZeile();
    const remind = async () =>
      await world.call('rueckmeldung.remind', { verweisIds: [verweisId], an: 'person', ordner: ownFolder() });
    expect(await remind()).toMatchObject({
      geschrieben: 0,
      ausgelassen: [{ grund: 'Der Monat läuft noch.' }],
    });
    onDay('2026-10-02');
    expect(await remind()).toMatchObject({ geschrieben: 1 });
    expect(await onlyZeile()).toMatchObject({ stand: 'erinnert', erbetenBis: '2026-10-16' });
    expect(await remind()).toMatchObject({ geschrieben: 0 });
    onDay('2026-10-17');
    expect(await remind()).toMatchObject({ geschrieben: 1 });
    expect(drawn.some((html) => html.includes('noch immer nicht'))).toBe(true);
    onDay('2026-12-01');
    expect((await remind()).ausgelassen[0]?.grund).toContain('beim nächsten Kontakt');
    expect(drawn.join('')).not.toMatch(/Konsequenz|Nachteil|Ausschluss|müssen/);
  });

  test('an die Beratungsstelle geht nur mit Einwilligung; sonst bekommt die Person den Brief', async () => {
    const [mit, ohne] = [await person('Mit Einwilligung'), await person('Ohne Einwilligung')];
    await world.call('rueckmeldung.issue', { ids: [mit, ohne], traegerId: A, ordner: ownFolder() });
    await world.call('einwilligung.grant', {
      personId: mit,
      zwecke: ['behoerde_an_traeger'],
      traegerId: A,
      erteiltAm: '2026-09-01',
      textFassung: null,
      sprache: null,
      erteiltDurch: 'person',
    });
    onDay('2026-10-02');
    const verweisIds = [await onlyZeile(mit), await onlyZeile(ohne)].map((each) => each.verweisId);
    await world.call('rueckmeldung.remind', { verweisIds, an: 'beratungsstelle', ordner: ownFolder() });
    const texts = await Promise.all(
      [mit, ohne].map(
        async (personId) =>
          (await world.call('rueckmeldung.ofPerson', { personId }))[0]?.verlauf.at(-1)?.text ?? '',
      ),
    );
    expect(texts[0]).toContain('an die Beratungsstelle');
    expect(texts[1]).toContain('an die Person');
  });

  test('am Telefon wird ebenso festgehalten und lässt sich zurücknehmen', async () => {
    await issue(probe);
    const { verweisId } = await onlyZeile();
    onDay('2026-10-02');
    const { protokollNr } = await world.call('rueckmeldung.noteReminder', {
      verweisIds: [verweisId],
      an: 'person',
      weg: 'telefon',
    });
    expect((await onlyZeile()).stand).toBe('erinnert');
    await world.call('rueckmeldung.undo', { protokollNr });
    expect((await onlyZeile()).stand).toBe('ueberfaellig');
  });
});

test('Der Rücklauf zählt, was läuft, bald fällig, überfällig und zurück ist, auch je Träger', async () => {
  const before = await world.call('rueckmeldung.list', { traegerId: B });
  await world.call('rueckmeldung.issue', { ids: [probe], traegerId: B, ordner: ownFolder() });
  const stands: string[] = [];
  for (const tag of ['2026-09-10', '2026-09-28', '2026-10-02']) {
    onDay(tag);
    const { anzahl, zeilen } = await world.call('rueckmeldung.list', { traegerId: B });
    expect(zeilen.every(({ traeger }) => traeger === 'Beratung Beta')).toBe(true);
    expect(Object.values(anzahl).reduce((sum, n) => sum + n, 0)).toBe(before.zeilen.length + 1);
    stands.push((await onlyZeile()).stand);
  }
  expect(stands).toEqual(['offen', 'diese_woche', 'ueberfaellig']);
});
