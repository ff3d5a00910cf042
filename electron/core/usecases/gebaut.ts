/** A paper as the default says it and, with a template of the office in force, as that says it. */
import type { Dokument } from '#shared/dokumente/modell.ts';
import { fuelle, type Fuellung } from '#shared/dokumente/platzhalter/fuellung.ts';
import { lerneMuster } from '#shared/dokumente/platzhalter/muster.ts';
import { createDokument, type Papier, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { renderDocx } from '../files/docx.ts';
import { renderPapier } from '../files/papier.ts';
import { fillDocx } from '../files/vorlage/fill-docx.ts';
import { renderSeite } from '../files/vorlage/seite.ts';
import type { ReadAccess } from '../register/access.ts';
import { inPieces } from './in-pieces.ts';
import { loadVorlageninhalt } from './vorlage-inhalt.ts';

export type Gebaut = {
  readonly dokument: Dokument;
  /** The office's own template and what goes into it; null: the default writes. */
  readonly eigene: { readonly paket: Uint8Array; readonly fuellung: () => Promise<Fuellung> } | null;
};

export function baue<D>(
  access: ReadAccess,
  vorlage: Vorlage<D>,
  {
    daten,
    papier,
    fassungId,
  }: { readonly daten: D; readonly papier: Papier; readonly fassungId: string | null },
): Gebaut {
  return {
    dokument: createDokument(vorlage, daten, papier),
    eigene:
      fassungId === null
        ? null
        : {
            paket: loadVorlageninhalt(access, fassungId),
            fuellung: async () => await fuelleInPieces(vorlage, daten, papier),
          },
  };
}

/** The first paper of a kind has to be learnt, up to a second: in pieces, so that nobody else waits for it. */
export async function fuelleInPieces<D>(vorlage: Vorlage<D>, daten: D, papier: Papier): Promise<Fuellung> {
  await learn(vorlage);
  return fuelle(vorlage, daten, papier);
}

export async function learn<D>(vorlage: Vorlage<D>): Promise<void> {
  // The pattern asks only for what every template has, whatever its data.
  await inPieces(lerneMuster(vorlage as unknown as Vorlage<unknown>));
}

/** @throws Refusal when the office's own template cannot be filled with the facts of this paper. */
export const docxOf = async ({ dokument, eigene }: Gebaut): Promise<Uint8Array> =>
  eigene === null
    ? await renderDocx(dokument)
    : await fromOwn(dokument, async () => await fillDocx(eigene.paket, await eigene.fuellung(), dokument));

/**
 * The page for preview, print and PDF: with an own template made from its filled file, which alone counts.
 * @throws Refusal as {@link docxOf}
 */
export const seiteOf = async (gebaut: Gebaut): Promise<string> => {
  const { dokument, eigene } = gebaut;
  if (eigene === null) return renderPapier(dokument);
  const docx = await docxOf(gebaut);
  return await fromOwn(dokument, async () => await renderSeite(docx, dokument.titel));
};

/** A template is a foreign file: that it was checked once does not promise that every fact fits into it. */
async function fromOwn<T>({ titel }: Dokument, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'refused',
      `Mit der eigenen Vorlage Ihrer Behörde ließ sich „${titel}“ nicht schreiben. Bitte prüfen Sie die Vorlage unter Einstellungen › Vorlagen, oder schalten Sie dort auf die Vorgabe um.`,
    );
  }
}
