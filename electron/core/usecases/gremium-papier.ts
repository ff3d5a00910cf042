/** Papers of a Gremium from a record to a file. They belong to no person and carry no number. */
import type { Dokument } from '#shared/dokumente/modell.ts';
import { createDokument, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { renderDocx } from '../files/docx.ts';
import { writeNewFile } from '../files/new-file.ts';
import { renderPapier } from '../files/papier.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadKopf } from './dokument-daten.ts';
import { chooseOrdner } from './ordner.ts';
import { rememberWritten } from './written-files.ts';

export type GremiumPapier = { readonly dokument: Dokument; readonly name: string };

export function gremiumPapier<D>(access: ReadAccess, vorlage: Vorlage<D>, daten: D): GremiumPapier {
  const kopf = loadKopf(access, true);
  return {
    dokument: createDokument(vorlage, daten, { kopf, kennung: null }),
    name: `${kopf.datum}_${vorlage.dateiname}`,
  };
}

type Ziel = { readonly als: 'docx' | 'pdf'; readonly ordner: string | null };

/** @returns the path of the new file, or null if no folder was chosen. */
export async function writeGremiumPapier(
  { dokument, name }: GremiumPapier,
  { als, ordner }: Ziel,
  { host }: TaskAccess,
): Promise<string | null> {
  const ziel = await chooseOrdner(host, { ordner, title: `Ordner für „${dokument.titel}“` });
  if (ziel === null) return null;
  const bytes =
    als === 'docx'
      ? await renderDocx(dokument)
      : await host.printPdf({ html: renderPapier(dokument), title: dokument.titel });
  return rememberWritten(writeNewFile(ziel, `${name}.${als}`, bytes));
}
