import type { Dokument } from '#shared/dokumente/modell.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { renderDocx } from '../files/docx.ts';
import { renderPapier } from '../files/papier.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import { rememberWritten } from './written-files.ts';

type Wunsch = {
  readonly dokument: Dokument;
  /** Without ending. */
  readonly name: string;
  readonly als: 'docx' | 'pdf' | 'druck';
  /** For the dialog and the printer's queue; the title of the paper unless said otherwise. */
  readonly titel?: string;
};

/**
 * Prints a paper that is not kept, or writes it where somebody points to.
 * @returns neither of the two when the dialog was closed or the printer gave up
 */
export async function gibPapierAus(
  { host }: Pick<TaskAccess, 'host'>,
  { dokument, name, als, titel = dokument.titel }: Wunsch,
): Promise<{ readonly datei: string | null; readonly gedruckt: boolean }> {
  const job = { html: renderPapier(dokument), title: titel };
  if (als === 'druck') {
    const { printed } = await host.print(job);
    return { datei: null, gedruckt: printed };
  }
  const { path } = await host.chooseFile({
    mode: 'save',
    title: `${titel} speichern`,
    suggestedName: `${name}.${als}`,
    extensions: [als],
  });
  if (path === null) return { datei: null, gedruckt: false };
  writeFileAtomic(path, als === 'docx' ? await renderDocx(dokument) : await host.printPdf(job));
  return { datei: rememberWritten(path), gedruckt: false };
}
