import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { abschnitte, FallaktePage, type Abschnitt } from './pages/fallakte.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';
import { call, createRegister, KENNWORT } from './register.ts';

test.use({ heute: '2026-11-21' });

/** An invented woman with a child: geduldet for years, at work, without a passport. */
async function openProbe(host: Host): Promise<FallaktePage> {
  await createRegister(host, { beispiel: true });
  const akte = await FallaktePage.create(host, {
    nachname: 'Musterova-Probe',
    vornamen: 'Selam',
    staatsangehoerigkeit: '224',
    aktenzeichen: '33.2-4711/19',
    geduldetSeit: '2021-06-10',
    duldungBis: '2026-12-26',
  });
  const personId = await akte.id();
  const leer = { personId };
  await call(host, 'eintrag.save', {
    tabelle: 'beschaeftigung',
    eintrag: {
      ...leer,
      id: crypto.randomUUID(),
      form: 'teilzeit',
      arbeitgeber: 'Beispiel-Pflege',
      von: '2024-09-01',
      nettoMonat: 132_000,
    },
  });
  await call(host, 'eintrag.save', {
    tabelle: 'angehoeriger',
    eintrag: {
      ...leer,
      id: crypto.randomUUID(),
      beziehung: 'kind',
      name: 'Liya',
      geburtsdatum: '2018-11-30',
      ledig: true,
      imHaushalt: true,
    },
  });
  await host.page.reload();
  return await akte.visit(personId);
}

test.describe('Die Fallakte', () => {
  test('sagt einer Kollegin in Vertretung auf einen Blick, wer das ist und was ansteht', async ({ host }) => {
    const akte = await openProbe(host);
    await expect(akte.page.getByRole('heading', { level: 1, name: 'Musterova-Probe, Selam' })).toBeVisible();
    for (const text of [
      '01.02.1990 · 36 Jahre',
      'Eritrea',
      '33.2-4711/19',
      '26.12.2026 · noch 35 Tage',
      'keine eingetragen',
    ])
      await expect(akte.kopf).toContainText(text);
    await expect(akte.kopf).toContainText('ungeprüft');
    await expect(akte.bereich('Nächste Termine')).toContainText('Duldung läuft ab');
    await expect(akte.bereich('Was fehlt noch?').getByRole('button').first()).toBeVisible();
    await expect(akte.page).toHaveTitle('Bleibeweg');
  });

  test('führt von einer fehlenden Angabe zum Feld', async ({ host }) => {
    const akte = await openProbe(host);
    const zeile = akte
      .bereich('Was fehlt noch?')
      .getByRole('button', { name: /Deutsch|Sprach|mündlich/ })
      .first();
    await zeile.focus();
    await akte.page.keyboard.press('Enter');
    await expect(akte.titel('Nachweise')).toBeVisible();
    await expect
      .poll(() =>
        akte.page.evaluate(() =>
          document.activeElement?.closest('[data-tabelle]')?.getAttribute('data-tabelle'),
        ),
      )
      .toBe('sprachnachweis');
  });

  test('öffnet jeden Abschnitt mit einer Taste und ist in jedem zugänglich', async ({ host }) => {
    test.setTimeout(180_000);
    const akte = await openProbe(host);
    for (const abschnitt of Object.keys(abschnitte) as Abschnitt[]) {
      await akte.oeffne(abschnitt);
      await expect(akte.page.locator('[data-loading]')).toHaveCount(0);
      await expectAccessible(akte.page);
    }
  });
});

test.describe('Angaben in der Fallakte', () => {
  test('speichern sich beim Verlassen des Feldes und stehen nach dem Sperren noch da', async ({ host }) => {
    const akte = await openProbe(host);
    const id = await akte.id();
    await akte.oeffne('Person und Haushalt');
    await akte.tippe(akte.page.getByLabel('Gemeinde'), 'Beispielstadt');
    await expect(akte.gespeichert('Angaben zur Person')).toBeVisible();
    await akte.tippe(akte.page.getByLabel('Straße und Hausnummer'), 'Probeweg 7');
    await expect(akte.gespeichert('Haushalt')).toBeVisible();
    await new Shell(host).lock();
    await new StartPage(host).unlock(KENNWORT);
    await expect(akte.page.getByLabel('Gemeinde')).toHaveValue('Beispielstadt');
    await expect(akte.page.getByLabel('Straße und Hausnummer')).toHaveValue('Probeweg 7');
    const gespeichert = await call(host, 'fall.load', { id });
    expect(gespeichert.person.gemeinde).toBe('Beispielstadt');
  });

  test('bleiben stehen, wie sie getippt sind, wenn sie nicht stimmen, und halten die anderen nicht auf', async ({
    host,
  }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Person und Haushalt');
    await akte.tippe(akte.page.getByLabel('Erste Einreise'), '31.06.2017');
    await expect(akte.page.getByLabel('Erste Einreise')).toHaveAttribute('aria-invalid', 'true');
    await akte.tippe(akte.page.getByLabel('Telefon'), '0000 123');
    await expect(akte.gespeichert('Angaben zur Person')).toBeVisible();
    await expect(akte.page.getByLabel('Erste Einreise')).toHaveValue('31.06.2017');
    const { person } = await call(host, 'fall.load', { id: await akte.id() });
    expect([person.telefon, person.einreiseAm]).toEqual(['0000 123', null]);
  });

  test('die nicht gespeichert werden konnten, kommen nach dem Sperren wieder', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Person und Haushalt');
    await akte.tippe(akte.page.getByLabel('Erste Einreise'), '31.06.2017');
    await new Shell(host).lock();
    await new StartPage(host).unlock(KENNWORT);
    await expect(akte.page.getByText(/nicht gespeicherte Eingabe von .* ist wieder da/)).toBeVisible();
    await expect(akte.page.getByLabel('Erste Einreise')).toHaveValue('31.06.2017');
    await akte.page.getByRole('button', { name: 'Verwerfen' }).click();
    await expect(akte.page.getByLabel('Erste Einreise')).toHaveValue('');
  });

  test('verbinden zwei Menschen zu einem Haushalt, erst gezeigt, dann bestätigt', async ({ host }) => {
    const akte = await openProbe(host);
    const meine = await akte.id();
    await call(host, 'fall.saveHaushalt', {
      personId: meine,
      haushalt: {
        id: null,
        bezeichnung: null,
        unterkunft: null,
        strasse: 'Probeweg 3',
        plz: null,
        ort: 'Musterstadt',
      },
    });
    await FallaktePage.create(host, { nachname: 'Musterova-Probe', vornamen: 'Dawit' });
    const dawit = await akte.id();
    await akte.page.reload(); // the window does not hear of what a story enters beside it
    await akte.visit(dawit);
    await akte.oeffne('Person und Haushalt');
    const menschen = akte.bereich('Weitere Menschen des Registers in diesem Haushalt');
    await menschen.getByRole('button', { name: 'Zum Haushalt einer anderen Person hinzufügen' }).click();
    await akte.page.keyboard.type('Selam');
    await akte.page.getByRole('option', { name: /^Musterova-Probe, Selam/ }).click();
    await expect(menschen.getByText('Probeweg 3, Musterstadt')).toBeVisible();
    await expect(menschen.getByText(/Sonst wird nichts übernommen/)).toBeVisible();
    await expectAccessible(akte.page);
    await menschen.getByRole('button', { name: 'In diesen Haushalt aufnehmen' }).click();
    await expect(menschen.getByRole('link', { name: 'Musterova-Probe, Selam' })).toBeVisible();
    await expect(akte.page.getByLabel('Straße und Hausnummer')).toHaveValue('Probeweg 3');
    const { angehoeriger } = await call(host, 'fall.load', { id: await akte.id() });
    expect(angehoeriger).toEqual([]);
    await menschen.getByRole('button', { name: 'Aus diesem Haushalt herausnehmen' }).click();
    await menschen.getByRole('button', { name: 'Ja, herausnehmen' }).click();
    await expect(menschen.getByText('Niemand.')).toBeVisible();
  });

  test('die entfernt wurden, kommen mit einem Tastendruck zurück', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Nachweise');
    const arbeit = akte.bereich('Arbeit');
    await arbeit.getByRole('button', { name: 'Entfernen' }).click();
    await expect(arbeit.getByLabel('Arbeitgeber')).toHaveCount(0);
    await expect(arbeit.getByRole('button', { name: /Rückgängig/ })).toBeFocused();
    await akte.page.keyboard.press('Enter');
    await expect(arbeit.getByLabel('Arbeitgeber')).toHaveValue('Beispiel-Pflege');
    await expect(arbeit.getByLabel('Arbeitgeber')).toBeFocused();
  });

  test('zeigen sofort, was die überschlägige Rechnung daraus macht', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Nachweise');
    const bereich = akte.bereich('Lebensunterhalt');
    await expect(bereich.getByRole('list', { name: 'Für die Rechnung fehlt' })).toContainText('Miete warm');
    await akte.tippe(bereich.getByLabel('Miete warm'), '740');
    await akte.tippe(bereich.getByLabel('Brutto aus Arbeit'), '1.680');
    await bereich
      .getByRole('radiogroup', { name: 'alleinerziehend' })
      .getByText('ja', { exact: true })
      .click();
    await akte.oeffne('Person und Haushalt');
    await akte.page
      .getByRole('radiogroup', { name: 'Haushalt vollständig erfasst' })
      .getByText('ja', { exact: true })
      .click();
    await expect(akte.gespeichert('Angaben zur Person')).toBeVisible();
    await akte.oeffne('Nachweise');
    await expect(bereich.getByText('Bedarf', { exact: true })).toBeVisible();
    await expect(bereich.getByText('740,00 €').first()).toBeVisible();
    await bereich.getByRole('button', { name: 'Was wäre, wenn …?' }).press('Enter');
    const annahmen = bereich.getByRole('group', { name: 'Was wäre, wenn?' });
    await annahmen.getByLabel('Miete warm').fill('100');
    await expect(bereich.getByText('Gedachte Rechnung: Nichts davon ist gespeichert.')).toBeVisible();
    await expect(bereich.getByText('100,00 €').first()).toBeVisible();
    await expectAccessible(akte.page);
    await bereich.getByRole('button', { name: 'Zurück zu den eingetragenen Angaben' }).press('Enter');
    await expect(bereich.getByText('740,00 €').first()).toBeVisible();
  });
});

test.describe('Der Aufenthalt', () => {
  test('wird gezeichnet, mit Pfeiltasten erklärt und ist als Tabelle zu lesen', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Aufenthalt');
    const balken = akte.page.getByRole('button', { name: /^Duldung, 10\.06\.2021 heute andauernd/ });
    await balken.focus();
    await expect(akte.page.getByText(/zählt/).first()).toBeVisible();
    await akte.page.getByText('Zeitstrahl als Tabelle lesen').click();
    await expect(
      akte.page
        .getByRole('region', { name: 'Zeitstrahl als Tabelle' })
        .getByRole('row', { name: /Duldung \(§ 60a\) 10\.06\.2021 heute/ }),
    ).toBeVisible();
  });

  test('setzt mit einem neuen Abschnitt den letzten fort', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Aufenthalt');
    const abschnitte = akte.bereich('Abschnitte');
    await abschnitte.getByRole('button', { name: 'Abschnitt hinzufügen' }).click();
    await expect(abschnitte.getByRole('row')).toHaveCount(4);
    await expect(abschnitte.getByLabel(/^Status/).first()).toBeFocused();
    await expect(abschnitte.getByLabel(/^von \(/).first()).toHaveValue('21.11.2026');
    await abschnitte
      .getByLabel(/^von \(/)
      .first()
      .fill('1.11.26');
    await abschnitte
      .getByLabel(/^von \(/)
      .first()
      .press('Tab');
    await abschnitte.getByRole('button', { name: 'Am 31.10.2026 enden lassen' }).click();
    const ende = abschnitte.getByLabel(/^bis \(/).last();
    await expect(ende).toHaveValue('31.10.2026');
    await akte.tippe(abschnitte.getByLabel(/^Quelle \(/).last(), 'Akte Bl. 12');
    await expect(akte.gespeichert('Abschnitte')).toBeVisible();
    await expect(ende).toHaveValue('31.10.2026');
    const { aufenthaltsabschnitt } = await call(host, 'fall.load', { id: await akte.id() });
    expect(aufenthaltsabschnitt.map(({ von, bis }) => `${von} ${bis}`).toSorted()).toEqual([
      '2021-06-10 2026-10-31',
      '2026-11-01 null',
    ]);
  });
});

test.describe('Prüfung und Ampel', () => {
  test('erklären jede Voraussetzung mit Tatsache und Fundstelle, mit der Tastatur', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Prüfung und Ampel');
    await akte.page.getByRole('tab', { name: 'Alle Voraussetzungen' }).click();
    const tabelle = akte.page.getByRole('table', { name: 'Voraussetzungen nach Rechtsgrundlage' });
    await tabelle.locator('button[tabindex="0"]').focus();
    await akte.page.keyboard.press('ArrowDown');
    await akte.page.keyboard.press('ArrowUp');
    const begruendung = akte.page.getByRole('region', { name: 'Begründung' });
    await expect(begruendung.getByText('Fundstelle').first()).toBeVisible();
    await expect(begruendung.getByText(/AufenthG/).first()).toBeVisible();
    await expect(akte.bereich('Was die Prüfung nicht entscheidet')).toContainText('§ 23a');
  });

  test('lassen sich für einen anderen Tag ansehen und festhalten', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Prüfung und Ampel');
    await akte.page.getByRole('button', { name: 'Prüfung festhalten' }).click();
    const liste = akte.page.getByRole('table', { name: 'Festgehaltene Prüfungen' });
    await expect(liste.getByRole('row')).toHaveCount(2);
    await liste.getByRole('button', { name: /wiederholen$/ }).press('Enter');
    await expect(
      liste.getByText('Dasselbe Ergebnis: Weder Angaben noch Regeln haben sich geändert.'),
    ).toBeVisible();
    await akte.tippe(akte.page.getByLabel('Stichtag'), '1.7.2027');
    await expect(akte.page.getByText('Gedachte Prüfung zum 01.07.2027')).toBeVisible();
    await expect(akte.page.getByRole('button', { name: 'Entscheidung festhalten' })).toHaveCount(0);
    await akte.page.getByRole('button', { name: 'Zurück zu heute' }).click();
    await expect(akte.page.getByRole('button', { name: 'Entscheidung festhalten' })).toBeVisible();
  });

  test('überlassen die Farbe einem Menschen: nichts ist vorgewählt, rot braucht Grund und zweiten Blick', async ({
    host,
  }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Prüfung und Ampel');
    const bereich = akte.bereich('Entscheidung');
    for (const farbe of ['grün', 'gelb', 'rot'])
      await expect(bereich.getByRole('radio', { name: farbe })).not.toBeChecked();
    const festhalten = bereich.getByRole('button', { name: 'Entscheidung festhalten' });
    await expect(festhalten).toBeDisabled();
    await expect(festhalten).toHaveAccessibleDescription('Bitte wählen Sie eine Farbe.');
    await bereich.getByRole('radio', { name: 'rot' }).click();
    await bereich.getByLabel('Begründung').fill('Erfundene Begründung für die Probe.');
    await expect(festhalten).toHaveAccessibleDescription(/was nur fehlt, macht nie rot/);
    await akte.waehle(
      bereich.getByRole('combobox', { name: 'Was entgegensteht' }),
      'anderer Grund, in der Begründung beschrieben',
    );
    await expect(festhalten).toHaveAccessibleDescription(/zweiten Blick/);
    await bereich.getByRole('radio', { name: 'gelb' }).click();
    await bereich.getByRole('button', { name: 'Entscheidung festhalten' }).click();
    await expect(bereich.getByText('Die Entscheidung ist festgehalten.')).toBeVisible();
    await expect(bereich.getByRole('list').last()).toContainText('Erfundene Begründung für die Probe.');
    await expect(akte.kopf).toContainText('vom 21.11.2026');
  });
});

test.describe('Geschützte Angaben', () => {
  test('öffnen sich nur absichtlich, und der Verlauf sagt es', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Nachweise');
    await expect(akte.page.getByText('Verurteilungen', { exact: true })).toHaveCount(1);
    await akte.page.getByRole('button', { name: 'Geschützte Angaben öffnen' }).click();
    const bereich = akte.bereich('Verurteilungen');
    await bereich.getByRole('button', { name: 'Verurteilung hinzufügen' }).click();
    await akte.waehle(bereich.getByRole('combobox', { name: 'Art' }), 'Geldstrafe');
    await expect(bereich.getByText(/^gespeichert/)).toBeVisible();
    await expectAccessible(akte.page, ['[data-tabelle="verurteilung"]']);
    await akte.oeffne('Verlauf');
    await expect(akte.page.getByText(/eingesehen von/)).toHaveCount(1);
    await expect(akte.page.getByText(/Staatsangehörigkeit Eritrea/)).toBeVisible();
    await expect(akte.page.getByText(/Netto im Monat 1\.320,00 €/)).toBeVisible();
  });
});

test.describe('Betreuung, Fahrplan und Papiere', () => {
  test('Betreuung beginnt, Einwilligung wird erteilt und widerrufen', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Betreuung und Rückmeldung');
    const betreuung = akte.bereich('Betreuung');
    await betreuung.getByRole('button', { name: 'Betreuung beginnen' }).click();
    await akte.waehle(
      betreuung.getByRole('combobox', { name: 'Betreuung durch' }),
      'Sozialarbeit in der Behörde',
    );
    await akte.waehle(betreuung.getByRole('combobox', { name: 'Gewählt' }), 'von der Person');
    await betreuung.getByRole('button', { name: 'Festhalten' }).click();
    await expect(akte.kopf).toContainText('Sozialarbeit in der Behörde');
    await expect(betreuung.getByRole('button', { name: 'Betreuung wechseln' })).toBeFocused();
    const einwilligung = akte.bereich('Einwilligung');
    await einwilligung.getByRole('button', { name: 'Einwilligung eintragen' }).click();
    await einwilligung.getByRole('checkbox', { name: 'Besprechung in der Fallgruppe' }).check();
    await einwilligung.getByRole('button', { name: 'Festhalten' }).click();
    await expect(einwilligung.getByText(/erteilt am 21\.11\.2026/)).toBeVisible();
    await einwilligung.getByRole('button', { name: 'Widerrufen' }).click();
    await einwilligung.getByRole('button', { name: 'Widerruf eintragen' }).click();
    await expect(einwilligung.getByText('widerrufen am 21.11.2026')).toBeVisible();
  });

  test('ein Schritt gilt erst als vereinbart, wenn wer, bis wann und Nachweis dastehen', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Fahrplan und Vereinbarung');
    await akte.page.getByRole('button', { name: 'Übernehmen und bearbeiten' }).click();
    await akte.page.getByRole('button', { name: 'Schritt hinzufügen' }).click();
    const schritt = akte.page.getByRole('group', { name: /^Schritt \d+$/ }).last();
    const anzahl = await akte.page.getByRole('group', { name: /^Schritt \d+$/ }).count();
    await schritt.getByLabel(/Was ist zu tun/).fill('Pass beantragen (Probe)');
    await expect(schritt.getByText(/Für „vereinbart“ fehlt: wer, bis wann, der Nachweis/)).toBeVisible();
    await akte.waehle(schritt.getByRole('combobox', { name: 'Wer?' }), 'die Person selbst');
    await akte.tippe(schritt.getByLabel('Bis wann?'), 'heute+30');
    await akte.tippe(schritt.getByLabel('Nachweis'), 'Terminbestätigung');
    await akte.waehle(schritt.getByRole('combobox', { name: 'Stand' }), 'vereinbart');
    await schritt.getByLabel(/Was ist zu tun/).focus();
    if (anzahl > 1) {
      await akte.page.keyboard.press('Alt+ArrowUp');
      await expect(akte.page.getByLabel(`${anzahl - 1}. Was ist zu tun?`)).toHaveValue(
        'Pass beantragen (Probe)',
      );
      await expect(akte.page.getByLabel(`${anzahl - 1}. Was ist zu tun?`)).toBeFocused();
    }
    await expect(akte.page.getByText(/^gespeichert/)).toBeVisible();
    await expectAccessible(akte.page);
    const [instrument] = await call(host, 'instrument.list', { personId: await akte.id() });
    expect(instrument?.schritte.find(({ was }) => was === 'Pass beantragen (Probe)')).toMatchObject({
      stand: 'vereinbart',
      bis: '2026-12-21',
      nachweis: 'Terminbestätigung',
    });
  });

  test('der Rückmeldebogen wird angesehen, geschrieben, ausgehändigt und kommt zurück', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Dokumente');
    await akte.page.getByRole('radio', { name: 'Rückmeldebogen' }).click();
    await expect(akte.page.frameLocator('iframe').getByText('Musterova-Probe').first()).toBeVisible();
    await expectAccessible(akte.page);
    await host.chooseNext(join(host.folder, 'Rueckmeldebogen.docx'));
    await akte.page.getByRole('button', { name: 'Als Word schreiben' }).click();
    await expect(akte.page.getByText('Rueckmeldebogen.docx')).toBeVisible();
    await akte.page.getByRole('button', { name: 'Ausgehändigt …' }).click();
    await akte.page
      .getByRole('form', { name: 'Rückmeldebogen ausgehändigt' })
      .getByRole('button', { name: 'Festhalten' })
      .click();
    await expect(akte.page.getByText('erwartet bis 21.12.2026')).toBeVisible();
    await akte.oeffne('Betreuung und Rückmeldung');
    await akte.tippe(akte.page.getByLabel('Kontakt aufgenommen am'), 'heute');
    await expect(
      akte.page.getByText('Kontakt im Monat aufgenommen; der Bogen kann noch kommen.'),
    ).toBeVisible();
  });
});

test.describe('An der Theke', () => {
  test('einen Pass nachtragen: Datum wie man es tippt, Erklärung mit F1, ein Sonderzeichen, alles ohne Maus', async ({
    host,
  }) => {
    const akte = await openProbe(host);
    const { keyboard } = akte.page;
    await akte.oeffne('Nachweise');
    const identitaet = akte.bereich('Identität und Pass');
    await identitaet
      .getByRole('radiogroup', { name: 'anerkannter Pass oder Passersatz liegt vor' })
      .getByRole('radio', { name: 'unbekannt' })
      .focus();
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Tab');
    expect(await akte.fokus()).toBe('identitaet.passGueltigBis');
    await keyboard.press('F1');
    await expect(akte.page.getByText('Erinnert rechtzeitig an die Verlängerung.')).toBeVisible();
    await expectAccessible(akte.page, ['[data-feld="identitaet.passGueltigBis"]', '[role="note"]']);
    await keyboard.press('Escape');
    await keyboard.type('1.2.31');
    await keyboard.press('Enter');
    await expect(akte.gespeichert('Identität und Pass')).toBeVisible();
    await akte.page.getByRole('button', { name: 'Dokumente zur Identität' }).focus();
    await keyboard.press('Enter');
    const dokumente = akte.bereich('Dokumente zur Identität');
    await expect(dokumente.getByRole('button', { name: 'Dokument hinzufügen' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(dokumente.getByRole('combobox', { name: 'Stufe' })).toBeFocused();
    // In a short list the first letters choose at once.
    await keyboard.type('1:');
    await expect(dokumente.getByRole('combobox', { name: 'Stufe' })).toHaveValue(/^1: Pass/);
    await dokumente.getByLabel('Dokument', { exact: true }).focus();
    await keyboard.type('Pass');
    await keyboard.press('Enter');
    await keyboard.type('Vertretung in Č');
    await keyboard.press('Backspace');
    await keyboard.type('C');
    await keyboard.press('Control+.');
    await expect(akte.page.getByRole('dialog', { name: 'Zeichen zu „C“' })).toBeVisible();
    await keyboard.press('v');
    await expect(dokumente.getByLabel('ausgestellt von')).toHaveValue('Vertretung in Č');
    await keyboard.press('Enter');
    await keyboard.type('heute');
    await keyboard.press('Enter');
    await expect(dokumente.getByText(/^gespeichert/)).toBeVisible();
    const gespeichert = await call(host, 'fall.load', { id: await akte.id() });
    expect(gespeichert.identitaet).toMatchObject({ passVorhanden: true, passGueltigBis: '2031-02-01' });
    expect(gespeichert.identitaetsdokument).toMatchObject([
      { stufe: 'pass', bezeichnung: 'Pass', aussteller: 'Vertretung in Č', vorgelegtAm: '2026-11-21' },
    ]);
  });

  test('Zeilen aus Excel in eine Liste einfügen, eine rückgängig machen, ein Buch wird abgewiesen', async ({
    host,
  }) => {
    const akte = await openProbe(host);
    const { keyboard } = akte.page;
    await akte.oeffne('Sachstand');
    await akte.bereich('Wiedervorlagen').getByRole('button', { name: 'Wiedervorlage hinzufügen' }).focus();
    await keyboard.press('Enter');
    // The suggested day is marked: typing replaces it.
    await keyboard.type('heute+3');
    await keyboard.press('Enter');
    await expect(akte.page.getByRole('textbox', { name: 'am (am 05.12.2026)', exact: true })).toHaveValue(
      '24.11.2026',
    );
    await keyboard.press('Shift+Tab');
    await akte.fuegeEin(
      '1.12.2026\tAntwort der\u00A0Botschaft?\tTermin im Oktober\r\n31.6.2027\tKurs beendet?\t\r\n',
    );
    const tabelle = akte.page.getByRole('table', { name: 'Wiedervorlagen' });
    await expect(
      tabelle.getByRole('textbox', { name: 'am (Antwort der Botschaft?)', exact: true }),
    ).toHaveValue('01.12.2026');
    const falsch = tabelle.getByRole('textbox', { name: 'am (Kurs beendet?)', exact: true });
    await expect(falsch).toHaveValue('31.6.2027');
    await expect(falsch).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(async () => (await stand(host, akte)).wiedervorlage.length).toBe(1);
    expect((await stand(host, akte)).wiedervorlage).toMatchObject([
      { faelligAm: '2026-12-01', was: 'Antwort der Botschaft?', warum: 'Termin im Oktober' },
    ]);
    await akte.oeffne('Person und Haushalt');
    await akte.tippe(akte.page.getByLabel('Gemeinde'), 'Beispielstadt');
    await expect(akte.gespeichert('Angaben zur Person')).toBeVisible();
    await akte.page.getByLabel('Notiz').focus();
    await akte.fuegeEin('Ein Buch. '.repeat(1_000_000));
    await expect(akte.page.getByText(/^Nicht eingefügt: Der Text hat 10\.000\.000 Zeichen/)).toBeVisible();
    // Its key leads to the heading of the section: out of the field, whose own words Ctrl+Z would take back.
    await akte.oeffne('Person und Haushalt');
    await keyboard.press('Control+z');
    await expect(akte.page.getByText('Rückgängig gemacht: Gemeinde')).toBeVisible();
    await expect(akte.page.getByLabel('Gemeinde')).toHaveValue('');
    await akte.oeffne('Sachstand');
    await expect(falsch).toHaveValue('31.6.2027');
    await expect(falsch).toHaveAttribute('aria-invalid', 'true');
  });

  test('eine Familie mit drei Menschen in einer Tabelle erfassen, mit gemeinsamen Zeiten', async ({
    host,
  }) => {
    const akte = await openProbe(host);
    const { keyboard } = akte.page;
    await akte.oeffne('Person und Haushalt');
    await akte.page.getByRole('button', { name: 'Familie in einer Tabelle erfassen' }).focus();
    await keyboard.press('Enter');
    const tabelle = akte.page.getByRole('group', { name: 'Familie erfassen' });
    await expect(tabelle.getByRole('textbox', { name: 'Vornamen (Zeile 1)' })).toBeFocused();
    await keyboard.type('Dawit');
    await keyboard.press('Enter');
    await keyboard.type('030219');
    await keyboard.press('Control+Enter');
    await expect(tabelle.getByRole('textbox', { name: 'Vornamen (Zeile 3)' })).toBeFocused();
    await keyboard.type('Noah');
    await keyboard.press('Enter');
    await keyboard.type('2021');
    await expect(
      tabelle.getByText(/erst ab der Geburt am 03\.02\.2019|Duldung \(§ 60a\) ab 10\.06\.2021$/).first(),
    ).toBeVisible();
    await expectAccessible(akte.page);
    await tabelle.getByRole('button', { name: '2 Akten anlegen' }).focus();
    await keyboard.press('Enter');
    await expect(akte.page.getByText('2 Akten angelegt und im Haushalt verbunden.')).toBeVisible();
    const menschen = akte.bereich('Weitere Menschen des Registers in diesem Haushalt');
    await expect(menschen.getByRole('link', { name: 'Musterova-Probe, Noah' })).toBeVisible();
    const { mitbewohner, angehoeriger } = await stand(host, akte);
    expect(mitbewohner).toHaveLength(2);
    expect(angehoeriger.filter(({ verknuepftMit }) => verknuepftMit !== null)).toHaveLength(2);
    const noah = mitbewohner.find(({ name }) => name.endsWith('Noah'));
    const seine = await call(host, 'fall.load', { id: noah?.id ?? '' });
    expect(seine.aufenthaltsabschnitt).toMatchObject([{ von: '2021-12-31', status: 'D' }]);
  });

  test('sehen, dass eine Kollegin dasselbe Feld geändert hat, und entscheiden', async ({ host }) => {
    const akte = await openProbe(host);
    await akte.oeffne('Person und Haushalt');
    const { person } = await stand(host, akte);
    const { programmNr: _, ...felder } = person;
    await call(host, 'fall.savePerson', { ...felder, gemeinde: 'Altdorf', telefon: '0000 1', basis: null });
    await akte.tippe(akte.page.getByLabel('Gemeinde'), 'Neudorf');
    const streit = akte.page.getByRole('alert');
    await expect(streit).toContainText(
      '„Gemeinde“ wurde inzwischen als „Altdorf“ gespeichert; Sie haben „Neudorf“ eingegeben.',
    );
    await expect(akte.page.getByLabel('Gemeinde')).toHaveValue('Neudorf');
    await expect(akte.page.getByLabel('Telefon')).toHaveValue('0000 1');
    await akte.tippe(akte.page.getByLabel('Sprache', { exact: true }), 'Tigrinya');
    await expect.poll(async () => (await stand(host, akte)).person.sprache).toBe('Tigrinya');
    expect((await stand(host, akte)).person.gemeinde).toBe('Altdorf');
    await expectAccessible(akte.page, ['main [role="alert"]']);
    await streit.getByRole('button', { name: 'Meine Eingabe speichern' }).focus();
    await akte.page.keyboard.press('Enter');
    await expect.poll(async () => (await stand(host, akte)).person.gemeinde).toBe('Neudorf');
  });

  test('festhalten, dass die Beratungsstelle es anders sieht', async ({ host }) => {
    const akte = await openProbe(host);
    const { keyboard } = akte.page;
    await akte.oeffne('Sachstand');
    await akte.page.getByRole('button', { name: 'Sicht von Behörde und Beratungsstelle' }).focus();
    await keyboard.press('Enter');
    const bereich = akte.bereich('Sicht von Behörde und Beratungsstelle');
    for (const [seite, wort] of [
      ['Ausländerbehörde', 'nicht erfüllt'],
      ['Beratungsstelle', 'auf dem Weg'],
    ] as const) {
      await bereich.getByRole('button', { name: 'Sicht festhalten' }).focus();
      await keyboard.press('Enter');
      const form = akte.page.getByRole('form', { name: 'Sicht festhalten' });
      await akte.waehle(form.getByRole('combobox', { name: 'Sicht von' }), seite);
      await akte.waehle(form.getByRole('combobox', { name: 'Einschätzung' }), wort);
      await form.getByLabel('Quelle').fill('Fallgespräch mit Frau Beispiel');
      await form.getByRole('button', { name: 'Festhalten' }).focus();
      await keyboard.press('Enter');
      await expect(form).toHaveCount(0);
    }
    const zeile = bereich.getByRole('row', { name: /^der Fall als Ganzes/ });
    await expect(zeile.getByRole('cell').nth(0)).toContainText('nicht erfüllt');
    await expect(zeile.getByRole('cell').nth(1)).toContainText('auf dem Weg');
  });
});

const stand = async (host: Host, akte: FallaktePage) =>
  await call(host, 'fall.load', { id: await akte.id() });
