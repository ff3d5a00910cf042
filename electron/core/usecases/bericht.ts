/** A report about the programme before its figures are protected: its words, each looked at by the guard. */
import { z } from 'zod';
import {
  pruefeMitEntscheidungen,
  type GeprueftText,
  type Stellenentscheidung,
} from '#shared/anonymisierung/text/textstellen.ts';
import { buildBuendel, leererAuftrag } from '#shared/anonymisierung/tabellen.ts';
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { feldOf, feldWort } from '#shared/domain/feld.ts';
import { fundart, textumgang } from '#shared/domain/gremium.ts';
import { berichtart, programm, programmbericht as schema } from '#shared/domain/programm.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { zielgruppeSatz } from '#shared/ablauf/zielgruppe.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import {
  programmbericht,
  type Anfang,
  type Berichtsrahmen,
  type Berichtsworte,
} from '../files/programmbericht.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { loadGrundlage, type Buendelgrundlage } from './buendel-laden.ts';
import { loadProgramm } from './programm-laden.ts';
import { loadTextregister } from './text-register.ts';

type Eintrag = RecordOf<'programmbericht'>;
export type Berichtstext = GeprueftText & {
  readonly feld: keyof Berichtsworte;
  readonly label: string;
  readonly text: string;
};

export type Bericht = {
  readonly texte: readonly Berichtstext[];
  readonly rahmen: Berichtsrahmen;
  readonly grundlage: Buendelgrundlage;
  /** The paper with these figures; null: without any, i.e. the program's own words. */
  readonly layout: (buendel: Gesamtbuendel | null) => Dokument;
};

const stellenSchema = z.array(
  z.strictObject({
    satz: z.string(),
    nr: z.int(),
    fund: z.string(),
    art: fundart.schema,
    umgang: textumgang.schema,
    ersatz: z.string().nullable(),
    grund: z.string().nullable(),
  }),
);

export function stellenOf({ stellen }: Eintrag): readonly Stellenentscheidung[] {
  // This program wrote it; a newer version may have written it otherwise, which must not pass unnoticed.
  return stellenSchema.parse(JSON.parse(stellen));
}

export function loadBericht(access: ReadAccess, id: string): Bericht {
  const record = requireBericht(access, id);
  const texte = pruefeBericht(access, record);
  const { name, programm: heisst } = behoerdeOf(access);
  const { beginn, ende } = loadProgramm(access);
  const grundlage = loadGrundlage(access, { stichtag: record.stichtag, einzeldaten: false });
  const rahmen: Berichtsrahmen = {
    ...(record.art === 'rat' ? {} : { anfang: earliest(grundlage.fruehere, record.stichtag) }),
    behoerde: name,
    programm: heisst,
    art: berichtart.label(record.art),
    laufzeit:
      beginn === null
        ? null
        : ende === null
          ? `seit dem ${formatDatum(beginn)}`
          : `vom ${formatDatum(beginn)} bis zum ${formatDatum(ende)}`,
  };
  // Only the preview ever shows a word that is still open: a report with one is never written.
  const of = (feld: keyof Berichtsworte) => {
    const found = texte.find((each) => each.feld === feld);
    return found === undefined ? null : (found.frei ?? found.text);
  };
  const worte = (leer: boolean): Berichtsworte => {
    const wort = (feld: keyof Berichtsworte) => (leer ? null : of(feld));
    return {
      titel: wort('titel') ?? '',
      anlass: wort('anlass'),
      einleitung: wort('einleitung'),
      bewertung: wort('bewertung'),
      ausblick: wort('ausblick'),
      beschluss: wort('beschluss'),
      zielgruppe: wort('zielgruppe'),
      teilnehmende: wort('teilnehmende'),
      gruen: wort('gruen'),
      gelb: wort('gelb'),
      rot: wort('rot'),
    };
  };
  return {
    texte,
    rahmen,
    grundlage,
    layout: (buendel) =>
      programmbericht(
        buendel ?? { ...emptyBuendel(record), nichtEnthalten: [] },
        worte(buendel === null),
        rahmen,
      ),
  };
}

/** What a report at the end looks back to: the figures of the first day about which any have left. */
function earliest(fruehere: Buendelgrundlage['fruehere'], vor: string): Anfang | null {
  return (
    fruehere
      .filter(({ stichtag }) => stichtag < vor)
      .toSorted((a, b) => a.stichtag.localeCompare(b.stichtag))[0] ?? null
  );
}

/** Words that may stand in the report because each place in them was decided by a human. */
export function freieWorte({ texte }: Bericht): readonly string[] {
  return texte.flatMap(({ frei }) => (frei === null ? [] : [frei]));
}

/** Every word somebody has written, wherever it comes from. */
export function pruefeBericht(access: ReadAccess, record: Eintrag): readonly Berichtstext[] {
  const register = loadTextregister(access);
  const entscheidungen = stellenOf(record);
  const { beschluss, wortTeilnehmende, wortGruen, wortGelb, wortRot } = loadProgramm(access);
  const zielgruppe =
    access.tables.zielgruppe.select(
      'WHERE gueltigAb <= ? ORDER BY fassung DESC LIMIT 1',
      record.stichtag,
    )[0] ?? null;
  const ofBericht = (feld: 'titel' | 'anlass' | 'einleitung' | 'bewertung' | 'ausblick') =>
    [feld, feldWort(feldOf(schema, feld), 'label') ?? feld, record[feld]] as const;
  const ofProgramm = (feld: keyof Berichtsworte, name: keyof RecordOf<'programm'>, text: string | null) =>
    [feld, feldWort(feldOf(programm, name), 'label') ?? feld, text] as const;
  const texte = [
    ofBericht('titel'),
    ofBericht('anlass'),
    ofBericht('einleitung'),
    ofBericht('bewertung'),
    ofBericht('ausblick'),
    ofProgramm('beschluss', 'beschluss', beschluss),
    ofProgramm('teilnehmende', 'wortTeilnehmende', wortTeilnehmende),
    ofProgramm('gruen', 'wortGruen', wortGruen),
    ofProgramm('gelb', 'wortGelb', wortGelb),
    ofProgramm('rot', 'wortRot', wortRot),
    [
      'zielgruppe',
      'Zielgruppe',
      zielgruppe === null ? null : `${zielgruppe.name}: ${zielgruppeSatz(zielgruppe)}`,
    ] as const,
  ];
  return texte.flatMap(([feld, label, text]) =>
    text === null || text === ''
      ? []
      : [{ feld, label, text, ...pruefeMitEntscheidungen(text, register, entscheidungen) }],
  );
}

export function requireBericht({ tables }: ReadAccess, id: string): Eintrag {
  const found = tables.programmbericht.find(id);
  if (found === null) throw new Refusal('not_found', 'Diesen Bericht gibt es nicht (mehr).');
  return found;
}

function emptyBuendel({ stichtag }: Eintrag): Gesamtbuendel {
  return { ...buildBuendel([], leererAuftrag(stichtag, 5)).buendel, einzeldaten: null };
}
