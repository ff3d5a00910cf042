/**
 * A family came together and was given the same papers: periods and Duldungen of one member, taken over for another.
 * Nothing that is already there is touched, and nobody gets time before the day of birth.
 */
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, spanne, type Datum, type TeilDatum } from '#shared/lib/datum.ts';

type Abschnitt = RecordOf<'aufenthaltsabschnitt'>;
type Duldung = RecordOf<'duldung'>;

export type Zeiten = {
  readonly aufenthaltsabschnitt: readonly Abschnitt[];
  readonly duldung: readonly Duldung[];
};

export type Empfang = Zeiten & { readonly personId: string; readonly geburtsdatum: TeilDatum | null };

export type Uebernahme = {
  /** Records to save; ids are made by the caller. */
  readonly aufenthaltsabschnitt: readonly Omit<Abschnitt, 'id'>[];
  readonly duldung: readonly Omit<Duldung, 'id'>[];
  /** One sentence per record: what becomes of it. */
  readonly saetze: readonly Satz[];
};

export type Satz = { readonly art: 'neu' | 'gekuerzt' | 'uebersprungen'; readonly text: string };

/** @param quelle words for the field „Quelle“, e.g. the Programm-Nr. of the other member */
export function zeitenUebernehmen(von: Zeiten, an: Empfang, quelle: string): Uebernahme {
  const abschnitte = von.aufenthaltsabschnitt.map((abschnitt) => takeAbschnitt(abschnitt, an, quelle));
  const duldungen = von.duldung.map((duldung) => takeDuldung(duldung, an));
  return {
    aufenthaltsabschnitt: abschnitte.flatMap(({ record }) => record ?? []),
    duldung: duldungen.flatMap(({ record }) => record ?? []),
    saetze: [...abschnitte, ...duldungen].map(({ satz }) => satz),
  };
}

type Ergebnis<R> = { readonly record: R | null; readonly satz: Satz };

function takeAbschnitt(abschnitt: Abschnitt, an: Empfang, quelle: string): Ergebnis<Omit<Abschnitt, 'id'>> {
  // Of a birth date that is partly known the latest day counts: rather a day too little than one before birth.
  const geburt = an.geburtsdatum === null ? null : spanne(an.geburtsdatum).bis;
  const wort = `${aufenthaltsstatus.label(abschnitt.status)} ${zeitraum(abschnitt.von, abschnitt.bis)}`;
  const skipped = (warum: string) => ({
    record: null,
    satz: { art: 'uebersprungen' as const, text: `${wort}: nicht übernommen, ${warum}` },
  });
  if (geburt !== null && abschnitt.bis !== null && abschnitt.bis < geburt) return skipped('vor der Geburt');
  const anfang = geburt !== null && abschnitt.von < geburt ? geburt : abschnitt.von;
  const other = an.aufenthaltsabschnitt.find((each) => overlaps(each, { von: anfang, bis: abschnitt.bis }));
  if (other !== undefined)
    return skipped(
      `dort steht schon ${aufenthaltsstatus.label(other.status)} ${zeitraum(other.von, other.bis)}`,
    );
  const { id: _, ...felder } = abschnitt;
  // Confirmed by hand was the claim of the other person; this one needs its own look.
  const record = { ...felder, personId: an.personId, von: anfang, quelle, bestaetigt: null };
  if (anfang === abschnitt.von) return { record, satz: { art: 'neu', text: wort } };
  return { record, satz: { art: 'gekuerzt', text: `${wort}: erst ab der Geburt am ${formatDatum(anfang)}` } };
}

function takeDuldung(duldung: Duldung, an: Empfang): Ergebnis<Omit<Duldung, 'id'>> {
  const wort = `Bescheinigung über die Duldung${duldung.gueltigBis === null ? '' : ` bis ${formatDatum(duldung.gueltigBis)}`}`;
  const same = an.duldung.some(
    ({ erteiltAm, gueltigBis }) => erteiltAm === duldung.erteiltAm && gueltigBis === duldung.gueltigBis,
  );
  if (same)
    return {
      record: null,
      satz: { art: 'uebersprungen', text: `${wort}: nicht übernommen, steht schon dort` },
    };
  const { id: _, ...felder } = duldung;
  return { record: { ...felder, personId: an.personId }, satz: { art: 'neu', text: wort } };
}

type Zeitraum = { readonly von: Datum; readonly bis: Datum | null };

function overlaps(a: Zeitraum, b: Zeitraum): boolean {
  return (a.bis === null || b.von <= a.bis) && (b.bis === null || a.von <= b.bis);
}

function zeitraum(von: Datum, bis: Datum | null): string {
  return bis === null ? `ab ${formatDatum(von)}` : `${formatDatum(von)} bis ${formatDatum(bis)}`;
}
