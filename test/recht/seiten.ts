/** The pages under docs/recht that `npm run recht` writes: a lawyer reads them without the program. */
import { formatDatum } from '#shared/lib/datum.ts';
import type {
  FassungDarstellung,
  KriteriumDarstellung,
  KriteriumFassungDarstellung,
  RechtDarstellung,
  RechtsgrundlageDarstellung,
} from '#shared/recht/darstellung.ts';
import { ortOf } from './aussagen-seiten.ts';

type Saetze = ReadonlyMap<string, readonly string[]>;
/** By criterion: the place of its sentences below aussagen/. */
type Orte = ReadonlyMap<string, string>;

const KOPF = '<!-- Geschrieben von „npm run recht“; bitte nicht von Hand ändern. -->';

/** File name to content. */
export function rechtSeiten(recht: RechtDarstellung, saetze: Saetze): ReadonlyMap<string, string> {
  const quer = crossCutting(recht);
  const orte = ortOf(recht);
  return new Map([
    ['uebersicht.md', overview(recht)],
    [
      'quer-pruefsaetze.md',
      lines([KOPF, '', '# Prüfsätze zu den übergreifenden Kriterien', ...sentences(quer, saetze)]),
    ],
    ...recht.rechtsgrundlagen.map((r): [string, string] => [`${r.id}.md`, page(r, saetze, orte)]),
  ]);
}

function overview({ rechtsgrundlagen, vonHand, nichtGeprueft }: RechtDarstellung): string {
  return lines([
    KOPF,
    '',
    '# Das Recht im Programm',
    '',
    'Belege: S Gesetzestext gelesen, J Entscheidung gelesen, G Anwendungshinweis oder Erlass gelesen, K eigene Kenntnis. Wer was womit verglichen hat, steht in der [Einführung](README.md); was das Programm zu jedem Kriterium sagt, unter [aussagen](aussagen/quer.md).',
    '',
    '| Rechtsgrundlage | Fassung | Geltung | Rechtsfolge | Kriterien |',
    '| --- | --- | --- | --- | --- |',
    ...rechtsgrundlagen.flatMap(({ id, titel, fassungen }) =>
      fassungen.map(
        (f) =>
          `| [${titel}](${id}.md) | ${f.id} | ${f.geltung} | ${cell(f.rechtsfolge)} | ${f.kriterien.length} |`,
      ),
    ),
    '',
    '## Nur von Hand zu prüfen',
    '',
    '| Weg | Fundstelle | Inhalt |',
    '| --- | --- | --- |',
    ...vonHand.map(({ titel, citation }) => `| ${titel} | ${citation.norm} | ${cell(citation.inhalt)} |`),
    ...(nichtGeprueft.length === 0
      ? []
      : ['', '## Noch nicht geprüft', '', ...nichtGeprueft.map(({ titel }) => `- ${titel}`)]),
  ]);
}

function page(weg: RechtsgrundlageDarstellung, saetze: Saetze, orte: Orte): string {
  const own = new Set(
    weg.fassungen
      .flatMap(({ kriterien }) => kriterien.map(({ id }) => id))
      .filter((id) => !id.startsWith('Q.')),
  );
  return lines([
    KOPF,
    '',
    `# ${weg.titel}`,
    '',
    weg.farbe
      ? 'Das Programm schlägt eine Farbe vor; entscheiden muss ein Mensch.'
      : 'Diesen Weg prüft ein Mensch; das Programm zeigt die Kriterien, aber keine Farbe.',
    '',
    `Was das Programm zu jedem Kriterium sagt, steht mit Beispielen unter „Was das Programm sagt“: ${aussagenLinks(own, orte)}.`,
    ...weg.fassungen.flatMap((f, i) => version(f, weg.fassungen[i - 1], orte)),
    '',
    '## Prüfsätze',
    '',
    'Was die Tests zu jedem Kriterium behaupten; die Sätze zu „Q.…“ stehen [auf einer eigenen Seite](quer-pruefsaetze.md).',
    ...sentences(own, saetze),
  ]);
}

/** The pages with the sentences of these criteria, and the one of the cross-cutting criteria. */
function aussagenLinks(ids: ReadonlySet<string>, orte: Orte): string {
  const seiten = new Set([...ids].map((id) => (orte.get(id) ?? '').split('#')[0] ?? ''));
  return [...seiten, 'quer.md'].map((seite) => `[${seite.slice(0, -3)}](aussagen/${seite})`).join(', ');
}

function version(
  fassung: FassungDarstellung,
  before: FassungDarstellung | undefined,
  orte: Orte,
): readonly string[] {
  const { id, geltung, rechtsfolge, kriterien } = fassung;
  const gone = (before?.kriterien ?? []).filter((k) => !kriterien.some((other) => other.id === k.id));
  return [
    '',
    `## Fassung ${id}`,
    '',
    `Geltung: ${geltung}. Rechtsfolge: ${rechtsfolge}.`,
    ...(gone.length > 0
      ? ['', `Gegenüber ${before?.id ?? ''} entfallen: ${gone.map((k) => k.id).join(', ')}.`]
      : []),
    ...kriterien.flatMap((k) => criterion(k, fassung, before, orte)),
  ];
}

function criterion(
  k: KriteriumDarstellung,
  { von, bis }: FassungDarstellung,
  before: FassungDarstellung | undefined,
  orte: Orte,
): readonly string[] {
  const geltung = `${formatDatum(von)} bis ${bis === null ? 'auf Weiteres' : formatDatum(bis)}${change(k, before)}`;
  return [
    '',
    `### ${k.id} ${k.label}`,
    '',
    k.bedingung,
    '',
    '| | |',
    '| --- | --- |',
    `| Art | ${k.typ}: ${k.typWort}${k.massgeblich ? '' : ' (nicht maßgeblich)'} |`,
    `| Geltung | ${geltung} |`,
    ...wording(k),
    ...(k.angaben.length > 0 ? [`| Angaben | ${cell(k.angaben.join(', '))} |`] : []),
    `| Aussagen | [mit Beispielen](aussagen/${orte.get(k.id) ?? ''}) |`,
    ...k.fassungen.flatMap((f) => [
      '',
      `Wortlaut ${f.id}, ${f.geltung}: ${f.bedingung}`,
      '',
      '| | |',
      '| --- | --- |',
      ...wording(f),
    ]),
  ];
}

function wording(k: Omit<KriteriumFassungDarstellung, 'id' | 'geltung' | 'datumGenau'>): readonly string[] {
  return [
    `| Fundstelle | ${cell(k.norm)} |`,
    ...k.parameter.map(({ name, wert }) => `| ${name} | ${cell(wert)} |`),
    ...(k.ausnahmen.length > 0 ? [`| Ausnahmen | ${cell(k.ausnahmen.join('<br>'))} |`] : []),
    `| Beleg | ${k.beleg}: ${k.belegWort} |`,
    `| Unsicherheit | ${k.unsicherheit}: ${k.unsicherheitWort} |`,
  ];
}

/** What changed against the version before; nothing for the first one. */
function change(k: KriteriumDarstellung, before: FassungDarstellung | undefined): string {
  if (before === undefined) return '';
  const old = before.kriterien.find(({ id }) => id === k.id);
  if (old === undefined) return `; neu gegenüber ${before.id}`;
  return `; ${JSON.stringify(old) === JSON.stringify(k) ? 'unverändert' : 'geändert'} gegenüber ${before.id}`;
}

/** The sentences of every criterion as the window reads them (renderer/features/recht/pruefsaetze.ts). */
export function pruefsaetzeFile(saetze: Saetze): string {
  const ids = [...saetze.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return lines([
    KOPF,
    ...ids.flatMap((id) => ['', `## ${id}`, '', ...(saetze.get(id) ?? []).map((satz) => `- ${satz}`)]),
  ]);
}

function sentences(ids: ReadonlySet<string>, saetze: Saetze): readonly string[] {
  return [...ids].flatMap((id) => {
    const own = saetze.get(id) ?? [];
    return [
      '',
      `### Zu ${id}`,
      '',
      ...(own.length > 0 ? own.map((satz) => `- ${satz}`) : ['Kein Prüfsatz.']),
    ];
  });
}

function crossCutting({ rechtsgrundlagen }: RechtDarstellung): ReadonlySet<string> {
  const ids = rechtsgrundlagen.flatMap(({ fassungen }) =>
    fassungen.flatMap((f) => f.kriterien.map(({ id }) => id)),
  );
  return new Set(ids.filter((id) => id.startsWith('Q.')).toSorted());
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
