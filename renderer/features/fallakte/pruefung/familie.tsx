import { Button, Stack, Table, Text } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { Bruecke, Mitglied, Uebernahme } from '#shared/recht/familie/ergebnis.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import shared from '../fallakte.module.css';
import { FehltListe } from '../fehlt-liste.tsx';
import { normOf } from '../rechtsgrundlage-titel.ts';
import { KARTE, layoutFamilie } from './familie-layout.ts';
import classes from './familie.module.css';

type Bild = Output<'familie.load'>;

/** The family in one picture: who opens a way for whom, until when, and each member's own colour. */
export function Familie({ personId }: { readonly personId: string }) {
  const answer = useAnswer('familie.load', { personId }, { keepPrevious: true });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Die Familie wird zusammengestellt …" />;
  const bild = answer.data;
  if (bild.mitglieder.length < 2)
    return (
      <Text>
        Es ist niemand weiter eingetragen. Angehörige und Haushalt stehen unter „Person und Haushalt“; wer im
        Register steht, wird über den Haushalt verbunden.
      </Text>
    );
  return (
    <Stack gap="xl">
      <div>
        <Zeichnung bild={bild} />
        {bild.hinweise.map((hinweis) => (
          <Text key={hinweis} size="sm" c="dimmed" mt="sm" maw="46rem">
            {hinweis}
          </Text>
        ))}
      </div>
      <Bruecken bild={bild} personId={personId} />
      <Uebernahmen personId={personId} uebernahmen={bild.uebernahmen} />
    </Stack>
  );
}

function Zeichnung({ bild }: { readonly bild: Bild }) {
  const kopf = `pf${useId().replaceAll(/\W/g, '')}`;
  const layout = layoutFamilie(bild);
  return (
    <div className={classes['rahmen']} role="region" aria-label="Familie im Bild" tabIndex={0}>
      <div className={classes['zeichnung']} style={{ width: layout.breite, height: layout.hoehe }}>
        <svg width={layout.breite} height={layout.hoehe} aria-hidden="true" className={classes['linien']}>
          <defs>
            <marker
              id={kopf}
              viewBox="0 0 8 8"
              refX="4"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" className={classes['spitze']} />
            </marker>
          </defs>
          {layout.boegen.map(({ id, pfad, stand }) => (
            <path key={id} d={pfad} className={classes[stand]} markerEnd={`url(#${kopf})`} />
          ))}
        </svg>
        <ul className={classes['karten']}>
          {layout.karten.map(({ id, x, y }) => {
            const mitglied = bild.mitglieder.find((each) => each.id === id);
            return (
              <li
                key={id}
                className={classes['karte']}
                style={{ left: x, top: y, width: KARTE.breite, height: KARTE.hoehe }}
              >
                {mitglied !== undefined && <MitgliedKarte mitglied={mitglied} bild={bild} />}
              </li>
            );
          })}
        </ul>
      </div>
      <div className={classes['legende']} aria-hidden="true">
        {LEGENDE.map(({ stand, wort }) => (
          <span key={stand}>
            <svg width="34" height="10">
              <line x1="1" x2="33" y1="5" y2="5" className={classes[stand]} />
            </svg>
            {wort}
          </span>
        ))}
      </div>
    </div>
  );
}

const LEGENDE = [
  { stand: 'besteht', wort: 'öffnet einen Weg' },
  { stand: 'moeglich', wort: 'könnte einen Weg öffnen' },
  { stand: 'offen', wort: 'Angaben fehlen' },
  { stand: 'gemeinsam', wort: 'zusammen geprüft (§ 60d)' },
] as const;

function MitgliedKarte({ mitglied, bild }: { readonly mitglied: Mitglied; readonly bild: Bild }) {
  const { personId, name, beziehung, geburtsdatum, vorschlag, rechtsgrundlage } = mitglied;
  const farbe = personId === null ? null : (bild.entscheidungen[personId] ?? null);
  return (
    <>
      <span className={classes['name']}>
        {personId !== null && beziehung !== null ? <Link href={`/faelle/${personId}`}>{name}</Link> : name}
      </span>
      <span className={classes['leise']}>
        {beziehung ?? 'diese Akte'}
        {geburtsdatum !== null && ` · ${formatDay(geburtsdatum)}`}
      </span>
      {vorschlag === null ? (
        <span className={classes['leise']}>nicht im Register</span>
      ) : (
        <span className={classes['farben']}>
          <AmpelBadge farbe={farbe ?? 'ungeprueft'} />
          <VorschlagBadge vorschlag={vorschlag} />
          {rechtsgrundlage !== null && <span className={classes['leise']}>{normOf(rechtsgrundlage)}</span>}
        </span>
      )}
    </>
  );
}

const STAND: Readonly<Record<Bruecke['stand'], string>> = {
  besteht: 'besteht',
  moeglich: 'möglich',
  offen: 'Angaben fehlen',
  gemeinsam: 'gemeinsam zu prüfen',
};

function Bruecken({ bild, personId }: { readonly bild: Bild; readonly personId: string }) {
  const nameOf = (id: string) => bild.mitglieder.find((each) => each.id === id)?.name ?? id;
  if (bild.bruecken.length === 0)
    return <Text>Zurzeit öffnet niemand in der Familie einem anderen Mitglied einen Weg.</Text>;
  return (
    <div>
      <h3 className={shared['klein']}>Wer öffnet wem einen Weg?</h3>
      <ScrollTable label="Wer wem einen Weg öffnet" minWidth={760} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">für</Table.Th>
            <Table.Th scope="col">durch</Table.Th>
            <Table.Th scope="col">Weg</Table.Th>
            <Table.Th scope="col">Stand</Table.Th>
            <Table.Th scope="col">endet</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bild.bruecken.map((bruecke) => (
            <Table.Tr key={bruecke.id} className={classes['zeile']}>
              <Table.Td>{nameOf(bruecke.fuer)}</Table.Td>
              <Table.Td>{nameOf(bruecke.von)}</Table.Td>
              <Table.Td>
                <b>{bruecke.titel}</b>
                <Text span display="block" size="sm">
                  {bruecke.text}
                </Text>
                <Text span display="block" size="sm" c="dimmed">
                  {bruecke.norm}
                </Text>
                {bruecke.fehlt.length > 0 &&
                  (bruecke.fuer === personId ? (
                    <FehltListe fehlt={bruecke.fehlt} label={`Fehlende Angaben: ${bruecke.titel}`} />
                  ) : (
                    <Text span display="block" size="sm">
                      Es fehlt: {bruecke.fehlt.map(({ label }) => label).join(', ')}
                    </Text>
                  ))}
              </Table.Td>
              <Table.Td>{STAND[bruecke.stand]}</Table.Td>
              <Table.Td>
                {bruecke.bis === null ? '–' : formatDatum(bruecke.bis)}
                {bruecke.bisText !== null && (
                  <Text span display="block" size="sm" c="dimmed">
                    {bruecke.bisText}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </div>
  );
}

type UebernahmenProps = { readonly personId: string; readonly uebernahmen: readonly Uebernahme[] };

/** Facts of other files that this one asks for. One look, one click each; nothing moves by itself. */
function Uebernahmen({ personId, uebernahmen }: UebernahmenProps) {
  const take = useCommand('familie.uebernehmen');
  if (uebernahmen.length === 0) return null;
  return (
    <div>
      <h3 className={shared['klein']}>Was in anderen Fallakten der Familie steht</h3>
      <Text size="sm" c="dimmed" mb="sm" maw="46rem">
        Diese Angaben fehlen hier oder weichen ab. Übernommen wird nur, was Sie auswählen; die Quelle steht
        dabei.
      </Text>
      <ErrorNote error={take.error} />
      <ul className={classes['uebernahmen']}>
        {uebernahmen.map((each) => (
          <li key={`${each.angehoerigerId} ${each.feld}`}>
            <span>
              <b>
                {each.name}: {each.label} {each.wertText}
              </b>
              <Text span display="block" size="sm" c="dimmed">
                {each.bisher === null ? 'hier nicht eingetragen' : `hier eingetragen: ${each.bisher}`} ·
                Quelle: {each.quelle}
              </Text>
            </span>
            <Button
              variant="default"
              size="xs"
              aria-label={`Übernehmen: ${each.name}, ${each.label} ${each.wertText}`}
              onClick={() => take.mutate({ personId, angehoerigerId: each.angehoerigerId, feld: each.feld })}
            >
              Übernehmen
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
