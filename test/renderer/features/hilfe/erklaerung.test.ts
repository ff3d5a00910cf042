import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createErklaerung,
  erklaerungAlsText,
  type Rundgang,
  type Tastaturlauf,
} from '#renderer/features/hilfe/erklaerung.ts';
import { rundgang } from '#renderer/features/hilfe/rundgang.ts';
import { tastaturlauf } from '#renderer/features/hilfe/tastaturlauf.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { ERKLAERUNG, version } from '#test/barrierefreiheit/schreiben.ts';
import { orte } from '#test/e2e/barrierefreiheit/orte.ts';

describe('Die Erklärung zur Barrierefreiheit', () => {
  it('ist die des letzten Rundgangs, und der war an allen Orten dieser Fassung', () => {
    expect(readFileSync(ERKLAERUNG, 'utf8'), 'npm run barrierefreiheit').toBe(
      erklaerungAlsText(rundgang, tastaturlauf),
    );
    expect(rundgang.version).toBe(version());
    expect(rundgang.orte.map(({ name }) => name)).toEqual(orte.map(({ name }) => name));
    if (tastaturlauf !== null) expect(tastaturlauf.version).toBe(version());
  });

  const ort = { name: 'Heute', pfad: '/heute', halte: 12, funde: [] };
  const sauber: Rundgang = { am: asDatum('2026-11-20'), version: '1.0.0', orte: [ort] };
  const geschichte = { titel: 'Ein Tag', ergebnis: 'bestanden', halte: 3, pfeile: 1, grund: null } as const;
  const lauf: Tastaturlauf = { am: asDatum('2026-11-20'), version: '1.0.0', geschichten: [geschichte] };
  const behoerde = {
    behoerde: 'Landkreis Musterland',
    amt: null,
    telefon: '0000 1',
    email: 'a@muster.invalid',
  };
  const text = (gang: Rundgang, tasten: Tastaturlauf | null) =>
    JSON.stringify(createErklaerung(gang, tasten, behoerde));

  it('sagt nicht mehr, als der Rundgang gezeigt hat', () => {
    expect(text(sauber, lauf)).toContain('Soweit die eigene Prüfung reicht, ist das Programm vereinbar');
    expect(text(sauber, lauf)).toContain('An 1 Orten und in 1 Arbeitsabläufen');
    for (const tasten of [lauf, null]) {
      expect(text(sauber, tasten)).toContain('Mit einem Vorleseprogramm (NVDA, JAWS)');
      expect(text(sauber, tasten)).not.toMatch(/(ist|es) vollständig vereinbar/u);
    }
    expect(text(sauber, null)).toContain('teilweise vereinbar');
    expect(text(sauber, null)).toContain('ohne Maus sind für diese Fassung nicht durchlaufen');
    const fund = text({ ...sauber, orte: [{ ...ort, funde: ['ein Fund'] }] }, lauf);
    expect(fund).toContain('teilweise vereinbar');
    expect(fund).toContain('Heute: ein Fund');
    const gescheitert = { ...geschichte, ergebnis: 'gescheitert' as const, grund: 'erfunden' };
    const ohneMaus = text(sauber, { ...lauf, geschichten: [gescheitert] });
    expect(ohneMaus).toContain('teilweise vereinbar');
    expect(ohneMaus).toContain('Ohne Maus nicht gelungen: Ein Tag (erfunden)');
    expect(ohneMaus).toContain('0 davon gelingen');
  });

  it('nennt Stand, Selbstbewertung und an wen man sich wendet', () => {
    for (const satz of [
      '20.11.2026',
      'Selbstbewertung',
      'Landkreis Musterland, Telefon 0000 1, a@muster.invalid',
    ])
      expect(text(sauber, lauf)).toContain(satz);
  });
});
