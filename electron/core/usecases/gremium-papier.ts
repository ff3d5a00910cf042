/** Papers of a Gremium from a record to a file. They belong to no person and carry no number. */
import type { Dokument } from '#shared/dokumente/modell.ts';
import { fuelle, type Fuellung } from '#shared/dokumente/platzhalter/fuellung.ts';
import { createDokument, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { renderDocx } from '../files/docx.ts';
import { writeNewFile } from '../files/new-file.ts';
import { renderPapier } from '../files/papier.ts';
import { fillDocx } from '../files/vorlage/fill-docx.ts';
import { renderSeite } from '../files/vorlage/seite.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { logoFor } from './briefkopf.ts';
import { loadKopf } from './dokument-daten.ts';
import { chooseOrdner } from './ordner.ts';
import { fassungInKraft, loadVorlageninhalt } from './vorlage-inhalt.ts';
import { rememberWritten } from './written-files.ts';

export type GremiumPapier = {
  readonly dokument: Dokument;
  readonly name: string;
  /** The office's own template and what goes into it; null: the default. */
  readonly eigene: { readonly paket: Uint8Array; readonly fuellung: Fuellung } | null;
};

export function gremiumPapier<D>(access: ReadAccess, vorlage: Vorlage<D>, daten: D): GremiumPapier {
  const kopf = loadKopf(access, true);
  const papier = { kopf, kennung: null, logo: logoFor(access, kopf) };
  const fassungId = fassungInKraft(access, vorlage.id);
  // Whoever fills it uses template and data together, as they stand here.
  const beliebig = vorlage as unknown as Vorlage<unknown>;
  return {
    dokument: createDokument(vorlage, daten, papier),
    name: `${kopf.datum}_${vorlage.dateiname}`,
    eigene:
      fassungId === null
        ? null
        : { paket: loadVorlageninhalt(access, fassungId), fuellung: fuelle(beliebig, daten, papier) },
  };
}

async function docxOf({ dokument, eigene }: GremiumPapier): Promise<Uint8Array> {
  return eigene === null
    ? await renderDocx(dokument)
    : await fillDocx(eigene.paket, eigene.fuellung, dokument);
}

/** The page for preview and PDF, from the very file where the office has its own template. */
export async function gremiumSeite(papier: GremiumPapier): Promise<string> {
  const { dokument, eigene } = papier;
  return eigene === null ? renderPapier(dokument) : await renderSeite(await docxOf(papier), dokument.titel);
}

type Ziel = { readonly als: 'docx' | 'pdf'; readonly ordner: string | null };

/** @returns the path of the new file, or null if no folder was chosen. */
export async function writeGremiumPapier(
  papier: GremiumPapier,
  { als, ordner }: Ziel,
  { host }: TaskAccess,
): Promise<string | null> {
  const { dokument, name } = papier;
  const ziel = await chooseOrdner(host, { ordner, title: `Ordner für „${dokument.titel}“` });
  if (ziel === null) return null;
  const bytes =
    als === 'docx'
      ? await docxOf(papier)
      : await host.printPdf({ html: await gremiumSeite(papier), title: dokument.titel });
  return rememberWritten(writeNewFile(ziel, `${name}.${als}`, bytes));
}
