import { Text } from '@mantine/core';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { Section } from '#renderer/ui/section.tsx';
import shared from '../fallakte.module.css';
import classes from './pruefung.module.css';

/** What no rule decides: always shown, before anybody thinks of rot. */
export function VonHand({ ergebnis }: { readonly ergebnis: FallErgebnis }) {
  return (
    <Section
      title="Was die Prüfung nicht entscheidet"
      {...(ergebnis.vorschlag === 'rot' && {
        hint: 'Alle gerechneten Wege sind verschlossen. Vor einer Entscheidung für Rot gehört jeder dieser Punkte angesehen.',
      })}
    >
      <div className={classes['zweiSpalten']}>
        <div>
          <h3 className={shared['klein']}>Von Hand zu prüfen</h3>
          <ul className={shared['punkte']}>
            {ergebnis.vonHand.map(({ id, titel, citation }) => (
              <li key={id}>
                <b>{titel}</b>
                <br />
                {citation.inhalt}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={shared['klein']}>Außerhalb der Bleiberechtsprüfung</h3>
          <ul className={shared['punkte']}>
            {nachbarn.map(({ norm, wann }) => (
              <li key={norm}>
                <b>{norm}</b>
                <br />
                {wann}
              </li>
            ))}
          </ul>
        </div>
        {ergebnis.nichtGeprueft.length > 0 && (
          <div>
            <h3 className={shared['klein']}>In dieser Fassung des Programms noch nicht geprüft</h3>
            <Text size="sm" c="dimmed" mb="xs">
              Solange diese Wege fehlen, schlägt das Programm nie Rot vor.
            </Text>
            <ul className={shared['punkte']}>
              {ergebnis.nichtGeprueft.map(({ id, titel }) => (
                <li key={id}>{titel}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}

/** recht.md 4.11: routes nearby that this program does not examine at all. */
const nachbarn = [
  { norm: '§ 25 Abs. 3', wann: 'wenn ein Abschiebungsverbot festgestellt ist oder in Betracht kommt' },
  { norm: '§ 25 Abs. 4a, 4b', wann: 'für Betroffene von Menschenhandel oder ausbeuterischer Beschäftigung' },
  { norm: '§§ 28, 33, 36', wann: 'wenn ein Familiennachzug mit Anspruch möglich ist' },
  { norm: '§ 24', wann: 'wenn vorübergehender Schutz in Betracht kommt' },
  {
    norm: '§§ 18a, 18b, 19c Abs. 2',
    wann: 'nach zurückgenommenem Asylantrag und Einreise vor dem 29.03.2023 (§ 10 Abs. 3 S. 5)',
  },
  { norm: '§ 26 Abs. 4', wann: 'Niederlassungserlaubnis nach fünf Jahren mit Aufenthaltserlaubnis' },
  { norm: '§§ 85a bis 85c', wann: 'wenn eine Vaterschaftsanerkennung geprüft wird' },
] as const;
