/** What one paper fills into its template: by the names of the pattern. */
import type { BlockOf, QrMatrix } from '#shared/dokumente/modell.ts';
import { createDokument, type Papier, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { gliedern, type Glied } from './gliederung.ts';
import { INFO_FELDER, infoName, musterOf, singleFact, type Knoten, type PostenKnoten } from './muster.ts';
import { factsOf, textOf, wertOf, type Posten } from './posten.ts';
import { trace } from './spur.ts';

/** A line to write on, where a fact is not known. */
export const LINIE = '\u00a0'.repeat(28);
export const KREUZ = { an: '☒', aus: '☐' } as const;

export type Wert = string | boolean | readonly Werte[];
export type Werte = { readonly [name: string]: Wert };

export type Fuellung = {
  readonly werte: Werte;
  readonly qr: { readonly matrix: QrMatrix; readonly nummer: string } | null;
  /** Passages the pattern does not know; printed at the end, so that nothing is lost. */
  readonly ergaenzt: readonly string[];
};

type Offen = { readonly [name: string]: Wert };

export function fuelle<D>(vorlage: Vorlage<D>, daten: D, papier: Papier): Fuellung {
  // The pattern asks only for what every template has, whatever its data.
  const muster = musterOf(vorlage as unknown as Vorlage<unknown>);
  const { posten, fakten } = trace(vorlage, daten, papier, muster.regeln);
  const ergaenzt: string[] = [];
  const werte: Record<string, Wert> = {};
  for (const name of muster.fakten.keys()) werte[name] = fakten.get(name) ?? LINIE;
  for (const [name, wert] of fakten) werte[name] = wert;
  Object.assign(werte, fillScope(gliedern(posten, muster.kontext), muster.knoten, ergaenzt));
  const kopf = posten.find((each) => each.kind === 'kopf')?.kopf ?? null;
  Object.assign(werte, headWerte(kopf));
  werte['fusszeile'] = createDokument(vorlage, daten, papier).fusszeile;
  werte['linie'] = LINIE;
  werte['ergaenzung'] = ergaenzt.map((absatz) => ({ absatz }));
  const kennung = kopf?.kennung ?? null;
  return {
    werte,
    qr: kennung === null || kennung.qr === null ? null : { matrix: kennung.qr, nummer: kennung.code },
    ergaenzt,
  };
}

function headWerte(kopf: BlockOf<'letterhead'> | null): Offen {
  const info = new Map((kopf?.info ?? []).map(({ label, value }) => [label, value]));
  const zeilen = kopf?.anschrift?.zeilen ?? [];
  return {
    briefkopf_behoerde: kopf?.behoerde ?? '',
    briefkopf_amt: kopf?.amt ?? '',
    mit_amt: kopf !== null && kopf.amt !== null,
    mit_dokumentnummer: kopf !== null && kopf.kennung !== null,
    dokumentnummer: kopf?.kennung?.code ?? '',
    dokumentversion: kopf?.kennung?.zusatz ?? '',
    ruecksendung: kopf?.anschrift?.ruecksendung ?? '',
    anschrift: zeilen.flatMap((zeile) => (zeile === null ? [] : [{ zeile }])),
    anschrift_leer: zeilen.flatMap((zeile) => (zeile === null ? [{ zeile: LINIE }] : [])),
    ...Object.fromEntries(
      INFO_FELDER.flatMap((label): (readonly [string, Wert])[] => [
        [`mit_${infoName(label)}`, info.has(label)],
        [infoName(label), info.get(label) ?? ''],
      ]),
    ),
  };
}

function fillScope(glieder: readonly Glied[], knoten: readonly Knoten[], ergaenzt: string[]): Offen {
  const here = new Map(glieder.map((glied) => [glied.key, glied]));
  const werte: Record<string, Wert> = {};
  for (const each of knoten) {
    const glied = here.get(each.key);
    if (each.bedingung !== null)
      werte[each.bedingung.name] = each.bedingung.keys.every((key) => here.has(key));
    if ('liste' in each) {
      const elemente = glied !== undefined && 'liste' in glied ? glied.elemente : [];
      werte[each.name] = elemente.map((element) => ({
        ...elementFacts(element),
        ...fillScope(element, each.knoten, ergaenzt),
      }));
    } else
      Object.assign(werte, postenWerte(each, glied !== undefined && 'posten' in glied ? glied.posten : null));
  }
  const known = new Set(
    knoten
      .filter(({ bedingung }) => bedingung === null || bedingung.keys.every((key) => here.has(key)))
      .map(({ key }) => key),
  );
  for (const glied of glieder) if (!known.has(glied.key)) ergaenzt.push(...linesOf(glied));
  return werte;
}

function elementFacts(element: readonly Glied[]): Offen {
  const facts = element.flatMap((glied) => ('posten' in glied ? factsOf(glied.posten) : []));
  return Object.fromEntries(facts.map(({ name, wert }) => [name, wert]));
}

function postenWerte({ namen, posten: pattern }: PostenKnoten, posten: Posten | null): Offen {
  const werte: Record<string, Wert> = {};
  if (pattern.kind === 'feld') werte[namen.feld] = (posten?.kind === 'feld' ? posten.value : null) ?? '';
  if (pattern.kind === 'tabelle') {
    const table = posten?.kind === 'tabelle' ? posten : null;
    if (namen.zeilen !== null)
      werte[namen.zeilen] = (table?.rows ?? []).map((row) =>
        Object.fromEntries(
          namen.spalten.flatMap(({ fett, rest }, i): (readonly [string, string])[] => [
            ...(fett === null ? [] : [[fett, row[i]?.fett ?? ''] as const]),
            ...(rest === null
              ? []
              : [
                  [
                    rest,
                    fett === null ? `${row[i]?.fett ?? ''}${row[i]?.rest ?? ''}` : (row[i]?.rest ?? ''),
                  ] as const,
                ]),
          ]),
        ),
      );
    if (namen.leerzeilen !== null)
      werte[namen.leerzeilen] = Array.from({ length: table?.emptyRows ?? 0 }, () => ({}));
  }
  if (pattern.kind === 'zeichnung')
    namen.unterschriften.forEach((name, i) => {
      const signs = posten?.kind === 'zeichnung' ? (posten.parteien[i]?.name ?? null) : null;
      werte[`mit_${name}`] = signs !== null;
      werte[name] = signs === null ? '' : textOf(signs);
    });
  if (pattern.kind === 'zeile') {
    const line = posten?.kind === 'zeile' ? posten : null;
    if (namen.kreuz !== null)
      werte[namen.kreuz] = line?.form.art === 'kaestchen' && line.form.checked ? KREUZ.an : KREUZ.aus;
    const put = pattern.stuecke.flatMap((part, i) =>
      part.stil === 'feld' && singleFact(part) === null ? [i] : [],
    );
    put.forEach((at, i) => {
      const part = line?.stuecke[at];
      const name = namen.angaben[i];
      if (name !== undefined)
        werte[name] = part?.stil === 'feld' && part.teile !== null ? part.teile.map(wertOf).join('') : LINIE;
    });
  }
  return werte;
}

/** A passage as plain paragraphs. */
function linesOf(glied: Glied): string[] {
  if ('liste' in glied) return glied.elemente.flat().flatMap(linesOf);
  const { posten } = glied;
  switch (posten.kind) {
    case 'zeile': {
      const box = posten.form.art === 'kaestchen' ? `${posten.form.checked ? KREUZ.an : KREUZ.aus} ` : '';
      const more = posten.zusatz === null ? '' : ` ${textOf(posten.zusatz)}`;
      return [`${box}${textOf(posten.stuecke)}${more}`];
    }
    case 'feld':
      return [`${posten.label}: ${posten.value ?? LINIE}`];
    case 'tabelle':
      return [
        posten.columns.map(({ label }) => label).join(' · '),
        ...posten.rows.map((row) => row.map(({ fett, rest }) => `${fett}${rest}`).join(' · ')),
      ];
    case 'zeichnung':
      return posten.parteien.map(
        ({ rolle, name }) => `${textOf(rolle)}: ${LINIE}${name === null ? '' : ` (${textOf(name)})`}`,
      );
    case 'schreiben':
      return [posten.label ?? '', ...Array.from({ length: posten.zeilen }, () => LINIE)];
    case 'seite':
    case 'kopf':
      return [];
  }
}
