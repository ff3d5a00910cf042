import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { druckreihenfolge } from '#shared/api/anschreiben.ts';
import type { Output } from '#shared/api/contract.ts';
import { briefempfaenger } from '#shared/domain/codes.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { BriefMonitor } from './brief-monitor.tsx';
import type { Fund } from './fund-karte.tsx';
import { LaufErgebnis } from './lauf-ergebnis.tsx';
import classes from './papiere.module.css';
import { usePersonenWahl } from './personen-wahl.tsx';

/** A run of letters: who, which, what is in the way, one file; below it, what came of the letters. */
export function Anschreiben({ onAntwort }: { readonly onAntwort: (fund: Fund) => void }) {
  const [stufe, setStufe] = useState<1 | 2>(1);
  const monitor = useAnswer('anschreiben.monitor', {}).data;
  const faellig = monitor?.zeilen.filter(({ gruppen }) => gruppen.includes('zweiter_brief')) ?? [];
  const wahl = usePersonenWahl({
    label: `Zweiter Brief möglich (${formatCount(faellig.length, 'Person', 'Personen')})`,
    ids: faellig.map(({ personId }) => personId),
  });
  return (
    <>
      <Section
        line={false}
        title="Anschreiben"
        hint="Ein persönlicher Brief mit den Unterlagen, die gerade dieser Person fehlen, und einem Antwortblatt. Er ist ein Angebot und droht nicht."
      >
        <Stack gap="md">
          <SegmentedControl
            aria-label="Welcher Brief"
            transitionDuration={0}
            w="fit-content"
            data={[
              { value: '1', label: 'Erster Brief' },
              { value: '2', label: 'Zweiter Brief' },
            ]}
            value={String(stufe)}
            onChange={(value) => {
              setStufe(value === '2' ? 2 : 1);
              if (value === '2' && faellig.length > 0) wahl.choose('vorschlag');
            }}
          />
          {stufe === 2 && (
            <Text size="sm" c="dimmed" maw="42rem">
              Einen zweiten Brief gibt es nach {formatCount(monitor?.wochen ?? 4, 'Woche', 'Wochen')} ohne
              Antwort, einen dritten nicht. Die Zeit steht unter Einstellungen › Programm.
            </Text>
          )}
          {wahl.field}
          {wahl.ids.length > 0 && <Lauf key={`${stufe}`} ids={wahl.ids} stufe={stufe} />}
        </Stack>
      </Section>
      <BriefMonitor onAntwort={onAntwort} />
    </>
  );
}

function Lauf({ ids, stufe }: { readonly ids: readonly string[]; readonly stufe: 1 | 2 }) {
  const plan = useAnswer('anschreiben.plan', { ids: [...ids], stufe }, { keepPrevious: true });
  const [mitAntrag, setMitAntrag] = useState(false);
  const [mitBogen, setMitBogen] = useState(false);
  const [einzeln, setEinzeln] = useState(false);
  const [reihenfolge, setReihenfolge] = useState<(typeof druckreihenfolge.codes)[number]>('name');
  const run = useTask('anschreiben.write');
  if (plan.data === undefined)
    return plan.error === null ? (
      <Loading text="Wer angeschrieben werden kann, wird geprüft …" />
    ) : (
      <ErrorNote error={plan.error} />
    );
  const { schreibbar } = plan.data;
  // What was written stands alone: the plan would now say that everybody has a letter.
  if (run.value !== null && run.value.ordner !== null)
    return (
      <Stack gap="md">
        <LaufErgebnis run={run} noun="anschreiben" wort={['Brief', 'Briefe']} />
        <div>
          <Button variant="default" onClick={run.reset}>
            Noch ein Lauf
          </Button>
        </div>
      </Stack>
    );
  return (
    <Stack gap="md">
      <Plan plan={plan.data} />
      <Group gap="xl" align="flex-end">
        <Checkbox
          label="mit Vereinfachtem Antrag"
          checked={mitAntrag}
          onChange={(event) => setMitAntrag(event.currentTarget.checked)}
        />
        <Checkbox
          label="mit Rückmeldebogen"
          checked={mitBogen}
          onChange={(event) => setMitBogen(event.currentTarget.checked)}
        />
        <Checkbox
          label="zusätzlich einzeln als Word-Dateien"
          checked={einzeln}
          onChange={(event) => setEinzeln(event.currentTarget.checked)}
        />
        <Wahl
          label="Reihenfolge im Druck"
          w="20rem"
          options={druckreihenfolge.options}
          value={reihenfolge}
          onChange={(value) => setReihenfolge(druckreihenfolge.schema.catch('name').parse(value))}
        />
      </Group>
      <Group>
        <Button
          disabled={schreibbar.length === 0}
          loading={run.running}
          onClick={() => void run.run({ ids: [...ids], stufe, mitAntrag, mitBogen, einzeln, reihenfolge })}
        >
          {schreibbar.length === 0
            ? 'Niemand kann angeschrieben werden'
            : `${formatCount(schreibbar.length, 'Brief', 'Briefe')} schreiben`}
        </Button>
      </Group>
      <LaufErgebnis run={run} noun="anschreiben" wort={['Brief', 'Briefe']} />
    </Stack>
  );
}

/** Before anything is written: to whom, and who is left out, why, and where that can be changed. */
function Plan({ plan }: { readonly plan: Output<'anschreiben.plan'> }) {
  const { schreibbar, an, probleme, kopf, warnung } = plan;
  const ausgelassen = probleme.reduce((sum, { personen }) => sum + personen.length, 0);
  return (
    <Stack gap="sm">
      <Text size="sm">
        <strong>{formatCount(schreibbar.length, 'Brief', 'Briefe')}</strong>
        {briefempfaenger.codes
          .filter((code) => an[code] > 0)
          .map((code, i) => `${i === 0 ? ': ' : ', '}${an[code]} ${briefempfaenger.label(code)}`)
          .join('')}
        .
      </Text>
      {warnung !== null && (
        <Callout art="warnung" title="Auskunftssperre">
          {warnung}
        </Callout>
      )}
      {kopf.length > 0 && (
        <Callout art="warnung" title="Im Briefkopf fehlt etwas">
          {kopf.map(({ label, ort }) => `${label} (${ort})`).join('; ')}. Ohne das weiß niemand, wohin die
          Antwort gehen soll.
        </Callout>
      )}
      {ausgelassen > 0 && (
        <Callout title={`${formatCount(ausgelassen, 'Person bekommt', 'Personen bekommen')} keinen Brief`}>
          <ul className={classes['probleme']}>
            {probleme.map(({ grund, wo, personen }) => (
              <li key={grund}>
                <Text size="sm">
                  {grund}
                  {wo !== null && ` Eintragen unter: ${wo}.`}
                </Text>
                <Group gap="xs">
                  {personen.slice(0, 12).map(({ id, name }) => (
                    <Link key={id} href={`/faelle/${id}`} className={classes['name']}>
                      {name}
                    </Link>
                  ))}
                  {personen.length > 12 && <Text size="sm">und {personen.length - 12} weitere</Text>}
                </Group>
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </Stack>
  );
}
