/** A package as it is shown before it counts: from whom, what is in it, against what. */
import type { Output } from '#shared/api/contract.ts';
import { compareGesetze } from '#shared/paket/gesetz.ts';
import { describeInhalt, regelnOf } from '#shared/paket/paket-inhalt.ts';
import { compareVersion } from '#shared/paket/paket-kopf.ts';
import { alleHinweise } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { mergePaket } from '#shared/recht/paket/regelpaket.ts';
import type { AktivesPaket } from '../db/pakete.ts';
import type { GeprueftesPaket } from '../files/paket-datei.ts';
import type { ReadAccess } from '../register/access.ts';
import { artOf, paketHandlerOf } from './paket-handler.ts';
import { describeSchluessel } from './paket-herausgeber.ts';
import { activeOf, asAktiv, wirktAb } from './paket-stand.ts';

type Angesehen = NonNullable<Output<'paket.open'>>;
const SHOWN_NORMEN = 500;

export function describePaket(access: ReadAccess, lauf: string, paket: GeprueftesPaket): Angesehen {
  const { format: _f, fassung: _v, dateien: _d, herausgeber: _h, ...kopf } = paket.kopf;
  const aktiv = activeOf(access, kopf.kennung);
  return {
    lauf,
    ...kopf,
    art: artOf(paket),
    pruefsumme: paket.pruefsumme,
    schluessel: describeSchluessel(access, paket),
    verhaeltnis: verhaeltnis(kopf.version, aktiv?.version ?? null),
    aktiveVersion: aktiv?.version ?? null,
    inhalt: [
      ...(paketHandlerOf(artOf(paket))?.describe(paket) ?? describeInhalt(paket.inhalt)),
      ...zaehlung(access, paket),
    ],
    behalten: [...merged(access, paket).behalten],
    wirktAufFaelle: (regelnOf(paket.inhalt)?.parameterjahre ?? []).length > 0,
    wirktAb: wirktAb(asCandidate(lauf, paket), access.today),
    normen: normen(access, paket),
  };
}

/** As if it had been loaded: for the comparison before it is. */
export function asCandidate(lauf: string, { kopf, inhalt }: GeprueftesPaket): AktivesPaket {
  const { kennung, name, version, gueltigVon, gueltigBis } = kopf;
  return { paket: { id: lauf, kennung, name, version, gueltigVon, gueltigBis }, inhalt };
}

function verhaeltnis(version: string, aktiv: string | null): Angesehen['verhaeltnis'] {
  if (aktiv === null) return 'erstes';
  const difference = compareVersion(version, aktiv);
  return difference > 0 ? 'neuer' : difference < 0 ? 'aelter' : 'gleich';
}

function merged({ tables }: ReadAccess, { inhalt }: GeprueftesPaket) {
  const regeln = regelnOf(inhalt);
  const bestand = {
    parameterjahre: tables.parameterjahr.all(),
    hinweise: alleHinweise,
    leitsaetze: tables.leitsatz.all(),
  };
  return regeln === null
    ? { neu: 0, geaendert: 0, gleich: 0, behalten: [] as readonly string[] }
    : mergePaket(bestand, regeln);
}

function zaehlung(access: ReadAccess, paket: GeprueftesPaket): readonly string[] {
  if (regelnOf(paket.inhalt) === null) return [];
  const { neu, geaendert, gleich } = merged(access, paket);
  return [`${neu} Einträge neu, ${geaendert} geändert, ${gleich} schon vorhanden`];
}

function normen(access: ReadAccess, { kopf, inhalt }: GeprueftesPaket): Angesehen['normen'] {
  if (inhalt.art !== 'gesetz') return [];
  const before = asAktiv(access, activeOf(access, kopf.kennung))?.inhalt;
  const changed = compareGesetze(before?.art === 'gesetz' ? before.gesetz : null, inhalt.gesetz);
  // Of the first wording only what the rules cite is worth a line: everything else would be the whole law.
  return changed
    .filter(({ kriterien }) => before !== undefined || kriterien.length > 0)
    .slice(0, SHOWN_NORMEN)
    .map((each) => ({ ...each, absaetze: [...each.absaetze], kriterien: [...each.kriterien] }));
}
