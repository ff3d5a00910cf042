import { zeitraum, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { halbjahresstatistik } from '#shared/statistik/halbjahr.ts';
import { vorgangstabellen, type Vorgaenge } from '#shared/statistik/vorgaenge.ts';
import { pruefeSummen } from '#shared/statistik/zaehltabelle.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import { writeStatistik } from '../files/statistik-mappe.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadBestand } from './bestand.ts';
import { behoerdeOf } from './behoerde.ts';
import { chooseOrdner } from './ordner.ts';
import { rememberWritten } from './written-files.ts';

export const statistikHandlers: HandlersOf<'statistik'> = {
  'statistik.writeHalbjahr': async ({ jahr, halbjahr, ordner }, { read, write, host, progress }) => {
    const heute = read(({ today }) => today);
    if (zeitraum({ jahr, halbjahr, heute }).von > heute)
      throw new Refusal(
        'refused',
        `Das ${halbjahr}. Halbjahr ${jahr} hat noch nicht begonnen; bitte wählen Sie ein früheres.`,
      );
    const ziel = await chooseOrdner(host, { ordner, title: 'Ordner für die Halbjahresstatistik' });
    if (ziel === null) return { datei: null, tabellen: 0 };
    progress(0, 3, 'Personen werden gezählt');
    const { tabellen, behoerde, personen } = read((access) => {
      const bestand = loadBestand(access).map(({ zaehlperson }) => zaehlperson);
      const traeger = access.tables.traeger.all().map(({ id, name }) => ({ id, name }));
      const rahmen = { jahr, halbjahr, heute, traeger };
      return {
        tabellen: pruefeSummen(
          [
            ...halbjahresstatistik(bestand, rahmen),
            ...vorgangstabellen(bestand, loadVorgaenge(access, { jahr, halbjahr }), rahmen),
          ],
          bestand.length,
        ),
        behoerde: behoerdeOf(access).name,
        personen: bestand.length,
      };
    });
    progress(1, 3, 'Die Excel-Datei wird geschrieben');
    const bytes = await writeStatistik(tabellen, { jahr, halbjahr, heute, behoerde, personen });
    const name = `${heute}_Halbjahresstatistik_${jahr}-${halbjahr}.xlsx`;
    const datei = rememberWritten(writeNewFile(ziel, name, bytes));
    write(({ note }) => note(null, { jahr, halbjahr, tabellen: tabellen.length, personen }));
    progress(3, 3, 'Fertig');
    return { datei, tabellen: tabellen.length };
  },
};

function loadVorgaenge({ db, tables }: ReadAccess, { jahr, halbjahr }: Halbjahr): Vorgaenge {
  return {
    antraege: tables.antrag.all(),
    titel: tables.titel.all(),
    haushalte: db
      .prepare<[], number>('SELECT count(*) FROM person WHERE haushaltId IS NOT NULL GROUP BY haushaltId')
      .pluck()
      .all(),
    meldungen: tables.halbjahresmeldung.select('WHERE jahr = ? AND halbjahr = ?', jahr, halbjahr),
  };
}
