/** Paragraph styles of a paper: people who change the file in Word find every kind of text under one name. */
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import { farbe, mm, pt } from './mass.ts';

const FONT = 'Calibri';
/** Line height in 240ths of a line. Without the rule LibreOffice takes it for a fixed height: long headings overlap. */
const zeile = (line: number) => ({ line, lineRule: LineRuleType.AUTO });
const line = { style: BorderStyle.SINGLE, size: 4, color: farbe.linie, space: 1 } as const;

export const stile: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: farbe.tinte, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: mm(2), ...zeile(264) } },
    },
    heading1: {
      run: { font: FONT, size: 38, bold: true, color: farbe.tinte },
      paragraph: { spacing: { before: 0, after: mm(3), ...zeile(240) }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 27, bold: true, color: farbe.akzent },
      paragraph: {
        spacing: { before: mm(5), after: mm(1.8), ...zeile(240) },
        keepNext: true,
        border: { top: { style: BorderStyle.SINGLE, size: 8, color: farbe.akzent, space: 5 } },
      },
    },
    heading3: {
      run: { font: FONT, size: 22, bold: true, color: farbe.tinte },
      paragraph: { spacing: { before: mm(3.5), after: mm(1), ...zeile(240) }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Behoerde',
      name: 'Behörde',
      basedOn: 'Normal',
      run: { size: 30, bold: true, color: farbe.akzent },
      paragraph: { spacing: { after: mm(0.6), ...zeile(240) } },
    },
    {
      id: 'Leise',
      name: 'Leise',
      basedOn: 'Normal',
      run: { size: 18, color: farbe.leise },
      paragraph: { spacing: { after: mm(2), ...zeile(252) } },
    },
    {
      id: 'Kennung',
      name: 'Dokumentnummer',
      basedOn: 'Normal',
      run: { size: 17, color: farbe.leise },
      paragraph: { spacing: { after: 0, ...zeile(240) } },
    },
    {
      id: 'Ruecksendung',
      name: 'Rücksendung',
      basedOn: 'Normal',
      run: { size: 14, color: farbe.leise },
      paragraph: { spacing: { before: mm(12.7), after: 0, line: mm(5), lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'Anschrift',
      name: 'Anschrift',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0, line: mm(4.5), lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'AnschriftLeer',
      name: 'Anschrift leer',
      basedOn: 'Anschrift',
      paragraph: {
        spacing: { after: 0, line: mm(8), lineRule: LineRuleType.EXACT },
        border: { bottom: line, between: line },
      },
    },
    {
      id: 'Information',
      name: 'Informationsblock',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: mm(0.7), ...zeile(240) } },
    },
    {
      id: 'InformationLeer',
      name: 'Informationsblock leer',
      basedOn: 'Information',
      paragraph: { spacing: { after: mm(0.7), ...zeile(240) }, border: { bottom: line } },
    },
    {
      id: 'Lead',
      name: 'Einleitung',
      basedOn: 'Normal',
      run: { size: 24 },
      paragraph: { spacing: { after: mm(2.6), ...zeile(269) } },
    },
    {
      id: 'Feldname',
      name: 'Feldname',
      basedOn: 'Normal',
      run: { size: 17, color: farbe.leise },
      paragraph: { spacing: { after: 0, ...zeile(240) }, keepNext: true },
    },
    {
      id: 'Feldwert',
      name: 'Feldwert',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: mm(2.2), line: mm(5.4), lineRule: LineRuleType.AT_LEAST },
        border: { bottom: line },
      },
    },
    {
      id: 'FeldwertGross',
      name: 'Feldwert groß',
      basedOn: 'Feldwert',
      run: { size: 32, bold: true },
      paragraph: { spacing: { after: mm(4.5), line: mm(8), lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'FeldwertLeer',
      name: 'Feldwert leer',
      basedOn: 'Feldwert',
      paragraph: { spacing: { after: mm(2.2), line: mm(6.8), lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'Tabellenkopf',
      name: 'Tabellenkopf',
      basedOn: 'Normal',
      run: { size: 18, bold: true, color: farbe.akzent },
      paragraph: { spacing: { before: mm(1), after: mm(1), ...zeile(240) }, keepNext: true },
    },
    {
      id: 'Tabellentext',
      name: 'Tabellentext',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: mm(1.4), after: mm(1.4), ...zeile(252) } },
    },
    {
      id: 'Aufzaehlung',
      name: 'Aufzählung',
      basedOn: 'Normal',
      paragraph: { spacing: { after: mm(0.9), ...zeile(264) } },
    },
    {
      id: 'Wahl',
      name: 'Kästchen',
      basedOn: 'Normal',
      paragraph: { spacing: { after: mm(1.4), ...zeile(252) }, indent: { left: mm(6.6), hanging: mm(6.6) } },
    },
    { id: 'Hinweis', name: 'Hinweis', basedOn: 'Normal', run: { size: 21 }, paragraph: hinweis(0, mm(1.2)) },
    {
      id: 'Hinweistitel',
      name: 'Hinweistitel',
      basedOn: 'Hinweis',
      run: { size: 21, bold: true, color: farbe.akzent },
      paragraph: { ...hinweis(mm(2.4), mm(0.8)), keepNext: true },
    },
    {
      id: 'Rolle',
      name: 'Wer unterschreibt',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: mm(4), after: 0, ...zeile(240) }, keepNext: true },
    },
    {
      id: 'Unterschrift',
      name: 'Unterschrift',
      basedOn: 'Normal',
      run: { size: 17, color: farbe.leise },
      paragraph: {
        spacing: { before: mm(12), after: 0, ...zeile(240) },
        border: { top: { ...line, space: 3 } },
      },
    },
    {
      id: 'Schreibzeile',
      name: 'Schreibzeile',
      basedOn: 'Normal',
      paragraph: {
        keepNext: true,
        spacing: { after: 0, line: mm(8), lineRule: LineRuleType.EXACT },
        border: { bottom: line, between: line },
      },
    },
    {
      id: 'Neueseite',
      name: 'Neue Seite',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: pt(1), lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'Rand',
      name: 'Seitenrand',
      basedOn: 'Normal',
      run: { size: 17, color: farbe.leise },
      paragraph: { spacing: { after: 0, ...zeile(240) }, rightTabStop: mm(165) },
    },
  ],
};

export const nummerierung: INumberingOptions = {
  config: [
    { reference: 'nummern', levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: 'punkte', levels: [level(LevelFormat.BULLET, '•')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      run: { color: farbe.akzent, font: FONT },
      paragraph: { indent: { left: mm(6.5), hanging: mm(5.5) } },
    },
  };
}

/** Left bar and pale ground; equal borders let Word draw neighbouring paragraphs as one box. */
function hinweis(before: number, after: number) {
  return {
    spacing: { before, after, ...zeile(259) },
    indent: { left: mm(4), right: mm(3) },
    // Lines in the colour of the ground give the box air above and below; neighbours with the same lines are one box.
    border: {
      left: { style: BorderStyle.SINGLE, size: 20, color: farbe.akzent, space: 9 },
      top: { style: BorderStyle.SINGLE, size: 4, color: farbe.grund, space: 6 },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: farbe.grund, space: 4 },
    },
    shading: { fill: farbe.grund, color: 'auto', type: 'clear' },
  } as const;
}
