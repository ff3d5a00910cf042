import { Text } from '@mantine/core';
import type { FallErgebnis, KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { FehltListe } from '../fehlt-liste.tsx';
import { rechenzeilen } from './rechenzeilen.ts';

/** The rough calculation of the check, line by line, as it stands after the last saved field. */
export function LebensunterhaltRechnung() {
  const { ergebnis } = useAkte();
  const kriterium = ergebnis === null ? undefined : calculated(ergebnis);
  if (kriterium === undefined) return null;
  const zeilen = rechenzeilen(kriterium.detail);
  const { parameter } = kriterium.detail;
  return (
    <div className={classes['rechnung']} aria-live="polite">
      <Text fw={500}>Überschlägige Rechnung</Text>
      {zeilen.length === 0 ? (
        <>
          <Text size="sm">{kriterium.text}</Text>
          {kriterium.fehlt.length > 0 && (
            <FehltListe fehlt={kriterium.fehlt} label="Für die Rechnung fehlt" />
          )}
        </>
      ) : (
        <>
          <dl>
            {zeilen.map(({ id, label, wert, summe }) => (
              <div key={id} data-summe={summe || undefined}>
                <dt>{label}</dt>
                <dd>{wert}</dd>
              </div>
            ))}
          </dl>
          <ZustandBadge zustand={kriterium.zustand} />
          <Text size="sm">{kriterium.text}</Text>
          {typeof parameter === 'string' && (
            <Text size="sm" c="dimmed">
              Gerechnet mit: {parameter}. Ersetzt keine Berechnung der Leistungsbehörde.
            </Text>
          )}
        </>
      )}
    </div>
  );
}

/** The criterion Lebensunterhalt of the proposed route, or of the first that has reckoned. */
function calculated(ergebnis: FallErgebnis): KriteriumErgebnis | undefined {
  const routes = ergebnis.rechtsgrundlagen.toSorted(
    (a, b) => Number(b.id === ergebnis.rechtsgrundlage) - Number(a.id === ergebnis.rechtsgrundlage),
  );
  const all = routes.flatMap(({ kriterien }) => kriterien).filter(({ id }) => id.endsWith('.LU'));
  return (
    all.find(({ detail }) => typeof detail['bedarf'] === 'number') ??
    all.find(({ fehlt }) => fehlt.length > 0)
  );
}
