import { anonymise } from '#shared/anonymisierung/anonymise.ts';
import { erzaehle, type Fallgeschichte } from '#shared/anonymisierung/fallgeschichte.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadBestand } from './bestand.ts';
import { loadEinstellung } from './einstellung.ts';

export const fallgeschichteHandlers: HandlersOf<'fallgeschichte'> = {
  'fallgeschichte.list': ({ stichtag }, access) => {
    const k = kOf(access);
    const geschichten = loadGeschichten(access, stichtag ?? access.today);
    const looked = new Map(access.tables.fallgeschichte.all().map((each) => [each.text, each]));
    return {
      k,
      geschichten: geschichten.map(({ titel, text, anzahl, fakten }) => ({
        titel,
        text,
        anzahl,
        fakten: [...fakten],
        freigegeben: looked.get(text)?.freigegeben ?? null,
        erkennbar: looked.get(text)?.erkennbar ?? null,
      })),
      warumKeine:
        geschichten.length > 0
          ? null
          : `Eine Geschichte wird nur erzählt, wenn sie auf mindestens ${k} Menschen zutrifft und andere in derselben Lage anders dastehen. Das ist hier zurzeit nicht der Fall.`,
    };
  },

  'fallgeschichte.decide': ({ stichtag, text, freigegeben, erkennbar }, access) => {
    if (!loadGeschichten(access, stichtag ?? access.today).some((each) => each.text === text))
      throw new Refusal(
        'conflict',
        'Diese Geschichte lässt sich so nicht mehr erzählen, weil sich das Register geändert hat. Bitte sehen Sie die neue Fassung an.',
      );
    if (freigegeben && (erkennbar === null || erkennbar.length < 3))
      throw new Refusal(
        'invalid',
        'Bitte beantworten Sie zuerst: Wer könnte diese Person erkennen? „Niemand“ ist auch eine Antwort.',
      );
    const known = access.tables.fallgeschichte.select('WHERE text = ?', text)[0];
    access.save('fallgeschichte', {
      id: known?.id ?? access.newId(),
      text,
      freigegeben,
      erkennbar,
      am: access.now,
      benutzerId: access.benutzer.id,
    });
    access.note(null, { freigegeben });
  },
};

function loadGeschichten(access: ReadAccess, stichtag: Datum): Fallgeschichte[] {
  const bestand = loadBestand(access).map((akte) => ({
    anonym: anonymise(akte, stichtag),
    hemmnisse: akte.zaehlperson.hemmnisse
      .filter(
        ({ erkanntAm, behobenAm }) =>
          (erkanntAm === null || erkanntAm <= stichtag) && (behobenAm === null || behobenAm > stichtag),
      )
      .map(({ code }) => code),
  }));
  return erzaehle(bestand, kOf(access));
}

/** The stories of the day that somebody has let through, for the bundle. */
export function loadFreieGeschichten(
  access: ReadAccess,
  stichtag: Datum,
): { readonly titel: string; readonly text: string }[] {
  const free = new Set(
    access.tables.fallgeschichte.all().flatMap(({ text, freigegeben }) => (freigegeben ? [text] : [])),
  );
  return free.size === 0
    ? []
    : loadGeschichten(access, stichtag)
        .filter(({ text }) => free.has(text))
        .map(({ titel, text }) => ({ titel, text }));
}

/** As many people as the record table asks for, never fewer than are shown in a count. */
function kOf(access: ReadAccess): number {
  const { kAnonymitaet, schwelle } = loadEinstellung(access);
  return Math.max(kAnonymitaet, schwelle);
}
