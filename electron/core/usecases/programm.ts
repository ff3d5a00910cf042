import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { renderDocx } from '../files/docx.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { openLoeser } from '../files/loeser.ts';
import { renderPapier } from '../files/papier.ts';
import { sha256 } from '../files/sha256.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import {
  freieWorte,
  loadBericht,
  pruefeBericht,
  requireBericht,
  stellenOf,
  type Bericht,
} from './bericht.ts';
import { refuseLeaks } from './buendel-lecks.ts';
import { enterIntoLedger } from './buendel-verzeichnis.ts';
import { loadKennungen } from './bestand.ts';
import { loadProgramm } from './programm-laden.ts';
import { rememberWeitergabe } from './weitergabe-dateien.ts';
import { rememberWritten } from './written-files.ts';

export const programmHandlers: HandlersOf<'programm'> = {
  'programm.load': (_, access) => loadProgramm(access),

  'programm.save': (input, access) => {
    const known = access.tables.programm.all()[0];
    if (known !== undefined && known.id !== input.id)
      throw new Refusal(
        'conflict',
        'Das Programm wurde inzwischen anderswo eingetragen. Bitte laden Sie die Seite neu.',
      );
    if (input.beginn !== null && input.ende !== null && input.ende < input.beginn)
      throw new Refusal(
        'refused',
        `Die Erprobung endet am ${formatDatum(input.ende)}, bevor sie am ${formatDatum(input.beginn)} beginnt. Bitte prüfen Sie die beiden Tage.`,
      );
    access.save('programm', input);
    access.note(null, { programm: input.id });
  },

  'programm.berichte': (_, access) => list(access),

  'programm.saveBericht': (input, access) => {
    const known = access.tables.programmbericht.find(input.id);
    if (input.stichtag > access.today)
      throw new Refusal(
        'refused',
        `Der Stichtag ${formatDatum(input.stichtag)} liegt in der Zukunft. Bitte wählen Sie heute oder einen früheren Tag.`,
      );
    access.save('programmbericht', { ...input, stellen: known?.stellen ?? '[]' });
    access.note(null, { bericht: input.id });
  },

  'programm.removeBericht': ({ id }, access) => {
    if (access.remove('programmbericht', id) === null)
      throw new Refusal('not_found', 'Diesen Bericht gibt es nicht (mehr).');
    access.note(null, { bericht: id });
  },

  'programm.bericht': async ({ id }, { read }) => {
    const bericht = read((access) => loadBericht(access, id));
    const { dokument, hindernis, offen } = await build(bericht);
    const html = renderPapier(dokument);
    return { html, offen, hindernis, pruefsumme: sumOf(html) };
  },

  'programm.entscheide': ({ id, umgang, ersatz, grund, ...stelle }, access) => {
    const record = requireBericht(access, id);
    if (umgang === 'ersetzt' && (ersatz === null || ersatz.trim() === ''))
      throw new Refusal('invalid', 'Bitte schreiben Sie, was stattdessen im Text stehen soll.');
    if (umgang === 'bleibt' && (grund === null || grund.trim().length < 3))
      throw new Refusal('invalid', 'Bitte schreiben Sie, warum diese Stelle stehen bleiben darf.');
    const key = ({ satz, nr, fund, art }: typeof stelle) => JSON.stringify([satz, nr, fund, art]);
    const there = pruefeBericht(access, record).some(({ stellen }) =>
      stellen.some((each) => key(each) === key(stelle)),
    );
    if (!there)
      throw new Refusal(
        'conflict',
        'Diese Stelle gibt es so nicht mehr, weil der Text geändert wurde. Bitte sehen Sie ihn noch einmal an.',
      );
    const others = stellenOf(record).filter((each) => key(each) !== key(stelle));
    const decided = { ...stelle, umgang, ersatz: umgang === 'ersetzt' ? ersatz : null, grund };
    access.save('programmbericht', { ...record, stellen: JSON.stringify([...others, decided]) });
    access.note(null, { bericht: id });
  },

  'programm.writeBericht': async ({ id, pruefsumme }, { read, write, host, newId }) => {
    const { bericht, kennungen } = read((access) => ({
      bericht: loadBericht(access, id),
      kennungen: loadKennungen(access),
    }));
    const { dokument, freigabe, hindernis } = await build(bericht);
    if (sumOf(renderPapier(dokument)) !== pruefsumme)
      throw new Refusal(
        'conflict',
        'Die Zahlen oder Texte haben sich seit der Vorschau geändert. Es wurde nichts geschrieben; bitte sehen Sie sich die Vorschau noch einmal an.',
      );
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    const { path } = await host.chooseFile({
      mode: 'save',
      title: 'Bericht speichern',
      suggestedName: `${freigabe.buendel.stichtag}_Bericht.docx`,
      extensions: ['docx'],
    });
    if (path === null) return { datei: null };
    const bytes = await renderDocx(dokument);
    await refuseLeaks(
      { name: 'bericht.docx', bytes },
      {
        kennungen,
        buendel: freigabe.buendel,
        rahmen: bericht.rahmen,
        frei: { datei: '', texte: [...freieWorte(bericht), renderPapier(bericht.layout(null))] },
      },
    );
    const eintrag = newId();
    enterIntoLedger(write, {
      id: eintrag,
      freigabe,
      summe: sha256(bytes),
      verglichen: bericht.grundlage.fruehere,
    });
    try {
      writeFileAtomic(path, bytes);
    } catch (error) {
      // Nothing has left, so nothing later has to be compared with it.
      write((access) => {
        access.remove('buendelfreigabe', eintrag);
        access.note(null, { nichtGeschrieben: eintrag });
      });
      throw error;
    }
    rememberWeitergabe(path, 'anonymisiert', bytes);
    return { datei: rememberWritten(path) };
  },
};

async function build(bericht: Bericht) {
  const freigabe = await bericht.grundlage.build(await openLoeser());
  const offen = bericht.texte.flatMap(({ feld, label, stellen }) =>
    stellen
      .filter(({ entscheidung }) => entscheidung === null)
      .map(({ satz, nr, fund, art, vorschlag }) => ({ feld, label, satz, nr, fund, art, vorschlag })),
  );
  const problem = bericht.texte.flatMap(({ ersatzProblem }) => ersatzProblem);
  const hindernis =
    offen.length > 0
      ? `${offen.length} ${offen.length === 1 ? 'Stelle wartet' : 'Stellen warten'} noch auf eine Entscheidung. Solange bleibt der Bericht im Haus.`
      : problem.length > 0
        ? `Der Ersatz enthält selbst etwas, das jemanden erkennen lässt: ${problem.join(', ')}. Bitte wählen Sie andere Worte.`
        : freigabe.buendel.hindernis;
  return { freigabe, dokument: bericht.layout(freigabe.buendel), offen, hindernis };
}

function list({ tables }: ReadAccess) {
  return tables.programmbericht
    .select('ORDER BY stichtag DESC, titel COLLATE NOCASE')
    .map(({ stellen: _, ...bericht }) => bericht);
}

const sumOf = (html: string): string => sha256(new TextEncoder().encode(html));
