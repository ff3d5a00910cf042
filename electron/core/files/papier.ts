import { renderHtml } from '#shared/dokumente/html.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { schriftCss } from './schrift.ts';

/** The page for print and PDF, with the font of the house inside. */
export const renderPapier = (dokument: Dokument): string =>
  renderHtml(dokument, { schriftCss: schriftCss(JSON.stringify(dokument.blocks)) });

/** The page for the preview, in which fields without a value stand out. */
export const renderVorschau = (dokument: Dokument): string =>
  renderHtml(dokument, { schriftCss: schriftCss(JSON.stringify(dokument.blocks)), markEmpty: true });
