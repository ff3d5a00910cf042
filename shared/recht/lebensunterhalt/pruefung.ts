/** From the facts of a case to the calculation, with everything that is missing for it. */
import type { Fall } from '#shared/domain/fall.ts';
import { type Datum } from '#shared/lib/datum.ts';
import type { FehlendesFeld, Pruefrahmen } from '../engine/ergebnis.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { berechne, type Berechnung, type Eingabe } from './berechnung.ts';
import { bedarfsgemeinschaft, bezeichnung, type Grenze } from './haushalt.ts';
import { erwerbOf } from './erwerb.ts';
import { inAusbildung } from './ausbildung.ts';
import { parameterFuer, type Parameter } from './parameter.ts';

export type Lebensunterhalt =
  | { readonly art: 'fehlt'; readonly fehlt: readonly FehlendesFeld[] }
  | { readonly art: 'keine_parameter'; readonly satz: string; readonly fehlt: readonly FehlendesFeld[] }
  | {
      readonly art: 'gerechnet';
      readonly parameter: Parameter;
      readonly eingabe: Eingabe;
      /** One, or two where a partly known birth date changes the need. */
      readonly berechnungen: readonly [Berechnung, ...Berechnung[]];
      readonly ungenau: readonly FehlendesFeld[];
    };

/** With the amounts of the day, or of `betraegeVom`: a forecast keeps those of today. */
export function pruefeLebensunterhalt(
  fall: Fall,
  tag: Datum,
  { betraegeVom = tag, eigene }: Pick<Pruefrahmen, 'betraegeVom' | 'eigene'> = {},
): Lebensunterhalt {
  const parameter = parameterFuer(betraegeVom, eigene);
  if ('keine' in parameter)
    return {
      art: 'keine_parameter',
      satz: parameter.keine,
      fehlt: [
        {
          feld: 'parameter.regelbedarf',
          label: `Regelbedarfe ${betraegeVom.slice(0, 4)} (Parametertabelle)`,
        },
      ],
    };
  const early = eingabe(fall, tag, 'von');
  if ('fehlt' in early) return { art: 'fehlt', fehlt: early.fehlt };
  // Only a partly known birth date gives two calculations.
  const late = hasInexactBirth(fall) ? eingabe(fall, tag, 'bis') : early;
  if ('fehlt' in late) return { art: 'fehlt', fehlt: late.fehlt };
  const jung = early.eingabe.inAusbildungUnter25 || late.eingabe.inAusbildungUnter25;
  if (jung && parameter.absetzregel.ohneInAusbildung !== null && parameter.minijobgrenze === null)
    return ohneMinijobgrenze(betraegeVom);
  const first = berechne(early.eingabe, parameter);
  const second = late === early ? first : berechne(late.eingabe, parameter);
  const same = first.bedarf === second.bedarf && first.einkommen === second.einkommen;
  const ungenau = same ? [] : inexactBirths(fall);
  return {
    art: 'gerechnet',
    parameter,
    eingabe: early.eingabe,
    berechnungen: same ? [first] : [first, second],
    ungenau,
  };
}

function partly(day: string | null): boolean {
  return day !== null && day.length < 10;
}

function hasInexactBirth({ person, angehoeriger }: Fall): boolean {
  if (partly(person.geburtsdatum)) return true;
  for (const { geburtsdatum } of angehoeriger) if (partly(geburtsdatum)) return true;
  return false;
}

/** Whose birth date is known in part only. */
function inexactBirths({ person, angehoeriger }: Fall): FehlendesFeld[] {
  return [
    ...(partly(person.geburtsdatum) ? [fehlend('person.geburtsdatum', 'genauer Tag')] : []),
    ...angehoeriger
      .filter(({ geburtsdatum }) => partly(geburtsdatum))
      .map((a) => fehlend('angehoeriger.geburtsdatum', `${bezeichnung(a)}, genauer Tag`)),
  ];
}

function ohneMinijobgrenze(tag: Datum): Lebensunterhalt {
  const jahr = tag.slice(0, 4);
  return {
    art: 'keine_parameter',
    satz: `Für ${jahr} ist keine Grenze für Minijobs hinterlegt; bis 25 Jahre bleibt sie in Schule und Ausbildung anrechnungsfrei.`,
    fehlt: [{ feld: 'parameter.minijobgrenze', label: `Grenze für Minijobs ${jahr} (Parametertabelle)` }],
  };
}

function eingabe(
  fall: Fall,
  tag: Datum,
  grenze: Grenze,
): { eingabe: Eingabe } | { fehlt: readonly FehlendesFeld[] } {
  const gemeinschaft = bedarfsgemeinschaft(fall, tag, grenze);
  const fehlt = [...gemeinschaft.fehlt];
  const lu = fall.lebensunterhalt;
  const erwerb = erwerbOf(fall, tag);
  if (erwerb.brutto === null) fehlt.push(fehlend('lebensunterhalt.bruttoErwerb'));
  if (erwerb.netto === null) fehlt.push(fehlend('lebensunterhalt.nettoErwerb'));
  const kduWarm = lu?.kduWarm ?? null;
  if (kduWarm === null) fehlt.push(fehlend('lebensunterhalt.kduWarm'));
  const hasKind = gemeinschaft.mitglieder.some(({ kind, alter }) => kind && alter < 18);
  const hasPartner = gemeinschaft.mitglieder[0]?.stufe === 2;
  const alleinerziehend = hasKind && !hasPartner ? (lu?.alleinerziehend ?? null) : false;
  if (alleinerziehend === null) fehlt.push(fehlend('lebensunterhalt.alleinerziehend'));
  if (fehlt.length > 0 || erwerb.brutto === null || erwerb.netto === null || kduWarm === null)
    return { fehlt };
  return {
    eingabe: {
      mitglieder: gemeinschaft.mitglieder,
      brutto: erwerb.brutto,
      netto: erwerb.netto,
      inAusbildungUnter25:
        erwerb.brutto > 0 && (gemeinschaft.mitglieder[0]?.alter ?? 99) < 25 && inAusbildung(fall, tag),
      andere: gemeinschaft.andere,
      kindergeld: lu?.kindergeld ?? 0,
      sonstiges: lu?.sonstigesEinkommen ?? 0,
      kduWarm,
      alleinerziehend: alleinerziehend ?? false,
      schwanger: lu?.schwanger ?? false,
      warmwasserDezentral: lu?.warmwasserDezentral ?? false,
    },
  };
}
