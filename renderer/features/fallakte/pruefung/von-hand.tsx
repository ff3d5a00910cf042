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
          <Handwege wege={ergebnis.vonHand} />
        </div>
        <div>
          <h3 className={shared['klein']}>Außerhalb der Bleiberechtsprüfung</h3>
          <Handwege wege={ergebnis.nachbarwege} />
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

/** Ways without a computation: what they are, and the facts of this person that speak for looking there. */
function Handwege({ wege }: { readonly wege: FallErgebnis['vonHand'] }) {
  return (
    <ul className={shared['punkte']}>
      {wege.map(({ id, titel, citation, hinweise }) => (
        <li key={id}>
          <b>{titel}</b>
          <br />
          {citation.inhalt}
          {hinweise.map((hinweis) => (
            <Text key={hinweis} span display="block" size="sm" fw={500}>
              Hier zu beachten: {hinweis}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}
