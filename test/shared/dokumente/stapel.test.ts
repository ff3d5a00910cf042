import { describe, expect, it } from 'vitest';
import { renderStapel, umfangOf } from '#shared/dokumente/stapel.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { kopf, person, qr } from './papiere.ts';
import { wegProbe } from './papiere-person.ts';

const brief = (code: string) =>
  createDokument(
    vorlagen.anschreiben,
    { ...wegProbe(person), empfaenger: null, erstesAm: null },
    { kopf, kennung: { code, version: 1, qr } },
  );

describe('Viele Papiere in einer Datei', () => {
  const zwei = [brief('AS-AAAA-AAAA'), brief('AS-BBBB-BBBB')];
  const html = renderStapel(zwei, { schriftCss: '', titel: 'Anschreiben', seiten: [2, 3] });

  it('behalten jedes seinen Fuß und seine eigene Seitenzählung', () => {
    expect(html).toMatch(/@page p0 \{ counter-increment: c0;.*AS\\2d AAAA.*counter\(c0\) '\\20 von\\20 2'/);
    expect(html).toMatch(/@page p1 \{ counter-increment: c1;.*AS\\2d BBBB.*counter\(c1\) '\\20 von\\20 3'/);
  });

  it('behaupten keine Gesamtzahl, solange niemand gezählt hat', () => {
    expect(renderStapel(zwei, { schriftCss: '', titel: 'x', seiten: null })).not.toContain('von\\20');
  });

  it('haben Blätter mit genau so vielen Überschriften, wie das Papier nennt', () => {
    expect(html.match(/<h[1-6]>/g)).toHaveLength(
      zwei.reduce((sum, each) => sum + umfangOf(each).ueberschriften, 0),
    );
    expect(html).not.toContain('<script');
  });
});
