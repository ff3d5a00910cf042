import { Text } from '@mantine/core';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { rechenzeilen } from './rechenzeilen.ts';

/** The rough calculation of the check, line by line, as it stands after the last saved field. */
export function LebensunterhaltRechnung() {
  const { ergebnis } = useAkte();
  const kriterium = ergebnis?.rechtsgrundlagen
    .flatMap(({ kriterien }) => kriterien)
    .find((each) => isLebensunterhalt(each) && Object.keys(each.detail).length > 0);
  if (kriterium === undefined) return null;
  return (
    <div className={classes['rechnung']} aria-live="polite">
      <Text fw={500}>Überschlägige Rechnung</Text>
      <dl>
        {rechenzeilen(kriterium.detail).map(({ id, label, wert, summe }) => (
          <div key={id} data-summe={summe || undefined}>
            <dt>{label}</dt>
            <dd>{wert}</dd>
          </div>
        ))}
      </dl>
      <ZustandBadge zustand={kriterium.zustand} />
      <Text size="sm">{kriterium.text}</Text>
    </div>
  );
}

function isLebensunterhalt({ id }: KriteriumErgebnis): boolean {
  return id.endsWith('.LU');
}
