import { searchText } from '#shared/lib/such-text.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import type { Parsed } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { entscheidungsvorlage } from '#shared/dokumente/vorlagen/entscheidungsvorlage.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { seiteOf } from './gebaut.ts';
import { gremiumPapier, writeGremiumPapier } from './gremium-papier.ts';
import { toGrundsatzDaten } from './grundsatz-daten.ts';
import { offeneStellen, pruefeTexte, TEXTFELDER, type FreierText } from './freie-texte.ts';
import { prepareTextregister } from './text-register.ts';

export const grundsatzentscheidungHandlers: HandlersOf<'grundsatzentscheidung'> = {
  'grundsatzentscheidung.list': ({ suche }, access) => {
    const words = searchText(suche)
      .split(' ')
      .filter((word) => word !== '');
    return access.tables.grundsatzentscheidung
      .select('ORDER BY coalesce(am, von) DESC NULLS FIRST, titel COLLATE NOCASE')
      .filter((record) => {
        const text = searchText(TEXTFELDER.map((feld) => record[feld] ?? '').join(' '));
        return words.every((word) => text.includes(word));
      })
      .map((record) => ({ ...record, offen: offeneStellen(pruefeTexte(access, record)) }));
  },

  'grundsatzentscheidung.save': (input, access) => {
    requireConsistent(input, access);
    access.save('grundsatzentscheidung', input);
    access.note(null, { grundsatzentscheidung: input.id });
  },

  'grundsatzentscheidung.remove': ({ id }, access) => {
    for (const { id: each } of access.tables.textentscheidung.select('WHERE grundsatzentscheidungId = ?', id))
      access.remove('textentscheidung', each);
    if (access.remove('grundsatzentscheidung', id) === null)
      throw new Refusal('not_found', 'Diese Grundsatzentscheidung ist schon gelöscht.');
    access.note(null, { grundsatzentscheidung: id });
  },

  'grundsatzentscheidung.stellen': ({ id }, access) => {
    const texte = pruefeTexte(access, requireGrundsatz(access, id));
    return {
      offen: offeneStellen(texte),
      texte: texte.map(({ feld, label, text, frei, ersatzProblem, stellen }) => ({
        feld,
        label,
        text,
        frei,
        ersatzProblem: [...ersatzProblem],
        stellen: stellen.map(({ von, bis, satz, nr, fund, art, stufe, vorschlag, entscheidung }) => ({
          von,
          bis,
          satz,
          nr,
          fund,
          art,
          stufe,
          vorschlag,
          umgang: entscheidung?.umgang ?? null,
          ersatz: entscheidung?.ersatz ?? null,
          grund: entscheidung?.grund ?? null,
        })),
      })),
    };
  },

  'grundsatzentscheidung.prepare': async (_, access) => {
    await prepareTextregister(access);
  },

  'grundsatzentscheidung.preview': async ({ id }, { read }) => {
    const { papier, offen } = read((access) => {
      const { daten, offen: warten } = toGrundsatzDaten(access, requireGrundsatz(access, id));
      return {
        papier: daten === null ? null : gremiumPapier(access, entscheidungsvorlage, daten),
        offen: warten,
      };
    });
    return { html: papier === null ? null : await seiteOf(papier), offen };
  },

  'grundsatzentscheidung.write': async ({ id, ...ziel }, access) => {
    const papier = access.read((read) => {
      const { daten, offen } = toGrundsatzDaten(read, requireGrundsatz(read, id));
      if (daten === null)
        throw new Refusal(
          'refused',
          `Die Vorlage wurde nicht geschrieben: ${offen} ${offen === 1 ? 'Stelle wartet' : 'Stellen warten'} noch auf eine Entscheidung. Bitte ersetzen Sie sie, oder schreiben Sie, warum sie stehen bleiben dürfen.`,
        );
      return gremiumPapier(read, entscheidungsvorlage, daten);
    });
    const datei = await writeGremiumPapier(papier, ziel, access);
    if (datei !== null) access.write(({ note }) => note(null, { grundsatzentscheidung: id, als: ziel.als }));
    return { datei };
  },

  'grundsatzentscheidung.entscheide': (input, access) => {
    requireDecided(input);
    const texte = pruefeTexte(access, requireGrundsatz(access, input.id));
    const stellen = betroffen(texte, input);
    if (stellen.length === 0)
      throw new Refusal(
        'conflict',
        'Diese Stelle gibt es so nicht mehr, weil der Text geändert wurde. Bitte sehen Sie ihn noch einmal an.',
      );
    const before = access.tables.textentscheidung.select('WHERE grundsatzentscheidungId = ?', input.id);
    for (const { feld, satz, nr, fund, art } of stellen) {
      const known = before.find(
        (each) =>
          each.feld === feld &&
          each.satz === satz &&
          each.nr === nr &&
          each.fund === fund &&
          each.art === art,
      );
      access.save('textentscheidung', {
        id: known?.id ?? access.newId(),
        grundsatzentscheidungId: input.id,
        feld,
        satz,
        nr,
        fund,
        art,
        umgang: input.umgang,
        ersatz: input.umgang === 'ersetzt' ? input.ersatz : null,
        grund: input.grund,
        am: access.now,
        benutzerId: access.benutzer.id,
      });
    }
    access.note(null, { grundsatzentscheidung: input.id, stellen: stellen.length });
    return { entschieden: stellen.length };
  },
};

type Eingabe = Parsed<'grundsatzentscheidung.entscheide'>;

/** The place that was meant, and where wanted all open ones with the same words. */
function betroffen(texte: readonly FreierText[], input: Eingabe) {
  return texte.flatMap(({ feld, stellen }) =>
    stellen
      .filter(
        (stelle) =>
          stelle.fund === input.fund &&
          stelle.art === input.art &&
          ((feld === input.feld && stelle.satz === input.satz && stelle.nr === input.nr) ||
            (input.gleiche && stelle.entscheidung === null)),
      )
      .map((stelle) => ({ ...stelle, feld })),
  );
}

function requireDecided({ umgang, ersatz, grund }: Eingabe): void {
  if (umgang === 'ersetzt' && (ersatz === null || ersatz === ''))
    throw new Refusal('invalid', 'Bitte schreiben Sie, was stattdessen im Text stehen soll.');
  if (umgang === 'bleibt' && (grund === null || grund.length < 3))
    throw new Refusal('invalid', 'Bitte schreiben Sie, warum diese Stelle stehen bleiben darf.');
}

function requireConsistent(record: RecordOf<'grundsatzentscheidung'>, access: WriteAccess): void {
  const { am, von, bis, kriterien, leitsatzId } = record;
  if (am !== null && am > access.today)
    throw new Refusal('refused', 'Der Tag der Entscheidung liegt in der Zukunft.');
  if (von !== null && bis !== null && bis < von)
    throw new Refusal('refused', '„gilt bis“ liegt vor „gilt ab“. Bitte prüfen Sie die beiden Tage.');
  const known = bekannteKriterien();
  const unknown = kriterienOf({ kriterien: kriterien ?? '' }).filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Refusal(
      'refused',
      `Diese Voraussetzung kennt das Programm nicht: ${unknown.join(', ')}. Bitte wählen Sie aus der Liste.`,
    );
  if (leitsatzId !== null && access.tables.leitsatz.find(leitsatzId) === null)
    throw new Refusal('not_found', 'Diesen Leitsatz gibt es nicht (mehr).');
}

export function requireGrundsatz(access: ReadAccess, id: string): RecordOf<'grundsatzentscheidung'> {
  const found = access.tables.grundsatzentscheidung.find(id);
  if (found === null) throw new Refusal('not_found', 'Diese Grundsatzentscheidung gibt es nicht (mehr).');
  return found;
}
