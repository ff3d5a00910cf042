/** Papers of a Gremium from a record to a file. They belong to no person and carry no number. */
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { writeNewFile } from '../files/new-file.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { briefpapier } from './briefkopf.ts';
import { baue, docxOf, seiteOf, type Gebaut } from './gebaut.ts';
import { chooseOrdner } from './ordner.ts';
import { fassungInKraft } from './vorlage-inhalt.ts';
import { rememberWritten } from './written-files.ts';

export type GremiumPapier = Gebaut & { readonly name: string };

export function gremiumPapier<D>(access: ReadAccess, vorlage: Vorlage<D>, daten: D): GremiumPapier {
  const papier = briefpapier(access, true);
  const fassungId = fassungInKraft(access, vorlage.id);
  return {
    ...baue(access, vorlage, { daten, papier, fassungId }),
    name: `${papier.kopf.datum}_${vorlage.dateiname}`,
  };
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
      : await host.printPdf({ html: await seiteOf(papier), title: dokument.titel });
  return rememberWritten(writeNewFile(ziel, `${name}.${als}`, bytes));
}
