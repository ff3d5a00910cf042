/**
 * Reads the XML in which the Federation publishes its laws (gii-norm, one `norm` per paragraph). Its DOCTYPE names an
 * outside file, which is never fetched; definitions of its own in the file are refused.
 */
import { SaxesParser } from 'saxes';
import type { Gesetz, Norm } from '#shared/paket/gesetz.ts';
import { PaketRefusal } from './paket-zip.ts';

const MAX_NORMEN = 5_000;
const MAX_DEPTH = 60;
const META = new Set(['jurabk', 'enbez', 'titel', 'langue', 'standkommentar']);
/** Footnotes of the editors are no part of the wording. */
const LEFT_OUT = new Set(['fussnoten', 'Footnotes', 'FnR']);

type Open = {
  kuerzel: string;
  paragraf: string;
  titel: string;
  langtitel: string;
  stand: string[];
  absaetze: string[];
};

/** @throws PaketRefusal for everything that is no law in this form */
export function readGesetzXml(xml: string): Gesetz {
  const parser = new SaxesParser();
  const path: string[] = [];
  const normen: Norm[] = [];
  let head: Open | null = null;
  let norm = fresh();
  let erzeugtAm: string | null = null;
  let meta = '';
  let absatz: string | null = null;
  let content = false;
  let leftOut = 0;

  const closeAbsatz = (): void => {
    const text = (absatz ?? '').replaceAll(/[ \t]*\n[ \t\n]*/g, '\n').trim();
    if (text !== '') norm.absaetze.push(text);
    absatz = null;
  };
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new PaketRefusal('gesetz');
  });
  parser.on('error', () => {
    throw new PaketRefusal('gesetz');
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (path.length > MAX_DEPTH || (path.length === 1 && name !== 'dokumente'))
      throw new PaketRefusal('gesetz');
    if (path.length === 1) erzeugtAm = buildDay(attributes['builddate'] ?? '');
    if (name === 'norm') norm = fresh();
    if (META.has(name)) meta = '';
    if (LEFT_OUT.has(name)) leftOut += 1;
    if (name === 'Content' && path.includes('text')) content = true;
    if (!content || leftOut > 0) return;
    if (name === 'P' && absatz === null) absatz = '';
    else if (absatz !== null && BREAKS.has(name)) absatz += '\n';
  });
  parser.on('text', (text) => {
    const plain = text.replaceAll(/[ \t\r\n]+/g, ' ');
    if (leftOut > 0) return;
    if (content) {
      if (absatz !== null) absatz += plain;
      else if (plain.trim() !== '') absatz = plain;
      return;
    }
    if (META.has(path.at(-1) ?? '')) meta += plain;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (LEFT_OUT.has(name)) leftOut -= 1;
    if (META.has(name) && !content) take(norm, name, meta.trim());
    if (content && absatz !== null) {
      if (name === 'DT' || name === 'entry') absatz += ' ';
      if (name === 'DL') absatz += '\n';
    }
    if (content && name === 'P' && !path.includes('P')) closeAbsatz();
    if (name === 'Content') {
      closeAbsatz();
      content = false;
    }
    if (name !== 'norm') return;
    if (normen.length >= MAX_NORMEN) throw new PaketRefusal('gesetz');
    head ??= norm;
    if (norm.paragraf !== '')
      normen.push({ paragraf: norm.paragraf, titel: norm.titel, absaetze: norm.absaetze });
  });
  parser.write(xml).close();
  return asGesetz(head, normen, erzeugtAm);
}

/** Where the text goes on in a line of its own: numbers of a list, rows of a table. */
const BREAKS = new Set(['DT', 'BR', 'row', 'P']);

function fresh(): Open {
  return { kuerzel: '', paragraf: '', titel: '', langtitel: '', stand: [], absaetze: [] };
}

function take(norm: Open, name: string, text: string): void {
  if (text === '') return;
  if (name === 'jurabk') norm.kuerzel ||= text;
  else if (name === 'enbez') norm.paragraf = text.slice(0, 60);
  else if (name === 'titel') norm.titel = text.slice(0, 500);
  else if (name === 'langue') norm.langtitel = text.slice(0, 500);
  else norm.stand.push(text.slice(0, 1000));
}

function asGesetz(head: Open | null, normen: readonly Norm[], erzeugtAm: string | null): Gesetz {
  if (head === null || head.kuerzel === '' || normen.length === 0) throw new PaketRefusal('gesetz');
  return {
    kuerzel: head.kuerzel.slice(0, 60),
    titel: head.langtitel,
    stand: head.stand.slice(0, 20),
    erzeugtAm,
    normen: [...normen],
  };
}

/** `20260107211234` → `2026-01-07` */
function buildDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${String(month)}-${String(day)}`;
}
