import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconCalculator } from '@tabler/icons-react';
import { useState } from 'react';
import { keineAnnahme, type Annahme } from '#shared/recht/lebensunterhalt/annahme.ts';
import { UEBERSCHLAEGIG, type Rechenzeile, type Rechnung } from '#shared/recht/lebensunterhalt/rechnung.ts';
import { formatMoney, formatNumber } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';
import { FehltListe } from '../fehlt-liste.tsx';
import { Annahmen } from './annahmen.tsx';
import classes from './lebensunterhalt-rechnung.module.css';

/** The rough calculation, line by line, and „Was wäre, wenn …?“ beside it. Nothing assumed is ever saved. */
export function LebensunterhaltRechnung() {
  const { akte } = useAkte();
  const [annahme, setAnnahme] = useState<Annahme>(keineAnnahme);
  const [offen, setOffen] = useState(false);
  const answer = useAnswer(
    'lebensunterhalt.calculate',
    { personId: akte.person.id, annahme },
    { keepPrevious: true },
  );
  const rechnung = answer.data;
  if (rechnung === undefined) return <ErrorNote error={answer.error} />;
  const gedacht = JSON.stringify(annahme) !== JSON.stringify(keineAnnahme);
  return (
    <div className={classes['rahmen']} role="group" aria-label="Überschlägige Lebensunterhaltsprüfung">
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <Text fw={600}>Überschlägige Rechnung</Text>
          <Text size="sm" c="dimmed">
            {UEBERSCHLAEGIG}
          </Text>
        </div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCalculator size={16} aria-hidden />}
          aria-expanded={offen}
          onClick={() => setOffen(!offen)}
        >
          Was wäre, wenn …?
        </Button>
      </Group>
      {offen && <Annahmen annahme={annahme} onChange={setAnnahme} bekannt={rechnung.bekannt} />}
      {gedacht && (
        <Group gap="sm" role="status">
          <Text size="sm" fw={500}>
            Gedachte Rechnung: Nichts davon ist gespeichert.
          </Text>
          <Button variant="default" size="xs" onClick={() => setAnnahme(keineAnnahme)}>
            Zurück zu den eingetragenen Angaben
          </Button>
        </Group>
      )}
      <Ergebnis rechnung={rechnung} annahme={annahme} onChange={setAnnahme} />
    </div>
  );
}

type ErgebnisProps = {
  readonly rechnung: Rechnung;
  readonly annahme: Annahme;
  readonly onChange: (annahme: Annahme) => void;
};

function Ergebnis({ rechnung, annahme, onChange }: ErgebnisProps) {
  const toggle = (id: string) =>
    onChange({
      ...annahme,
      ohne: annahme.ohne.includes(id) ? annahme.ohne.filter((each) => each !== id) : [...annahme.ohne, id],
    });
  return (
    <>
      <Text aria-live="polite" fw={500}>
        {rechnung.urteil}
      </Text>
      {rechnung.fehlt.length > 0 && <FehltListe fehlt={rechnung.fehlt} label="Für die Rechnung fehlt" />}
      {rechnung.haushalt.length > 0 && (
        <Group gap="lg" role="group" aria-label="Wer zählt zum Haushalt?">
          {rechnung.haushalt.map(({ id, wer, an }) => (
            <Checkbox key={id} label={`${wer} mitrechnen`} checked={an} onChange={() => toggle(id)} />
          ))}
        </Group>
      )}
      {rechnung.zeilen.length > 0 && (
        <Zeilen label="Rechnung nach SGB II" zeilen={rechnung.zeilen} onToggle={toggle} />
      )}
      {rechnung.andereLesart !== null && (
        <>
          <Text size="sm" mt="xs" maw="40rem">
            {rechnung.andereLesart.titel}
          </Text>
          <Zeilen label="Andere Lesart" zeilen={rechnung.andereLesart.zeilen} onToggle={toggle} />
        </>
      )}
      {rechnung.hinweise.map((hinweis) => (
        <Text key={hinweis} size="sm" maw="40rem">
          {hinweis}
        </Text>
      ))}
      {rechnung.fragen.length > 0 && (
        <div>
          <Text size="sm" fw={500}>
            Für die Prognose, von einem Menschen zu beantworten
          </Text>
          <ul className={classes['fragen']}>
            {rechnung.fragen.map((frage) => (
              <li key={frage}>{frage}</li>
            ))}
          </ul>
        </div>
      )}
      {rechnung.parameter !== null && (
        <Text size="sm" c="dimmed">
          Gerechnet mit: {rechnung.parameter} ({rechnung.quelle})
        </Text>
      )}
    </>
  );
}

type ZeilenProps = {
  readonly label: string;
  readonly zeilen: readonly Rechenzeile[];
  readonly onToggle: (id: string) => void;
};

function Zeilen({ label, zeilen, onToggle }: ZeilenProps) {
  return (
    <table className={classes['zeilen']} aria-label={label}>
      <tbody>
        {zeilen.map((zeile) => (
          <tr
            key={zeile.id}
            data-summe={zeile.art === 'summe' || undefined}
            data-aus={zeile.an ? undefined : true}
          >
            <th scope="row">
              {zeile.schaltbar ? (
                <Checkbox
                  size="sm"
                  label={zeile.label}
                  checked={zeile.an}
                  onChange={() => onToggle(zeile.id)}
                />
              ) : (
                zeile.label
              )}
              {zeile.hinweis !== null && <span className={classes['hinweis']}>{zeile.hinweis}</span>}
            </th>
            <td>{amount(zeile)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function amount({ art, wert, an }: Rechenzeile): string {
  if (art === 'prozent') return `${formatNumber(Math.round(wert))} %`;
  const money = art === 'abzug' ? `– ${formatMoney(wert)}` : formatMoney(wert);
  return an ? money : `(${money})`;
}
