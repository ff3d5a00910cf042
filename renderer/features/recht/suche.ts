import type { Datum } from '#shared/lib/datum.ts';
import type {
  FassungDarstellung,
  KriteriumDarstellung,
  RechtsgrundlageDarstellung,
} from '#shared/recht/darstellung.ts';

type Gefunden = {
  readonly grundlage: RechtsgrundlageDarstellung;
  readonly fassung: FassungDarstellung;
  readonly kriterien: readonly KriteriumDarstellung[];
};

/** The version in force on a day; null where there is none. */
export function fassungAm(fassungen: readonly FassungDarstellung[], tag: Datum): FassungDarstellung | null {
  return fassungen.find(({ von, bis }) => von <= tag && (bis === null || tag <= bis)) ?? null;
}

/** Criteria in force on a day that hold every word, wherever in them it stands. */
export function search(
  grundlagen: readonly RechtsgrundlageDarstellung[],
  text: string,
  tag: Datum,
): readonly Gefunden[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return grundlagen.flatMap((grundlage) => {
    const fassung = fassungAm(grundlage.fassungen, tag);
    if (fassung === null) return [];
    const kriterien = fassung.kriterien.filter((kriterium) => {
      const inhalt = folded(textOf(kriterium));
      return words.every((word) => inhalt.includes(word));
    });
    return kriterien.length === 0 ? [] : [{ grundlage, fassung, kriterien }];
  });
}

function textOf(k: KriteriumDarstellung): string {
  const parameter = k.parameter.flatMap(({ name, wert }) => [name, wert]);
  return [k.id, k.label, k.bedingung, k.norm, k.typWort, ...k.ausnahmen, ...k.angaben, ...parameter].join(
    ' ',
  );
}

function folded(text: string): string {
  return text.toLocaleLowerCase('de').replaceAll(' ', ' ');
}
