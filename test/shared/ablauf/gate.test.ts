import { describe, expect, it } from 'vitest';
import { abweichungTor } from '#shared/ablauf/abweichung.ts';
import { begruendungTor } from '#shared/ablauf/begruendung.ts';
import { eineBetreuungTor } from '#shared/ablauf/eine-betreuung.ts';
import { einwilligungTor, unterschriftTor } from '#shared/ablauf/einwilligung.ts';
import { freieWahlTor } from '#shared/ablauf/freie-wahl.ts';
import { ask, firstClosed } from '#shared/ablauf/gate.ts';
import { positiverGrundTor } from '#shared/ablauf/positiver-grund.ts';
import { austrittTor, standTor, wiedereintrittTor } from '#shared/ablauf/programmstand.ts';
import { pruefungVorherTor } from '#shared/ablauf/pruefung-vorher.ts';
import { rechtsbehelfTor } from '#shared/ablauf/rechtsbehelf.ts';
import { traegerInformiertTor } from '#shared/ablauf/traeger-informiert.ts';
import { vierAugenTor } from '#shared/ablauf/vier-augen.ts';
import { zweiterBlickTor } from '#shared/ablauf/zweiter-blick.ts';
import { asDatum } from '#shared/lib/datum.ts';

const TORE = [
  abweichungTor,
  austrittTor,
  begruendungTor,
  eineBetreuungTor,
  einwilligungTor,
  freieWahlTor,
  positiverGrundTor,
  pruefungVorherTor,
  rechtsbehelfTor,
  standTor,
  traegerInformiertTor,
  unterschriftTor,
  vierAugenTor,
  wiedereintrittTor,
  zweiterBlickTor,
];

describe('Die Tore des Ablaufs', () => {
  it('haben jedes einen eigenen Namen, einen Titel und eine Quelle', () => {
    expect(new Set(TORE.map(({ id }) => id)).size).toBe(TORE.length);
    for (const { titel, quelle } of TORE)
      expect([titel.length > 5, quelle.length > 10]).toEqual([true, true]);
  });

  it('antworten eines nach dem anderen: genannt wird das erste geschlossene', () => {
    const offen = ask(begruendungTor, { grund: 'Ein Satz.' });
    const zu = ask(begruendungTor, { grund: '' });
    expect(offen).toBeNull();
    expect(
      firstClosed(offen, zu, ask(vierAugenTor, { stand: 'bestaetigt', beantragtVon: 'a', benutzerId: 'b' })),
    ).toBe(zu);
    expect(firstClosed(offen, offen)).toBeNull();
  });
});

describe('Wer anders entscheidet als vorgeschlagen', () => {
  it.each([
    ['gruen', 'gruen', false],
    ['gelb', 'gruen', true],
    ['rot', 'gelb', true],
    ['gelb', 'angaben_fehlen', false],
    ['rot', 'angaben_fehlen', false],
    ['gruen', 'angaben_fehlen', true],
    ['gruen', null, false],
  ] as const)('setzt %s bei Vorschlag %s: Grund nötig %s', (farbe, vorschlag, needed) => {
    expect(abweichungTor.hindernis({ farbe, vorschlag, abweichung: null }) !== null).toBe(needed);
    expect(abweichungTor.hindernis({ farbe, vorschlag, abweichung: 'Weil es so ist.' })).toBeNull();
  });
});

describe('Ein anhängiger Rechtsbehelf hält den Ausschluss an', () => {
  const antrag = { stand: null, rechtsbehelfAm: null, rechtsbehelfErledigtAm: null };
  const haertefall = { eingereichtAm: null, stand: null, entschiedenAm: null };
  const tag = asDatum('2026-05-01');
  it.each([
    ['ohne alles', [], [], true],
    ['beim Stand „Rechtsbehelf anhängig“', [{ ...antrag, stand: 'rechtsbehelf' }], [], false],
    ['nach dem Einlegen', [{ ...antrag, rechtsbehelfAm: tag }], [], false],
    [
      'nach der Erledigung nicht mehr',
      [{ ...antrag, rechtsbehelfAm: tag, rechtsbehelfErledigtAm: tag }],
      [],
      true,
    ],
    ['bei laufendem Härtefallverfahren', [], [{ ...haertefall, eingereichtAm: tag }], false],
    ['ohne Ersuchen nicht mehr', [], [{ ...haertefall, eingereichtAm: tag, stand: 'kein_ersuchen' }], true],
  ] as const)('%s', (_, antraege, haertefaelle, frei) => {
    expect(rechtsbehelfTor.hindernis({ antraege, haertefaelle }) === null).toBe(frei);
  });
});

describe('Für Minderjährige', () => {
  it.each([
    ['am Tag vor dem 18. Geburtstag', '2008-11-21', '2026-11-20', false],
    ['am 18. Geburtstag', '2008-11-21', '2026-11-21', true],
    ['bei bekanntem Jahr, wenn jemand sicher noch keine 18 ist', '2010', '2026-11-21', false],
    ['bei bekanntem Jahr, wenn jemand schon 18 sein kann', '2008', '2026-11-21', true],
  ] as const)('unterschreibt die Person %s selbst: %4$s', (_, geburtsdatum, am, allein) => {
    const answer = unterschriftTor.hindernis({
      geburtsdatum: geburtsdatum as never,
      erteiltAm: asDatum(am),
      erteiltDurch: 'person',
    });
    expect(answer === null).toBe(allein);
  });
});
