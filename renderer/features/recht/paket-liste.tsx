import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { paketart, paketvorgang } from '#shared/domain/paket.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { AenderungBericht } from './aenderung-bericht.tsx';
import { PaketZiffern } from '#renderer/ui/paket-ziffern.tsx';
import classes from './recht.module.css';

type Antwort = Output<'paket.list'>;
type Eintrag = Antwort['pakete'][number];

/** What was loaded, which version counts, and whose keys the office trusts. */
export function PaketListe() {
  const answer = useAnswer('paket.list', undefined);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const { pakete, herausgeber } = answer.data;
  return (
    <>
      <Section title="Geladene Pakete">
        {pakete.length === 0 ? (
          <Text c="dimmed">Noch keins.</Text>
        ) : (
          <ul className={classes['eintraege']}>
            {pakete.map((paket) => (
              <li key={paket.kennung}>
                <Zeile paket={paket} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {herausgeber.length > 0 && (
        <Section
          title="Herausgeber"
          hint="Wessen Schlüssel Ihre Behörde verglichen hat. Wird ein Schlüssel gestohlen oder gewechselt, sperren Sie ihn; dann lässt sich nichts mehr damit einschalten."
        >
          <ul className={classes['eintraege']}>
            {herausgeber.map((each) => (
              <li key={each.id}>
                <HerausgeberZeile herausgeber={each} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Zeile({ paket }: { readonly paket: Eintrag }) {
  const { name, art, aktiv, herausgeber, schluesselGesperrt, inhalt, verlauf } = paket;
  return (
    <Stack gap={6} style={{ flex: 1 }}>
      <Group gap="sm">
        <Text fw={600}>{name}</Text>
        <Badge variant="outline" color="gray" tt="none">
          {paketart.label(art)}
        </Badge>
      </Group>
      <Text>
        {aktiv === null
          ? 'Keine Version ist eingeschaltet.'
          : `Version ${aktiv.version} ist eingeschaltet, Stand ${formatDatum(aktiv.stand)}, gilt ab ${formatDatum(aktiv.gueltigVon)}${aktiv.gueltigBis === null ? '' : ` bis ${formatDatum(aktiv.gueltigBis)}`}.`}
      </Text>
      <Text size="sm" c="dimmed">
        {herausgeber} · {inhalt.join(' · ')}
      </Text>
      {schluesselGesperrt && (
        <Callout art="fehler" title="Der Schlüssel dieses Herausgebers ist gesperrt">
          Was dieses Paket sagt, gilt noch. Bitte prüfen Sie, ob Sie es zurücknehmen.
        </Callout>
      )}
      {aktiv !== null && <Zuruecknehmen paket={paket} />}
      <details className={classes['pruefsaetze']}>
        <summary>Verlauf</summary>
        <ul className={classes['punkte']}>
          {verlauf.map(({ vorgang, seit, version, benutzer }) => (
            <li key={`${seit}${vorgang}${version ?? ''}`}>
              {formatMoment(seit)}: {paketvorgang.label(vorgang)}
              {version === null ? ', seitdem keine Version' : `, seitdem Version ${version}`} ({benutzer})
            </li>
          ))}
        </ul>
      </details>
    </Stack>
  );
}

function Zuruecknehmen({ paket: { kennung, art, davor } }: { readonly paket: Eintrag }) {
  const rollBack = useCommand('paket.rollBack');
  const compare = useTask('paket.compare');
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          loading={rollBack.isPending}
          onClick={() => rollBack.mutate({ kennung })}
        >
          {davor === null ? 'Zurücknehmen' : `Zurück zu Version ${davor}`}
        </Button>
        {art === 'regeln' && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            loading={compare.running}
            onClick={() => void compare.run({ zuruecknehmen: kennung, stichtag: null })}
          >
            Was würde das ändern?
          </Button>
        )}
      </Group>
      <ErrorNote error={rollBack.error} />
      <TaskProgress
        running={compare.running}
        fortschritt={compare.fortschritt}
        onCancel={compare.cancel}
        text="Personen werden zweimal geprüft"
      />
      <ErrorNote error={compare.error} />
      {compare.value !== null && <AenderungBericht ergebnis={compare.value} />}
    </Stack>
  );
}

const sperre = z.strictObject({ grund: z.string() });
const OHNE_GRUND = { grund: '' };

function HerausgeberZeile({ herausgeber }: { readonly herausgeber: Antwort['herausgeber'][number] }) {
  const { id, name, bestaetigtAm, bestaetigtMit, gesperrtAm, sperrgrund, fingerabdruck } = herausgeber;
  const block = useCommand('paket.blockKey');
  const { werte, change, discard, begonnen } = useEntwurf(`recht/sperre/${id}`, sperre, OHNE_GRUND);
  const { grund } = werte;
  return (
    <Stack gap={6} style={{ flex: 1 }}>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed">
        verglichen am {formatDatum(bestaetigtAm)} mit {bestaetigtMit}
      </Text>
      {gesperrtAm !== null ? (
        <Text size="sm" fw={500}>
          gesperrt am {formatDatum(gesperrtAm)}: {sperrgrund}
        </Text>
      ) : (
        <details className={classes['pruefsaetze']} {...(begonnen && { open: true })}>
          <summary>Ziffern ansehen oder Schlüssel sperren</summary>
          <Stack gap="sm">
            <PaketZiffern ziffern={fingerabdruck} />
            <TextInput
              label="Warum sperren?"
              maw="26rem"
              maxLength={500}
              value={grund}
              onChange={(event) => change({ grund: event.currentTarget.value })}
            />
            <ErrorNote error={block.error} />
            <div>
              <ConfirmInline
                action="Schlüssel sperren"
                question="Schlüssel sperren? Das lässt sich nur durch einen neuen Schlüssel ersetzen."
                yes="Ja, sperren"
                disabled={grund.trim().length < 3}
                onConfirm={() =>
                  block.mutate(
                    { herausgeberId: id, grund: grund.trim() },
                    { onSuccess: () => void discard() },
                  )
                }
              />
            </div>
          </Stack>
        </details>
      )}
    </Stack>
  );
}
