/** What many cases have in common and no single case can solve: topics for a Gremium, as counts without anybody. */
import { hemmnis, type verantwortlich } from '#shared/domain/codes.ts';

export type Befundlage = {
  /** People of whom exactly this one thing is missing. */
  readonly nurPass: number;
  readonly nurLebensunterhalt: number;
  /** People per side whose turn it is. */
  readonly wartetAuf: Readonly<Partial<Record<(typeof verantwortlich.codes)[number], number>>>;
  /** Open Hemmnisse per code: people. */
  readonly hemmnisse: Readonly<Partial<Record<(typeof hemmnis.codes)[number], number>>>;
  /** Applications that have waited for the same other authority for more than three months: people. */
  readonly langeBei: readonly { readonly stelle: string; readonly personen: number }[];
  /** Both sides see it differently: people. */
  readonly abweichend: number;
};

export type Befund = { readonly id: string; readonly thema: string; readonly anzahl: number };

/**
 * Findings with at least `schwelle` people, largest first; below it a number could point to somebody.
 * @param schwelle the office's smallest published number
 */
export function strukturelleBefunde(lage: Befundlage, schwelle: number): readonly Befund[] {
  const all: Befund[] = [
    befund('nur_pass', lage.nurPass, (n) => `${n} Menschen fehlt nur noch der Pass`),
    befund(
      'nur_lebensunterhalt',
      lage.nurLebensunterhalt,
      (n) => `${n} Menschen fehlt nur noch der gesicherte Lebensunterhalt`,
    ),
    befund('wartet_dritte', lage.wartetAuf.dritte ?? 0, (n) => `${n} Menschen warten auf andere Stellen`),
    ...lage.langeBei.map(({ stelle, personen }) =>
      befund(
        `lange_bei:${stelle}`,
        personen,
        (n) => `Bei ${n} Menschen wartet der Antrag seit mehr als drei Monaten auf: ${stelle}`,
      ),
    ),
    ...hemmnis.codes.map((code) =>
      befund(
        `hemmnis:${code}`,
        lage.hemmnisse[code] ?? 0,
        (n) => `Hemmnis bei ${n} Menschen: ${hemmnis.label(code)}`,
      ),
    ),
    befund(
      'abweichend',
      lage.abweichend,
      (n) => `Bei ${n} Menschen sehen Behörde und Beratungsstelle dasselbe verschieden`,
    ),
  ];
  return all
    .filter(({ anzahl }) => anzahl >= schwelle)
    .toSorted((a, b) => b.anzahl - a.anzahl || a.id.localeCompare(b.id));
}

function befund(id: string, anzahl: number, thema: (anzahl: number) => string): Befund {
  return { id, thema: thema(anzahl), anzahl };
}
