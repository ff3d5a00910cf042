import { einzelRecords, listenRecords, type Fall } from '#shared/domain/fall.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { elifVorher } from '#test/cast/elif-vorher.ts';
import { integriert } from '#test/shared/recht/befragen.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-21' });

/** Enters an invented person without the forms. */
async function enter(host: Host, nachname: string, vornamen: string, fall: Fall): Promise<string> {
  const { id: personId } = await call(host, 'fall.create', { nachname, vornamen });
  const { programmNr: _, ...person } = (await call(host, 'fall.load', { id: personId })).person;
  await call(host, 'fall.savePerson', { ...person, ...fall.person });
  const save = async (tabelle: string, eintrag: object) =>
    // `as`: the tables of a Fall are tables of the contract; their union is too wide for the compiler.
    await call(host, 'eintrag.save', {
      tabelle,
      eintrag: { ...eintrag, id: crypto.randomUUID(), personId },
    } as never);
  for (const name of Object.keys(einzelRecords) as (keyof typeof einzelRecords)[]) {
    const record = fall[name];
    if (record !== null) await save(name, record);
  }
  for (const name of Object.keys(listenRecords) as (keyof typeof listenRecords)[])
    for (const record of fall[name]) await save(name, record);
  return personId;
}

async function liveTogether(host: Host, ids: readonly string[]): Promise<void> {
  const [first, ...others] = ids;
  if (first === undefined) throw new Error('nobody lives alone together');
  const { id: haushaltId } = await call(host, 'fall.saveHaushalt', {
    personId: first,
    haushalt: { id: null, bezeichnung: 'Familie Probe' },
  });
  for (const id of others) {
    const { programmNr: _, ...person } = (await call(host, 'fall.load', { id })).person;
    await call(host, 'fall.savePerson', { ...person, haushaltId });
  }
}

test('Mit der Tastatur vom einen fehlenden Papier über die ganze Liste zur Familie einer Person', async ({
  host,
}) => {
  test.setTimeout(120_000);
  await createRegister(host, { beispiel: true });
  const mutter = await enter(host, 'Ohnepass', 'Bilal', {
    ...bilalOhnepass,
    angehoeriger: integriert({
      angehoeriger: [
        {
          beziehung: 'kind',
          name: 'Elif Ohnepass',
          geburtsdatum: '2009-04-18',
          ledig: true,
          imHaushalt: true,
          schulbesuchNachgewiesen: true,
        },
      ],
    }).angehoeriger,
    lebensunterhalt: integriert({
      lebensunterhalt: {
        bruttoErwerb: 310_000,
        nettoErwerb: 240_000,
        kduWarm: 60_000,
        krankenversichert: true,
        alleinerziehend: true,
      },
    }).lebensunterhalt,
  });
  const kind = await enter(host, 'Ohnepass', 'Elif', {
    ...elifVorher,
    person: { ...elifVorher.person, geburtsdatum: '2009-04-18' as Fall['person']['geburtsdatum'] },
  });
  await liveTogether(host, [mutter, kind]);
  await host.page.reload();
  const { page } = host;
  const tastatur = page.keyboard;

  await test.step('Die Übersicht nennt den Schritt und öffnet genau diese Personen', async () => {
    await new Shell(host).goTo('Fälle');
    await page.getByRole('link', { name: 'Ein Schritt bis Grün' }).focus();
    await tastatur.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ein Schritt bis Grün' })).toBeVisible();
    const zeile = page
      .getByRole('list', { name: 'Das fehlt noch' })
      .getByRole('link', { name: /Gültigen Pass/ });
    await expect(zeile).toContainText('1 Person');
    await expectAccessible(page);
    await zeile.focus();
    await tastatur.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: '1 von 2 Personen' })).toBeVisible();
  });

  const akte = await new FallaktePage(host).visit(mutter);
  await akte.oeffne('Prüfung und Ampel');
  const ansicht = async (name: string) => {
    const tab = page.getByRole('tab', { name });
    await page.getByRole('tab', { selected: true }).focus();
    for (let i = 0; i < 5 && (await tab.getAttribute('aria-selected')) !== 'true'; i += 1)
      await tastatur.press('ArrowRight');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  };

  await test.step('Der aussichtsreichste Weg steht zuerst, mit Tatsache und Fundstelle', async () => {
    const wege = page.getByRole('list', { name: /Wege/ }).getByRole('button');
    await expect(wege.first()).toContainText('§ 25b Abs. 1 bis 3');
    await wege.first().focus();
    await tastatur.press('ArrowDown');
    await expect(wege.nth(1)).toBeFocused();
    await tastatur.press('Home');
    const weg = page.getByRole('region', { name: /^Weg: § 25b Abs\. 1/ });
    const pass = weg.locator('summary', { hasText: 'Passpflicht' });
    await pass.focus();
    await tastatur.press('Enter');
    await expect(weg.getByText('kein Pass').first()).toBeVisible();
    await expect(weg.getByText('§ 5 Abs. 1 Nr. 4').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Die Vorschau sagt, welches eine Papier die Farbe ändert und wann etwas endet', async () => {
    await ansicht('Vorschau');
    await expect(page.getByText('Ein einziger Schritt würde den Vorschlag ändern')).toBeVisible();
    await expect(page.getByRole('table').filter({ hasText: 'Gültigen Pass vorlegen' })).toContainText('grün');
    await expectAccessible(page);
  });

  await test.step('Die Familie steht in einem Bild und als Tabelle; übernommen wird nur auf Tastendruck', async () => {
    await ansicht('Familie');
    await expect(page.getByRole('region', { name: 'Familie im Bild' })).toContainText('Ohnepass, Elif');
    await expect(page.getByRole('region', { name: 'Wer wem einen Weg öffnet' })).toContainText('17.04.2027');
    await expectAccessible(page);
    const uebernehmen = page.getByRole('button', { name: /Übernehmen: Ohnepass, Elif, Aufenthaltsrecht/ });
    await uebernehmen.focus();
    await tastatur.press('Enter');
    await expect(uebernehmen).toHaveCount(0);
    const { angehoeriger } = await call(host, 'fall.load', { id: mutter });
    expect(angehoeriger[0]?.titel).toBe('duldung');
    await page.getByRole('link', { name: 'Ohnepass, Elif' }).focus();
    await tastatur.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ohnepass, Elif' })).toBeVisible();
  });
});
