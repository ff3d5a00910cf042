import { describe, expect, it } from 'vitest';
import { gilt, weitergabeHindernis } from '#shared/ablauf/einwilligung.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';

const einwilligung = (more: Partial<RecordOf<'einwilligung'>> = {}): RecordOf<'einwilligung'> => ({
  id: 'e',
  personId: 'p',
  zweck: 'behoerde_an_traeger',
  traegerId: null,
  erteiltAm: asDatum('2026-03-01'),
  widerrufenAm: null,
  textFassung: null,
  sprache: null,
  erteiltDurch: null,
  ...more,
});
const am = (tag: string, traegerId: string | null = 't') => ({
  zweck: 'behoerde_an_traeger' as const,
  traegerId,
  tag: asDatum(tag),
});

describe('Namentliche Angaben gehen nur mit Einwilligung hinaus', () => {
  it.each([
    ['am Tag der Erteilung', '2026-03-01', null, true],
    ['am Tag davor nicht', '2026-02-28', null, false],
    ['am Tag vor dem Widerruf noch', '2026-04-30', '2026-05-01', true],
    ['am Tag des Widerrufs nicht mehr', '2026-05-01', '2026-05-01', false],
  ])('%s', (_, tag, widerruf, expected) => {
    expect(
      gilt(einwilligung({ widerrufenAm: widerruf === null ? null : asDatum(widerruf) }), asDatum(tag)),
    ).toBe(expected);
  });

  it('nicht ohne Einwilligung, nicht für einen anderen Zweck, nicht an einen anderen Träger', () => {
    expect(weitergabeHindernis([], am('2026-04-01'))).toContain('keine Einwilligung');
    expect(weitergabeHindernis([einwilligung({ zweck: 'fallgruppe' })], am('2026-04-01'))).toContain(
      'keine Einwilligung',
    );
    expect(weitergabeHindernis([einwilligung({ traegerId: 'anderer' })], am('2026-04-01'))).toContain(
      'keine Einwilligung',
    );
    expect(weitergabeHindernis([einwilligung()], am('2026-04-01'))).toBeNull();
  });

  it('nach einem Widerruf nur mit neuer Einwilligung; der Satz nennt den Tag', () => {
    const widerrufen = einwilligung({ widerrufenAm: asDatum('2026-05-01') });
    expect(weitergabeHindernis([widerrufen], am('2026-06-01'))).toContain('01.05.2026 widerrufen');
    expect(
      weitergabeHindernis([widerrufen, einwilligung({ erteiltAm: asDatum('2026-05-20') })], am('2026-06-01')),
    ).toBeNull();
  });
});
