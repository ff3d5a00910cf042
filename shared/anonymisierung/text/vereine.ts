import type { Fund, Fundstufe } from './registereintrag.ts';

const RANG: Readonly<Record<Fundstufe, number>> = { register: 0, muster: 1, aehnlich: 2, alltagswort: 3 };
const ANREDE =
  /(?:(?<!\p{L})(?:Herrn?|Frau|Familie|Eheleute|Ehepaar|Kind|Dr\.|Prof\.|RA|RAin|Rechtsanw[aä]lt(?:in)?)\s+)+$/u;
const HAUSNUMMER = /^\s*(?:Nr\.\s*)?\d{1,4}\s?[a-z]?(?![\p{L}\d])/u;

/**
 * Places that overlap become one, with the surest of their kinds; names side by side too, with the form of address
 * in front. So „Frau Dr. Amira Probe-Muster“ is one decision and not three.
 */
export function vereine(text: string, funde: readonly Fund[]): Fund[] {
  const sorted = funde.toSorted((a, b) => a.von - b.von || b.bis - a.bis);
  const joined: Fund[] = [];
  for (const fund of sorted) {
    const last = joined.at(-1);
    const next = last === undefined ? null : join(text, last, fund);
    if (next === null) joined.push(fund);
    else joined[joined.length - 1] = next;
  }
  return joined.map((fund) => extend(text, fund));
}

function join(text: string, a: Fund, b: Fund): Fund | null {
  const overlap = b.von < a.bis;
  const touch = a.art === b.art && /^[\s\-‐-―.]{0,2}$/u.test(text.slice(a.bis, b.von));
  // A word of everyday speech beside a name stays a decision of its own unless it is part of it.
  if (!overlap && (!touch || a.stufe === 'alltagswort' || b.stufe === 'alltagswort')) return null;
  const [von, bis] = [a.von, Math.max(a.bis, b.bis)];
  const surer = stronger(a, b);
  return { von, bis, text: text.slice(von, bis), art: surer.art, stufe: surer.stufe };
}

function stronger(a: Fund, b: Fund): Fund {
  return RANG[b.stufe] < RANG[a.stufe] ? b : a;
}

function extend(text: string, fund: Fund): Fund {
  const before = ANREDE.exec(text.slice(Math.max(0, fund.von - 40), fund.von));
  const person = fund.art === 'name' || fund.art === 'beistand' || fund.art === 'mitarbeit';
  const von = person && before !== null ? fund.von - before[0].length : fund.von;
  const after = fund.art === 'strasse' ? HAUSNUMMER.exec(text.slice(fund.bis, fund.bis + 12)) : null;
  const bis = fund.bis + (after?.[0].length ?? 0);
  return { ...fund, von, bis, text: text.slice(von, bis) };
}
