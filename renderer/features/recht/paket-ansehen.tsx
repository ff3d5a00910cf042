import { Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { paketart } from '#shared/domain/paket.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { AenderungBericht } from './aenderung-bericht.tsx';
import { PaketSchluessel } from '#renderer/ui/paket-schluessel.tsx';
import classes from './recht.module.css';

type Angesehen = NonNullable<Output<'paket.open'>>;
type Props = {
  readonly paket: Angesehen;
  /** @param satz what was done; null: nothing */
  readonly onClose: (satz: string | null) => void;
};

/** A package before it counts: from whom, for when, what is new, whose case changes; then the two buttons. */
export function PaketAnsehen({ paket: opened, onClose }: Props) {
  const [paket, setPaket] = useState(opened);
  const activate = useTask('paket.activate');
  const trust = useTask('paket.trust');
  const bekannt = paket.schluessel.stand === 'bekannt';
  const switchOn = async () => {
    const done = await activate.run({ lauf: paket.lauf });
    if (done !== null) onClose(`„${paket.name}“, Version ${paket.version}, ist eingeschaltet.`);
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label={`Paket „${paket.name}“`}>
      <Stack gap="lg">
        <Kopf paket={paket} />
        <PaketSchluessel
          schluessel={paket.schluessel}
          running={trust.running}
          error={trust.error}
          onCompared={async (vergleich) => {
            const done = await trust.run({ lauf: paket.lauf, ...vergleich });
            if (done !== null) setPaket(done.value);
          }}
        />
        <Inhalt paket={paket} />
        <Wirkung paket={paket} />
        <ErrorNote error={activate.error} />
        <Group gap="md">
          <Button disabled={!bekannt} loading={activate.running} onClick={() => void switchOn()}>
            Einschalten
          </Button>
          <Button variant="default" onClick={() => onClose(null)}>
            Nicht einschalten
          </Button>
          {!bekannt && (
            <Text size="sm" c="dimmed">
              Erst nach dem Vergleich der Ziffern.
            </Text>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

const VERHAELTNIS: Readonly<Record<Angesehen['verhaeltnis'], (aktiv: string | null) => string>> = {
  erstes: () => 'zum ersten Mal',
  neuer: (aktiv) => `ersetzt Version ${aktiv ?? ''}`,
  gleich: () => 'dieselbe Version ist schon eingeschaltet',
  aelter: (aktiv) => `älter als die eingeschaltete Version ${aktiv ?? ''}`,
};

function Kopf({ paket }: { readonly paket: Angesehen }) {
  const { name, art, version, stand, gueltigVon, gueltigBis, schluessel, verhaeltnis } = paket;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600} size="lg">
          {name}
        </Text>
        <Badge variant="outline" color="gray" tt="none">
          {paketart.label(art)}
        </Badge>
      </Group>
      <dl className={classes['angaben']}>
        <Angabe name="Herausgeber">{schluessel.name}</Angabe>
        <Angabe name="Version">
          {version}, {VERHAELTNIS[verhaeltnis](paket.aktiveVersion)}
        </Angabe>
        <Angabe name="Stand">{formatDatum(stand)}</Angabe>
        <Angabe name="Gilt">
          ab {formatDatum(gueltigVon)}
          {gueltigBis === null ? '' : ` bis ${formatDatum(gueltigBis)}`}
        </Angabe>
      </dl>
      {verhaeltnis === 'aelter' && (
        <Callout art="warnung">Dieses Paket ist älter als das, was jetzt gilt. Ist das so gewollt?</Callout>
      )}
    </Stack>
  );
}

function Inhalt({ paket: { aenderungen, inhalt, behalten, normen } }: { readonly paket: Angesehen }) {
  return (
    <Stack gap="md">
      <Liste titel="Was neu ist" saetze={aenderungen} />
      <Liste titel="Was darin ist" saetze={inhalt} />
      <Liste titel="Was Ihre Behörde eingetragen hat, bleibt" saetze={behalten} />
      <Liste
        titel="Vorschriften, deren Wortlaut die Prüfung berührt"
        saetze={normen.map(({ paragraf, titel, was, absaetze, kriterien }) =>
          [
            `${paragraf} ${titel}: ${was === 'neu' ? 'liegt zum ersten Mal im Wortlaut vor' : was === 'entfallen' ? 'gibt es nicht mehr' : `geändert in Absatz ${absaetze.join(', ')}`}`,
            kriterien.length === 0 ? '' : `; genannt bei: ${kriterien.map(({ label }) => label).join(', ')}`,
          ].join(''),
        )}
      />
    </Stack>
  );
}

function Wirkung({ paket: { lauf, wirktAufFaelle, wirktAb } }: { readonly paket: Angesehen }) {
  const compare = useTask('paket.compare');
  if (!wirktAufFaelle)
    return (
      <Text maw="44rem">An den Ergebnissen Ihrer Fälle ändert dieses Paket nichts; es steht daneben.</Text>
    );
  return (
    <Stack gap="md">
      <Group gap="md">
        <Button
          variant="default"
          loading={compare.running}
          onClick={() => void compare.run({ lauf, stichtag: null })}
        >
          Was ändert sich für meine Fälle?
        </Button>
        <Text size="sm" c="dimmed">
          Gerechnet zum {formatDatum(wirktAb)} mit den Angaben von heute. Geändert wird dabei nichts.
        </Text>
      </Group>
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

function Liste({ titel, saetze }: { readonly titel: string; readonly saetze: readonly string[] }) {
  if (saetze.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{titel}</Text>
      <List size="sm" spacing={2}>
        {saetze.map((satz) => (
          <List.Item key={satz}>{satz}</List.Item>
        ))}
      </List>
    </div>
  );
}

function Angabe({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
