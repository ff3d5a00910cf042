import { describe, expect, it } from 'vitest';
import { renderHtml } from '#shared/dokumente/html.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { instrument, kopf, leererKopf, papiere, person, qr } from './papiere.ts';

const html = (dokument: (typeof papiere)[number]['dokument']) => renderHtml(dokument, { schriftCss: '' });

describe.each(papiere)('$name', ({ dokument }) => {
  it('ist eine vollständige Seite ohne Skript und ohne Adresse zum Nachladen', () => {
    const page = html(dokument);
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).not.toMatch(/<script|<link|<iframe|https?:\/\/|@import|\bon[a-z]+=/i);
    expect(page).toContain('lang="de-DE"');
  });

  it('hat genau einen Betreff, ohne das Wort „Betreff“', () => {
    expect(dokument.blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1);
    expect(html(dokument)).not.toContain('Betreff');
  });

  it('zeigt keine Lücken im Text: kein null, kein undefined', () => {
    expect(html(dokument).slice(html(dokument).indexOf('<main>'))).not.toMatch(/null|undefined|NaN|\[object/);
  });
});

describe.each(papiere.filter(({ blanko }) => blanko))('$name', ({ dokument }) => {
  it('trägt weder Kennung noch Person', () => {
    const page = html(dokument);
    expect(page).not.toContain('QR-Code');
    expect(page).not.toContain(person.nachname);
    expect(dokument.fusszeile).toContain('Fassung');
  });
});

describe('Die Vorlagen', () => {
  it('haben verschiedene Kürzel, und ihre leeren Daten passen zu ihrem Schema', () => {
    const all = Object.values(vorlagen);
    expect(new Set(all.map(({ kuerzel }) => kuerzel)).size).toBe(all.length);
    for (const { schema, leer } of all) expect(schema.safeParse(leer).success).toBe(true);
  });

  it('heißen wie ihr Schlüssel und haben Dateinamen ohne Umlaute', () => {
    for (const [id, vorlage] of Object.entries(vorlagen)) {
      expect(vorlage.id).toBe(id);
      expect(vorlage.dateiname).toMatch(/^[A-Za-z]+$/);
    }
  });

  it('nennen fehlende Pflichtangaben mit dem Ort, an dem man sie einträgt', () => {
    const { leer, fehlt } = vorlagen.rueckmeldebogen;
    expect(fehlt(leer)).toEqual([
      { label: 'Nachname', ort: 'Fallakte › Person und Haushalt' },
      { label: 'Geburtsdatum', ort: 'Fallakte › Person und Haushalt' },
    ]);
    expect(fehlt({ ...leer, person })).toEqual([]);
  });

  it('nehmen nur Schritte auf, für die Zuständige, Termin und Nachweis feststehen', () => {
    const [first] = instrument.schritte;
    if (first === undefined) throw new Error('the sample has steps');
    const draft = { ...first, was: 'Noch nicht besprochen', wer: null, nachweis: null };
    const daten = { ...instrument, schritte: [first, draft] };
    const { integrationsfahrplan } = vorlagen;
    expect(integrationsfahrplan.fehlt(daten)).toEqual([]);
    expect(integrationsfahrplan.offen?.(daten).map(({ label }) => label)).toEqual([
      'Schritt 2: Wer?, Nachweis (bleibt Entwurf und steht nicht auf dem Papier)',
    ]);
    const page = html(createDokument(integrationsfahrplan, daten, { kopf, kennung: null }));
    expect(page).toContain(first.was);
    expect(page).not.toContain(draft.was);
    expect(integrationsfahrplan.fehlt({ ...instrument, schritte: [draft] })).toHaveLength(1);
  });

  it('sprechen von Hemmnissen freundlich und nie von Straftaten', () => {
    const page = html(createDokument(vorlagen.integrationsfahrplan, instrument, { kopf, kennung: null }));
    expect(page).toContain('Kinder betreut');
    expect(page).not.toMatch(/Straf(tat|fällig)/);
  });
});

describe('Ein Papier', () => {
  it('maskiert, was in HTML etwas bedeutet, auch in der Fußzeile', () => {
    const böse = `</style><script>"&'<b>`;
    const dokument = createDokument(
      vorlagen.rueckmeldebogen,
      { ...vorlagen.rueckmeldebogen.leer, person: { ...person, nachname: böse, programmNr: böse } },
      { kopf: { ...kopf, behoerde: böse }, kennung: { code: 'RB-7K3M-9QXD', version: 1, qr } },
    );
    const page = html(dokument);
    expect(page).not.toContain('<script');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain('&#60;b&#62;');
  });

  it('ohne Träger nennt keine Liste und keine Unterschrift einer Beratungsstelle', () => {
    const page = html(
      createDokument(
        vorlagen.integrationsfahrplan,
        { ...instrument, beratungsstelle: null, schritte: [] },
        { kopf, kennung: null },
      ),
    );
    expect(page).not.toContain('Beratungsstelle');
  });

  it('kommt mit einer Behörde aus, die noch nichts eingetragen hat', () => {
    const page = html(
      createDokument(vorlagen.rueckmeldebogen, vorlagen.rueckmeldebogen.leer, {
        kopf: leererKopf,
        kennung: null,
      }),
    );
    expect(page).toContain('Ausländerbehörde');
  });

  it('hebt in der Vorschau hervor, was die Behörde noch nicht weiß, nicht was von Hand eingetragen wird', () => {
    const { rueckmeldebogen } = vorlagen;
    const daten = {
      ...rueckmeldebogen.leer,
      person: { ...person, geburtsdatum: null },
      erwartetBis: asDatum('2026-12-21'),
    };
    const dokument = createDokument(rueckmeldebogen, daten, { kopf, kennung: null });
    const page = renderHtml(dokument, { schriftCss: '', markEmpty: true });
    expect(page).toContain('<body class="gefuellt">');
    expect(page).toMatch(/<dt>Geburtsdatum<\/dt><dd class="leer"><\/dd>/);
    expect(page).toMatch(/<dt>Bemerkung<\/dt><dd class="leer hand"><\/dd>/);
    expect(html(dokument)).toContain('<body>');
  });
});
