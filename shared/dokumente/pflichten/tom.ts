import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { p, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { massnahmen, offen, schutzziele, type Massnahme, type Schutzziel } from './massnahmen.ts';
import { gemeinsam, liste, ueberschrift, zeilen, type PflichtDaten } from './pflicht-daten.ts';

/** Art. 32 DSGVO: what the program does, what this office has set, and what the office itself has to do. */
export const tom: Vorlage<PflichtDaten> = {
  ...gemeinsam,
  id: 'tom',
  titel: 'Technische und organisatorische Maßnahmen',
  wozu: 'Was das Programm für die Sicherheit der Daten tut und was Ihre Behörde selbst regelt (Art. 32 DSGVO).',
  kuerzel: 'TM',
  dateiname: 'Technische-Massnahmen',
  build: ({ sperreMinuten, vierAugen, zugaenge }, papier) => [
    sheetHead(papier),
    { kind: 'heading', level: 1, text: 'Technische und organisatorische Maßnahmen', zusatz: 'Art. 32 DSGVO' },
    p(
      'Der erste Teil beschreibt das Programm Bleibeweg; jede Aussage wird vor jeder Fassung des Programms nachgeprüft. Der zweite Teil zeigt Ihre Einstellungen. Den dritten füllt die Behörde aus.',
    ),
    ueberschrift('1', 'Was das Programm tut'),
    // `keys` of an object whose type names them all.
    ...(Object.keys(schutzziele) as Schutzziel[]).flatMap(teil),
    ueberschrift('2', 'Was in Ihrer Behörde eingestellt ist', `am Tag dieses Blattes`),
    {
      kind: 'fields',
      columns: 3,
      items: [
        { label: 'sperrt sich nach', value: sperreMinuten === null ? null : minuten(sperreMinuten) },
        { label: 'Zugänge', value: zugaenge === null ? null : String(zugaenge) },
        {
          label: 'Rot und Ausschluss bestätigt eine zweite Person',
          value: vierAugen === null ? null : vierAugen ? 'ja' : 'nein',
        },
      ],
    },
    ueberschrift('3', 'Was das Programm nicht leisten kann'),
    liste(offen),
    zeilen('Rechner: Aktualisierungen, Virenschutz, verschlüsselte Datenträger, Bildschirm', 3),
    zeilen('Räume, Schlüssel, Besuch am Schreibtisch', 2),
    zeilen('Sicherungen auf dem Stick: wo sie liegen, wer sie holt', 2),
    zeilen('Wiederherstellungswörter: wo der verschlossene Umschlag liegt', 2),
    zeilen('Papier: Ablage, Vernichtung', 2),
    zeilen('Schulung, Verpflichtung, Vertretung', 2),
    zeilen('Wann diese Maßnahmen zuletzt geprüft wurden (Art. 32 Abs. 1 Buchst. d DSGVO)', 2),
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [{ rolle: 'Für die verantwortliche Stelle', name: null }],
    },
  ],
};

const minuten = (anzahl: number): string => (anzahl === 1 ? '1 Minute' : `${anzahl} Minuten`);

function teil(ziel: Schutzziel): readonly Block[] {
  const own = Object.values<Massnahme>(massnahmen).filter((each) => each.ziel === ziel);
  return [{ kind: 'heading', level: 3, text: schutzziele[ziel] }, liste(own.map((each) => each.text))];
}
