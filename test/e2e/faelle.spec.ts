import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-03-16' });

type Neu = Partial<Input<'fall.create'>> & { readonly nachname: string };

const MENSCHEN: readonly Neu[] = [
  { nachname: 'Testmann', vornamen: 'Amal', geburtsdatum: '1990-02-01', gemeinde: 'Musterstadt' },
  { nachname: 'Beispiel', vornamen: 'Bela', geburtsdatum: '1985', gemeinde: 'Probedorf' },
  { nachname: 'Đorđevtest', vornamen: 'Goran', geburtsdatum: '1979-07-09', gemeinde: 'Musterstadt' },
  { nachname: 'Vorlage', vornamen: 'Cem', geburtsdatum: '2004-12-24', gemeinde: 'Testlingen' },
];

async function create(host: Host, neu: Neu): Promise<string> {
  const { id } = await call(host, 'fall.create', {
    vornamen: null,
    geburtsdatum: null,
    geschlecht: null,
    staatsangehoerigkeit: null,
    aktenzeichen: null,
    gemeinde: null,
    einreiseAm: null,
    haushaltId: null,
    duldungBis: asDatum('2026-04-30'),
    ...neu,
  });
  return id;
}

async function openList(host: Host, menschen: readonly Neu[] = MENSCHEN): Promise<FaellePage> {
  await createRegister(host);
  for (const mensch of menschen) await create(host, mensch);
  await host.page.reload();
  const faelle = new FaellePage(host);
  await new Shell(host).goTo('Fälle');
  await expect(faelle.heading).toBeVisible();
  return faelle;
}

test.describe('Die Liste der Fälle', () => {
  test('zeigt alle, sucht beim Tippen und findet auch andere Schreibweisen', async ({ host }) => {
    const faelle = await openList(host);
    await expect(faelle.count('4 Personen')).toBeVisible();
    await expectAccessible(host.page);
    await faelle.search.pressSequentially('dordev');
    await expect(faelle.rows).toHaveCount(1);
    await expect(faelle.rows.first()).toContainText('Đorđevtest');
    await expect(faelle.count('1 von 4 Personen')).toBeVisible();
    await faelle.search.fill('niemand');
    await expect(host.page.getByText('Niemand passt zu dieser Auswahl')).toBeVisible();
    await host.page.getByRole('button', { name: 'Filter aufheben' }).first().click();
    await expect(faelle.rows).toHaveCount(4);
  });

  test('filtert und sortiert; beides steht noch da, wenn man aus einer Akte zurückkommt', async ({
    host,
  }) => {
    const faelle = await openList(host);
    await faelle.filter('Gemeinde').click();
    await host.page.getByLabel(/^Musterstadt/).check();
    await host.page.keyboard.press('Escape');
    await expect(faelle.rows).toHaveCount(2);
    await faelle.sortBy('geboren');
    await expect(faelle.rows.first()).toContainText('Đorđevtest');
    await faelle.rows.first().click();
    await host.page.waitForURL(/#\/faelle\/./);
    await new Shell(host).goTo('Fälle');
    await expect(faelle.count('2 von 4 Personen')).toBeVisible();
    await expect(faelle.rows.first()).toContainText('Đorđevtest');
  });

  test('geht ganz mit der Tastatur', async ({ host }) => {
    const faelle = await openList(host);
    await faelle.table.focus();
    await host.page.keyboard.press('End');
    await expect(faelle.rows.last()).toHaveAttribute('data-active', 'true');
    await host.page.keyboard.press('ArrowUp');
    await host.page.keyboard.press('Home');
    await expect(faelle.rows.first()).toHaveAttribute('data-active', 'true');
    await host.page.keyboard.press('ArrowDown');
    const id = await faelle.rows.nth(1).getAttribute('data-row-id');
    await host.page.keyboard.press('Enter');
    await host.page.waitForURL(new RegExp(`#/faelle/${id}`));
    await expect(host.page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('findet von überall mit Strg+K', async ({ host }) => {
    await openList(host);
    await new Shell(host).goTo('Einstellungen');
    await new Shell(host).find('vorlage');
    await host.page.waitForURL(/#\/faelle\/[0-9a-f-]{36}/);
  });

  test('behält Filter und Suche über das Sperren', async ({ host }) => {
    const faelle = await openList(host);
    await faelle.search.fill('beispiel');
    await expect(faelle.rows).toHaveCount(1);
    const page = await new Shell(host).lock();
    await expect(page.getByText('beispiel')).toHaveCount(0);
    expect(page.url()).not.toContain('beispiel');
    await page.getByLabel('Kennwort', { exact: true }).fill('Regenschirm-Kastanie-47');
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await expect(faelle.search).toHaveValue('beispiel');
    await expect(faelle.rows).toHaveCount(1);
  });
});

test.describe('Eine neue Person', () => {
  test('ist mit Name und Geburtsdatum angelegt; Enter öffnet die Akte', async ({ host }) => {
    const faelle = await openList(host);
    await faelle.startNeuePerson({
      Nachname: 'Erfinder',
      Vornamen: 'Jana',
      Geburtsdatum: '3.4.01',
      'geduldet seit': '010319',
    });
    await expectAccessible(host.page);
    await faelle.saveNeuePerson();
    await expect(host.page.getByText('Erfinder').first()).toBeVisible();
    await new Shell(host).goTo('Fälle');
    await faelle.search.fill('Erfinder');
    await expect(faelle.rows.first()).toContainText('03.04.2001');
  });

  test('zeigt beim Tippen, wer ihr ähnlich ist', async ({ host }) => {
    const faelle = await openList(host);
    await faelle.startNeuePerson({ Nachname: 'Testman', Vornamen: 'Amal' });
    await expect(faelle.neuePerson.getByText(/ähnliche Person/)).toBeVisible();
    await expect(
      faelle.neuePerson.getByRole('table', { name: 'Vergleich mit Testmann, Amal' }),
    ).toBeVisible();
    await expectAccessible(host.page);
  });

  test('wird mit einem Tag, den es nicht gibt, nicht gespeichert', async ({ host }) => {
    const faelle = await openList(host);
    await faelle.startNeuePerson({ Nachname: 'Erfinder', Geburtsdatum: '31.06.1990' });
    await faelle.neuePerson.getByRole('button', { name: /Anlegen/ }).click();
    await expect(faelle.neuePerson.getByText('Den 31.06.1990 gibt es nicht.')).toBeVisible();
    await expect(faelle.neuePerson.getByLabel('Geburtsdatum')).toBeFocused();
    await expect(faelle.neuePerson.getByLabel('Geburtsdatum')).toHaveValue('31.06.1990');
  });
});

test('Ein leeres Register sagt, womit man beginnt', async ({ host }) => {
  await openList(host, []);
  await expectAccessible(host.page);
  await host.page.getByRole('link', { name: 'Liste einlesen' }).click();
  await expect(host.page.getByRole('heading', { name: 'Welche Liste möchten Sie einlesen?' })).toBeVisible();
});
