/** The family in one picture: members with their own results, who opens a way for whom, what could be carried over. */
import { beziehung } from '#shared/domain/codes.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { findBruecken } from './bruecken.ts';
import type { Familienbild, Mitglied } from './ergebnis.ts';
import { findUebernahmen } from './uebernahmen.ts';
import { findVerwandtschaft, type Akte, type Mensch, type Verwandtschaft } from './verwandtschaft.ts';

/**
 * @param akten the person of the file first, then everybody of the register in the same household or linked.
 * @param gleicherHaushalt ids of people who live in the household of the file.
 */
export function createFamilienbild(
  akten: readonly Akte[],
  gleicherHaushalt: ReadonlySet<string>,
  tag: Datum,
): Familienbild {
  const verwandtschaft = findVerwandtschaft(akten);
  const [eigene] = akten;
  if (!eigene) throw new Error('a family without the person of the file');
  return {
    mitglieder: verwandtschaft.menschen.map((mensch) => describe(verwandtschaft, eigene, mensch)),
    bruecken: findBruecken(verwandtschaft, tag),
    uebernahmen: findUebernahmen(verwandtschaft, eigene.personId, gleicherHaushalt, tag),
    hinweise: hints(verwandtschaft, eigene),
  };
}

function describe(v: Verwandtschaft, eigene: Akte, mensch: Mensch): Mitglied {
  const ergebnis = mensch.akte?.ergebnis ?? null;
  return {
    id: mensch.id,
    personId: mensch.akte?.personId ?? null,
    name: mensch.name,
    beziehung: mensch.akte === eigene ? null : relation(v, eigene, mensch),
    geburtsdatum: mensch.geburtsdatum,
    vorschlag: ergebnis?.vorschlag ?? null,
    rechtsgrundlage: ergebnis?.rechtsgrundlage ?? null,
    fruehestens: ergebnis?.fruehestens ?? null,
  };
}

const umgekehrt: Partial<Record<(typeof beziehung.codes)[number], (typeof beziehung.codes)[number]>> = {
  kind: 'elternteil',
  elternteil: 'kind',
};

/** As the file has it; else as the other file has it, seen from here. */
function relation({ paare }: Verwandtschaft, eigene: Akte, mensch: Mensch): string {
  const own = paare.find(({ a, b }) => a.akte === eigene && b === mensch)?.beziehung;
  const other = paare.find(({ a, b }) => a === mensch && b.akte === eigene)?.beziehung;
  const code = own ?? (other === undefined ? undefined : (umgekehrt[other] ?? other));
  return code === undefined ? 'im selben Haushalt, Beziehung nicht eingetragen' : beziehung.label(code);
}

function hints(v: Verwandtschaft, eigene: Akte): string[] {
  const unlinked = v.menschen.filter(
    ({ akte }) =>
      akte !== null && akte !== eigene && !v.paare.some(({ a, b }) => a.akte === eigene && b.akte === akte),
  );
  const colours = new Set(v.menschen.flatMap(({ akte }) => akte?.ergebnis.vorschlag ?? []));
  return [
    ...unlinked.map(
      ({ name }) =>
        `${name} wohnt laut Register im selben Haushalt, steht aber nicht unter den Angehörigen dieser Akte.`,
    ),
    ...(colours.size > 1
      ? [
          'Die Vorschläge der Familie sind verschieden. Das ist kein Widerspruch: Jede Person wird auf ihrem eigenen Weg geprüft; was sie einander öffnen, steht unten.',
        ]
      : []),
  ];
}
