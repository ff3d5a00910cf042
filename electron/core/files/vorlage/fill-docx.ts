/** Fills a Word template: the only way a paper in an office's own wording comes about. */
import { Buffer } from 'node:buffer';
import {
  ImagePlugin,
  officeMarkup,
  TemplateHandler,
  TextPlugin,
  xml,
  type ImageContent,
  type ScopeData,
  type Tag,
  type TemplateContext,
  type TemplateData,
} from 'easy-template-x';
import { LINIE, type Fuellung, type Wert, type Werte } from '#shared/dokumente/platzhalter/fuellung.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { qrPng } from '../docx/png.ts';
import { finishPackage } from './paket.ts';
import { SchleifePlugin } from './schleife.ts';

/** Deep enough for tables in tables; a checked template is no deeper. */
export const MAX_DEPTH = 60;

type Rahmen = Pick<Dokument, 'titel' | 'verfasser' | 'sprache' | 'datum'>;

/** @param template checked and rewritten by the reader, never a file as it came */
export async function fillDocx(
  template: Uint8Array,
  fuellung: Fuellung,
  rahmen: Rahmen,
): Promise<Uint8Array> {
  const handler = new TemplateHandler({
    plugins: [new SchleifePlugin(), new LinePlugin(), new QrPlugin()],
    maxXmlDepth: MAX_DEPTH,
  });
  const filled = await handler.process(Buffer.from(template), templateData(fuellung));
  return finishPackage(new Uint8Array(filled), rahmen);
}

function templateData({ werte, qr }: Fuellung): TemplateData {
  return {
    ...dataOf(werte),
    qr_code:
      qr === null
        ? { _type: 'image' }
        : ({
            _type: 'image',
            source: qrPng(qr.matrix),
            format: 'image/png',
            altText: `QR-Code mit der Dokumentnummer ${qr.nummer}`,
          } as ImageContent),
  } as TemplateData;
}

function dataOf(werte: Werte): TemplateData {
  return Object.fromEntries(Object.entries(werte).map(([name, wert]) => [name, plain(wert)])) as TemplateData;
}

/** Control characters, which no Word file may hold, are left out (XML 1.0, 2.2). */
function plain(wert: Wert): string | boolean | TemplateData[] {
  if (typeof wert === 'string') return wert.replaceAll(/[^\P{Cc}\n\t]|[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '');
  return typeof wert === 'boolean' ? wert : wert.map(dataOf);
}

/** Text, and lines to write on where a fact is not known. */
class LinePlugin extends TextPlugin {
  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const isLine = data.getScopeData<string>() === LINIE;
    if (isLine && tag.placement === 'TextNode')
      underline(officeMarkup.query.containingRunNode(tag.xmlTextNode));
    super.simpleTagReplacements(tag, data);
  }
}

function underline(run: ReturnType<typeof officeMarkup.query.containingRunNode>): void {
  let look = run.childNodes?.find(({ nodeName }) => nodeName === 'w:rPr');
  if (look === undefined) {
    look = xml.create.generalNode('w:rPr');
    xml.modify.insertChild(run, look, 0);
  }
  if (look.childNodes?.some(({ nodeName }) => nodeName === 'w:u') === true) return;
  xml.modify.appendChild(
    look,
    xml.create.generalNode('w:u', { attributes: { 'w:val': 'single', 'w:color': '8A939C' } }),
  );
}

/** The code of the paper; a blank form has none, and no empty picture either. */
class QrPlugin extends ImagePlugin {
  override async simpleTagReplacements(tag: Tag, data: ScopeData, context: TemplateContext): Promise<void> {
    const image = data.getScopeData<ImageContent>();
    if (tag.placement === 'Attribute' && image.source === undefined) {
      const drawing = xml.query.findParentByName(tag.xmlNode, 'w:drawing');
      if (drawing !== undefined) {
        xml.modify.remove(drawing);
        return;
      }
    }
    await super.simpleTagReplacements(tag, data, context);
  }
}
