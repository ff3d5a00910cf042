import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { gesetzName, kriterienZu, zitateIn, type Gesetz } from '#shared/paket/gesetz.ts';
import { describeInhalt } from '#shared/paket/paket-inhalt.ts';
import { KOPF_NAME, UNTERSCHRIFT_NAME } from '#shared/paket/paket-kopf.ts';
import { aktivePakete, loadPaket, packAbgelegt } from '../db/pakete.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { GeprueftesPaket } from '../files/paket-datei.ts';
import { fingerprint } from '../files/paket-unterschrift.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { keepPaket, readPaketDatei, requirePaket } from './paket-ablage.ts';
import { asCandidate, describePaket } from './paket-ansicht.ts';
import { artOf, paketHandlerOf } from './paket-handler.ts';
import { blockKey, requireKnownKey, trustKey } from './paket-herausgeber.ts';
import { activeOf, asAktiv, beforeOf, isBlocked, wirktAb, withInstead } from './paket-stand.ts';
import { compareFaelle } from './recht.ts';

export const paketHandlers: HandlersOf<'paket'> = {
  'paket.open': async ({ pfad }, task) => {
    const path = pfad ?? (await choosePath(task));
    if (path === null) return null;
    task.progress(0, 1, 'Das Paket wird geprüft');
    const paket = await readPaketDatei(task.host, path);
    await paketHandlerOf(artOf(paket))?.check(task, paket);
    const lauf = task.newId();
    keepPaket(assertPresent(task.tresor.register(), 'the dispatcher asks for it'), lauf, paket);
    return task.read((access) => describePaket(access, lauf, paket));
  },

  'paket.trust': async ({ lauf, ...wie }, task) => {
    const paket = requirePaket(task, lauf);
    task.write((access) => trustKey(access, paket, wie));
    return await Promise.resolve(task.read((access) => describePaket(access, lauf, paket)));
  },

  'paket.compare': async (input, task) => {
    const { kennung, instead, stichtag } = task.read((access) => {
      const wish =
        'lauf' in input
          ? asCandidate(input.lauf, requirePaket(task, input.lauf))
          : requireActive(access, input.zuruecknehmen);
      return {
        kennung: wish.paket.kennung,
        instead: 'lauf' in input ? wish : asAktiv(access, beforeOf(access, input.zuruecknehmen)),
        stichtag: input.stichtag ?? wirktAb(wish, access.today),
      };
    });
    const ergebnis = await compareFaelle(task, (access) => ({
      vorher: rahmenOf(access.tables, stichtag),
      nachher: rahmenOf(access.tables, stichtag, stichtag, withInstead(access, kennung, instead)),
    }));
    return { stichtag, ...ergebnis };
  },

  'paket.activate': async ({ lauf }, task) => {
    const paket = requirePaket(task, lauf);
    return await Promise.resolve({ paketId: task.write((access) => activate(access, paket)) });
  },

  'paket.rollBack': ({ kennung }, access) => {
    const active = activeOf(access, kennung);
    if (active === null) throw new Refusal('not_found', 'Von diesem Paket ist keine Version eingeschaltet.');
    const before = beforeOf(access, kennung);
    paketHandlerOf(active.art)?.takeBack(access, active);
    access.save('paketstand', {
      id: access.newId(),
      kennung,
      paketId: before?.id ?? null,
      vorgang: 'zurueckgenommen',
      seit: access.now,
      benutzerId: access.benutzer.id,
    });
    access.note(null, { paket: active.id, davor: before?.id ?? null });
    return { version: before?.version ?? null };
  },

  'paket.blockKey': ({ herausgeberId, grund }, access) => {
    blockKey(access, herausgeberId, grund);
  },

  'paket.list': (_, access) => ({
    pakete: [
      ...new Set(access.tables.paketstand.select('ORDER BY rowid DESC').map((row) => row.kennung)),
    ].map((kennung) => describeKennung(access, kennung)),
    herausgeber: access.tables.herausgeber.all().map(({ schluessel, benutzerId: _, ...each }) => ({
      ...each,
      fingerabdruck: [...fingerprint(schluessel)],
    })),
  }),

  'paket.wortlaut': ({ norm }, access) => {
    const gesetze = loadGesetze(access);
    return zitateIn(norm).flatMap(({ gesetz: name, paragraf }) => {
      const found = gesetze.find(({ gesetz }) => gesetzName(gesetz.kuerzel) === name);
      const text = found?.gesetz.normen.find((each) => each.paragraf === paragraf);
      if (found === undefined || text === undefined) return [];
      const { titel, absaetze } = text;
      return [
        {
          gesetz: name,
          paragraf,
          titel,
          absaetze: [...absaetze],
          stand: standOf(found.gesetz),
          paket: found.name,
        },
      ];
    });
  },

  'paket.gesetze': ({ gesetz: wanted }, access) =>
    loadGesetze(access)
      .map(({ gesetz }) => ({ gesetz, name: gesetzName(gesetz.kuerzel) }))
      .filter(({ name }) => wanted === null || name === wanted)
      .map(({ gesetz, name }) => ({
        gesetz: name,
        titel: gesetz.titel,
        stand: standOf(gesetz),
        paragrafen:
          wanted === null
            ? []
            : gesetz.normen.map(({ paragraf, titel }) => ({
                paragraf,
                titel,
                kriterien: [...kriterienZu({ gesetz: name, paragraf })],
              })),
      })),
};

async function choosePath({ host }: TaskAccess): Promise<string | null> {
  const { path } = await host.chooseFile({
    mode: 'open',
    title: 'Paket auswählen',
    extensions: ['bleibeweg-paket', 'zip'],
  });
  return path;
}

function requireActive(access: ReadAccess, kennung: string) {
  const active = asAktiv(access, activeOf(access, kennung));
  if (active === null) throw new Refusal('not_found', 'Von diesem Paket ist keine Version eingeschaltet.');
  return active;
}

/** Key and version are looked at again: between looking and switching on somebody may have blocked or loaded one. */
function activate(access: WriteAccess, paket: GeprueftesPaket): string {
  const { id: herausgeberId } = requireKnownKey(access, paket);
  const { kopf, pruefsumme } = paket;
  const [same] = access.tables.paket.select('WHERE kennung = ? AND version = ?', kopf.kennung, kopf.version);
  if (same !== undefined && same.pruefsumme !== pruefsumme)
    throw new Refusal(
      'conflict',
      `Version ${kopf.version} dieses Pakets wurde schon einmal mit anderem Inhalt geladen. Ein Herausgeber ändert eine Version nicht nachträglich; bitte fragen Sie ihn. Es wurde nichts eingeschaltet.`,
    );
  if (same !== undefined && activeOf(access, kopf.kennung)?.id === same.id)
    throw new Refusal('conflict', 'Diese Version ist schon eingeschaltet.');
  const id = same?.id ?? access.newId();
  if (same === undefined) access.save('paket', recordOf(access, paket, { id, herausgeberId }));
  access.save('paketstand', {
    id: access.newId(),
    kennung: kopf.kennung,
    paketId: id,
    vorgang: 'aktiviert',
    seit: access.now,
    benutzerId: access.benutzer.id,
  });
  paketHandlerOf(artOf(paket))?.activate(access, paket);
  access.note(null, { paket: id, kennung: kopf.kennung, version: kopf.version, pruefsumme });
  return id;
}

function recordOf(
  access: WriteAccess,
  paket: GeprueftesPaket,
  ids: { readonly id: string; readonly herausgeberId: string },
) {
  const { kopf, inhalt, pruefsumme, teile } = paket;
  const { kennung, name, version, stand, gueltigVon, gueltigBis, aenderungen } = kopf;
  const text = (part: string) =>
    Buffer.from(
      assertPresent(
        teile.find((each) => each.name === part),
        'checked',
      ).bytes,
    ).toString('utf8');
  return {
    ...ids,
    kennung,
    art: artOf(paket),
    name,
    version,
    stand,
    gueltigVon,
    gueltigBis,
    pruefsumme,
    aenderungen: aenderungen.join('\n'),
    inhalt: packAbgelegt({
      kopf: text(KOPF_NAME),
      unterschrift: text(UNTERSCHRIFT_NAME),
      dateien: teile
        .filter((each) => each.name !== KOPF_NAME && each.name !== UNTERSCHRIFT_NAME)
        .map((each) => ({ name: each.name, base64: Buffer.from(each.bytes).toString('base64') })),
      inhalt,
    }),
    geladenAm: access.now,
    benutzerId: access.benutzer.id,
  };
}

function describeKennung(access: ReadAccess, kennung: string): Output<'paket.list'>['pakete'][number] {
  const { tables } = access;
  const active = activeOf(access, kennung);
  const rows = tables.paketstand.select('WHERE kennung = ? ORDER BY rowid DESC', kennung);
  const shown =
    active ??
    assertPresent(tables.paket.select('WHERE kennung = ? ORDER BY rowid DESC LIMIT 1', kennung)[0], 'loaded');
  return {
    kennung,
    art: shown.art,
    name: shown.name,
    aktiv:
      active === null
        ? null
        : {
            version: active.version,
            stand: active.stand,
            gueltigVon: active.gueltigVon,
            gueltigBis: active.gueltigBis,
            aenderungen: active.aenderungen,
          },
    herausgeber: tables.herausgeber.find(shown.herausgeberId)?.name ?? 'unbekannt',
    schluesselGesperrt: active !== null && isBlocked(access, active),
    davor: active === null ? null : (beforeOf(access, kennung)?.version ?? null),
    inhalt: [...describeInhalt(loadPaket(tables, shown.id).inhalt)],
    verlauf: rows.map(({ vorgang, seit, paketId, benutzerId }) => ({
      vorgang,
      seit,
      version: paketId === null ? null : (tables.paket.find(paketId)?.version ?? null),
      benutzer: benutzerName(access, benutzerId),
    })),
  };
}

function loadGesetze({ tables }: ReadAccess): readonly { readonly gesetz: Gesetz; readonly name: string }[] {
  return aktivePakete(tables).flatMap(({ paket, inhalt }) =>
    inhalt.art === 'gesetz' ? [{ gesetz: inhalt.gesetz, name: `${paket.name} ${paket.version}` }] : [],
  );
}

function standOf({ stand, erzeugtAm }: Gesetz): string {
  const am = erzeugtAm !== null && isDatum(erzeugtAm) ? [`Datei vom ${formatDatum(erzeugtAm)}`] : [];
  return [...stand, ...am].join('; ');
}
