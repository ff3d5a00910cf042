import { begleitblatt, type Teile, type Uebersetzung } from '#shared/dokumente/begleit/begleitblatt.ts';
import {
  allgemein,
  begleittexte,
  isBegleitId,
  type BegleitId,
  type Begleittext,
} from '#shared/dokumente/begleit/texte.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { begleitsprache } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { renderPapier } from '../files/papier.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { briefpapier } from './briefkopf.ts';
import { gibPapierAus } from './papier-ausgeben.ts';

type Uebersetzt = RecordOf<'begleittext'>;
type Sprache = Uebersetzt['sprache'];

/** The headings of a language; no paper can be printed in it before they are there. */
const ALLGEMEIN = 'allgemein';

export const begleitHandlers: HandlersOf<'begleit'> = {
  'begleit.languages': ({ vorlage }, access) => {
    if (!isBegleitId(vorlage)) return { gibtEs: false, sprachen: [] };
    const sprachen = access.tables.begleittext
      .select('WHERE vorlage = ?', vorlage)
      .filter(({ sprache }) => find(access, ALLGEMEIN, sprache) !== null)
      .map((record) => ({
        sprache: record.sprache,
        name: begleitsprache.label(record.sprache),
        veraltet: isOld(access, record),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
    return { gibtEs: true, sprachen };
  },

  'begleit.preview': (auftrag, access) => {
    const dokument = prepare(access, auftrag);
    return { titel: dokument.titel, html: renderPapier(dokument) };
  },

  'begleit.write': async ({ als, ...auftrag }, access) => {
    const dokument = access.read((read) => prepare(read, auftrag));
    return await gibPapierAus(access, { dokument, name: fileName(auftrag), als });
  },

  'begleit.texts': ({ sprache }, access) =>
    [ALLGEMEIN, ...Object.keys(begleittexte)].map((vorlage) => {
      const german = germanOf(vorlage);
      const uebersetzung = find(access, vorlage, sprache);
      return {
        vorlage,
        papier: isBegleitId(vorlage) ? vorlagen[vorlage].titel : 'Überschriften und Hinweis, auf jedem Blatt',
        fassung: german.fassung,
        deutsch: joined(german),
        uebersetzung,
        veraltet: uebersetzung !== null && uebersetzung.fassung !== german.fassung,
      };
    }),

  'begleit.stock': (_, access) =>
    begleitsprache.codes
      .map((sprache) => ({
        sprache,
        name: begleitsprache.label(sprache),
        texte: access.tables.begleittext.select('WHERE sprache = ?', sprache).length,
      }))
      .filter(({ texte }) => texte > 0)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),

  'begleit.save': (input, access) => {
    const { fassung } = germanOf(input.vorlage);
    const before = find(access, input.vorlage, input.sprache);
    if (input.geprueftAm !== null && input.geprueftAm > access.today)
      throw new Refusal('refused', 'Eine Prüfung kann nicht in der Zukunft liegen.');
    access.save('begleittext', { ...input, id: before?.id ?? access.newId(), fassung });
    access.note(null, { vorlage: input.vorlage, sprache: input.sprache });
  },

  'begleit.remove': ({ vorlage, sprache }, access) => {
    const known = find(access, vorlage, sprache);
    if (known === null) throw new Refusal('not_found', 'Diesen Text gibt es nicht (mehr).');
    access.remove('begleittext', known.id);
    access.note(null, { vorlage, sprache });
  },
};

function prepare(access: ReadAccess, { vorlage, sprache }: Parsed<'begleit.preview'>): Dokument {
  if (!isBegleitId(vorlage))
    throw new Refusal('not_found', 'Zu diesem Papier gibt es keine Erklärung: Es geht nicht an die Person.');
  const uebersetzung = sprache === null ? null : requireUebersetzung(access, vorlage, sprache);
  return begleitblatt(vorlage, uebersetzung, briefpapier(access, false));
}

function requireUebersetzung(access: ReadAccess, vorlage: BegleitId, sprache: Sprache): Uebersetzung {
  const name = begleitsprache.label(sprache);
  const [headings, papier] = [find(access, ALLGEMEIN, sprache), find(access, vorlage, sprache)];
  if (headings === null || papier === null)
    throw new Refusal(
      'not_found',
      `Auf ${name} fehlt noch ${papier === null ? 'der Text zu diesem Papier' : 'der Text der Überschriften'}. Er lässt sich unter Einstellungen › Sprachen eintragen.`,
    );
  if (isOld(access, papier))
    throw new Refusal(
      'refused',
      `Der deutsche Text wurde geändert; die Übersetzung (${name}) gehört noch zur alten Fassung. Bitte lassen Sie sie prüfen und speichern Sie sie unter Einstellungen › Sprachen neu.`,
    );
  return { sprache, name, allgemein: headings, papier, herkunft: herkunftOf(papier) };
}

function find({ tables }: ReadAccess, vorlage: string, sprache: Sprache): Uebersetzt | null {
  return tables.begleittext.select('WHERE vorlage = ? AND sprache = ?', vorlage, sprache)[0] ?? null;
}

/** Headings that nobody has looked at since they changed make every sheet old. */
function isOld(access: ReadAccess, record: Uebersetzt): boolean {
  const headings = find(access, ALLGEMEIN, record.sprache);
  return record.fassung !== germanOf(record.vorlage).fassung || headings?.fassung !== allgemein.fassung;
}

function germanOf(vorlage: string): Begleittext {
  if (vorlage === ALLGEMEIN) return allgemein;
  if (isBegleitId(vorlage)) return begleittexte[vorlage];
  throw new Refusal('not_found', 'Zu diesem Papier gibt es keine Erklärung.');
}

function joined(german: Begleittext): Teile {
  return {
    titel: german.titel,
    worum: german.worum.join('\n'),
    inhalt: german.inhalt.join('\n'),
    tun: german.tun.join('\n'),
    wichtig: german.wichtig.join('\n'),
  };
}

function herkunftOf({ uebersetztVon, geprueftVon, geprueftAm }: Uebersetzt): string | null {
  const parts = [
    uebersetztVon === null ? null : `übersetzt von ${uebersetztVon}`,
    geprueftVon === null
      ? null
      : `geprüft von ${geprueftVon}${geprueftAm === null ? '' : ` am ${formatDatum(geprueftAm)}`}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function fileName({ vorlage, sprache }: Parsed<'begleit.preview'>): string {
  const name = isBegleitId(vorlage) ? vorlagen[vorlage].dateiname : vorlage;
  return `${name}_Erklaerung_${sprache ?? 'de'}`;
}
