import { Stack, Table, Text } from '@mantine/core';
import { IconFileText, IconHelp } from '@tabler/icons-react';
import type { Input } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type {
  SchrittVorschau,
  Vorschau as VorschauDaten,
  WegVorschau,
} from '#shared/recht/vorschau/ergebnis.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import shared from '../fallakte.module.css';
import { absehbar, achseOf, erreichbar, type Achse } from './vorschau-strecke.ts';
import classes from './vorschau.module.css';

/** When each route could be met, and what each single step would change. */
export function Vorschau({ wann }: { readonly wann: Input<'vorschau.load'> }) {
  const answer = useAnswer('vorschau.load', wann, { keepPrevious: true });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Die Vorschau wird gerechnet …" />;
  return (
    <Stack gap="xl">
      <EinPapier vorschau={answer.data} />
      <Wann vorschau={answer.data} />
      <Schritte schritte={answer.data.schritte} />
      <Fristen vorschau={answer.data} />
      <div>
        <h3 className={shared['klein']}>Worauf die Vorschau beruht</h3>
        <ul className={shared['punkte']}>
          {answer.data.annahmen.map((satz) => (
            <li key={satz}>{satz}</li>
          ))}
        </ul>
      </div>
    </Stack>
  );
}

/** The step that alone changes the colour: first thing anybody wants to know. */
function EinPapier({ vorschau: { schritte } }: { readonly vorschau: VorschauDaten }) {
  const changing = schritte.filter(({ vorher, nachher }) => isBetter(nachher, vorher));
  if (changing.length === 0) return null;
  return (
    <Callout title="Ein einziger Schritt würde den Vorschlag ändern">
      <ul className={classes['papiere']}>
        {changing.map(({ id, titel, papier, nachher, wege }) => (
          <li key={id}>
            <span>
              <b>{titel}</b>
              {papier !== null && ` – ${papier}`}
            </span>
            <span className={classes['pfeil']}>
              <span aria-hidden="true">→</span> <VorschlagBadge vorschlag={nachher} />{' '}
              {wege.find((w) => w.nachher === nachher)?.titel.split(' – ')[0]}
            </span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Wann({ vorschau }: { readonly vorschau: VorschauDaten }) {
  const achse = achseOf(vorschau);
  const open = vorschau.wege
    .filter(({ ab, mitSchritten }) => ab !== null || mitSchritten !== null)
    .toSorted((a, b) => effort(a) - effort(b) || (nearest(a) < nearest(b) ? -1 : 1));
  // With much still open a bar would promise too much; at least one route is always drawn.
  const near = open.filter((weg, index) => index === 0 || effort(weg) <= DRAWN_MAX);
  const far = open.filter((weg) => !near.includes(weg));
  const closed = vorschau.wege.filter(({ ab, mitSchritten }) => ab === null && mitSchritten === null);
  return (
    <div>
      <h3 className={shared['klein']}>Wann könnte es so weit sein?</h3>
      {open.length === 0 && <Text>Kein Weg ist durch Zeit oder einzelne Schritte absehbar.</Text>}
      {near.length > 0 && (
        <div className={classes['wann']}>
          <Jahre achse={achse} />
          {near.map((weg) => (
            <WegZeile key={weg.id} weg={weg} achse={achse} />
          ))}
        </div>
      )}
      <WegListe titel="Noch vieles offen" wege={far} />
      <WegListe titel="Nicht absehbar" wege={closed} />
    </div>
  );
}

const DRAWN_MAX = 3;

function WegListe({ titel, wege }: { readonly titel: string; readonly wege: readonly WegVorschau[] }) {
  if (wege.length === 0) return null;
  return (
    <details className={classes['verschlossen']}>
      <summary>
        {titel} ({wege.length})
      </summary>
      <ul className={shared['punkte']}>
        {wege.map(({ id, titel: name, text }) => (
          <li key={id}>
            <b>{name.split(' – ')[0]}</b>: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Time alone first, then by how much is left to do or to answer. */
function effort({ ab, mitSchritten }: WegVorschau): number {
  return ab === null ? (mitSchritten?.offen.length ?? 0) : 0;
}

function nearest({ ab, mitSchritten }: WegVorschau): string {
  return ab ?? mitSchritten?.ab ?? '';
}

function Jahre({ achse }: { readonly achse: Achse }) {
  return (
    <div className={classes['zeile']} aria-hidden="true">
      <span />
      <span className={classes['achse']}>
        <span className={classes['heute']}>heute</span>
        {achse.jahre
          .filter(({ links }) => links > 7 && links < 96)
          .map(({ links, label }) => (
            <span key={label} className={classes['jahr']} style={{ left: `${links}%` }}>
              {label}
            </span>
          ))}
      </span>
    </div>
  );
}

function WegZeile({ weg, achse }: { readonly weg: WegVorschau; readonly achse: Achse }) {
  const [voll, halb] = [erreichbar(achse, weg), absehbar(achse, weg)];
  const [norm, name] = weg.titel.split(' – ');
  return (
    <div className={classes['zeile']}>
      <div>
        <b>{norm}</b>
        <Text size="sm" c="dimmed">
          {name}
        </Text>
      </div>
      <div className={classes['rechts']}>
        <span className={classes['spur']} aria-hidden="true">
          {achse.jahre.map(({ links, label }) => (
            <span key={label} className={classes['strich']} style={{ left: `${links}%` }} />
          ))}
          {halb !== null && (
            <span className={classes['halb']} style={{ left: `${halb.links}%`, width: `${halb.breite}%` }} />
          )}
          {voll !== null && (
            <span className={classes['voll']} style={{ left: `${voll.links}%`, width: `${voll.breite}%` }} />
          )}
        </span>
        <Text size="sm">{weg.text}</Text>
      </div>
    </div>
  );
}

/** Steps that bring a colour, a day or all but one point first; the others only bring the case a bit further. */
function Schritte({ schritte }: { readonly schritte: readonly SchrittVorschau[] }) {
  const near = schritte.filter(({ wege }) => wege.some(isNear));
  const far = schritte.filter((schritt) => !near.includes(schritt));
  if (schritte.length === 0) return null;
  return (
    <div>
      <h3 className={shared['klein']}>Was würde ein einzelner Schritt ändern?</h3>
      {near.length === 0 ? (
        <Text>Kein einzelner Schritt bringt einen Weg ans Ziel oder in Sichtweite.</Text>
      ) : (
        <SchrittTabelle
          schritte={near.map((schritt) => ({ ...schritt, wege: schritt.wege.filter(isNear) }))}
        />
      )}
      {far.length > 0 && (
        <details className={classes['verschlossen']}>
          <summary>Schritte, die nur ein Stück weiterhelfen ({far.length})</summary>
          <SchrittTabelle schritte={far} />
        </details>
      )}
    </div>
  );
}

function isNear({ vorher, nachher, ab, abVorher, offen }: SchrittVorschau['wege'][number]): boolean {
  return isBetter(nachher, vorher) || ab !== abVorher || offen.length <= 1;
}

function SchrittTabelle({ schritte }: { readonly schritte: readonly SchrittVorschau[] }) {
  return (
    <ScrollTable label="Was ein einzelner Schritt ändern würde" minWidth={640} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Schritt</Table.Th>
          <Table.Th scope="col">wer</Table.Th>
          <Table.Th scope="col">Wirkung</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {schritte.map((schritt) => (
          <Table.Tr key={schritt.id} className={classes['schritt']}>
            <Table.Th scope="row">
              <span className={classes['schrittName']}>
                {schritt.art === 'klaeren' ? (
                  <IconHelp size={18} aria-hidden />
                ) : (
                  <IconFileText size={18} aria-hidden />
                )}
                <span>
                  {schritt.titel}
                  {schritt.papier !== null && (
                    <Text span display="block" size="sm" c="dimmed" fw={400}>
                      {schritt.papier}
                    </Text>
                  )}
                </span>
              </span>
            </Table.Th>
            <Table.Td>{schritt.wer === 'person' ? 'die Person' : 'die Behörde'}</Table.Td>
            <Table.Td>
              <ul className={classes['wirkungen']}>
                {schritt.wege.map(({ id, titel, vorher, nachher, text }) => (
                  <li key={id}>
                    <span className={classes['wirkung']}>
                      <b>{titel.split(' – ')[0]}</b>
                      {vorher !== nachher && (
                        <>
                          <VorschlagBadge vorschlag={vorher} /> <span aria-label="wird">→</span>{' '}
                          <VorschlagBadge vorschlag={nachher} />
                        </>
                      )}
                    </span>
                    <Text size="sm">{text}</Text>
                  </li>
                ))}
              </ul>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}

function Fristen({ vorschau: { fristen, wege } }: { readonly vorschau: VorschauDaten }) {
  if (fristen.length === 0) return null;
  const norm = (id: string) => wege.find((weg) => weg.id === id)?.titel.split(' – ')[0] ?? id;
  return (
    <div>
      <h3 className={shared['klein']}>Letzte mögliche Tage</h3>
      <ul className={classes['fristen']}>
        {fristen.map(({ tag, text, wege: ids }) => (
          <li key={text}>
            <b>{formatDatum(tag)}</b>
            <span>
              {text}
              {ids.length > 0 && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  {ids.map(norm).join(', ')}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const RANG = ['gruen', 'gelb', 'angaben_fehlen', 'rot'] as const;
type Farbe = (typeof RANG)[number];

function isBetter(a: Farbe, b: Farbe): boolean {
  return RANG.indexOf(a) < RANG.indexOf(b);
}
