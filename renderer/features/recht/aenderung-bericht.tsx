import { Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { colour, zustand } from '#shared/recht/engine/ergebnis.ts';
import type { Unterschied } from '#shared/recht/vergleich.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import classes from './recht.module.css';

const FARBEN = ['gruen', 'gelb', 'angaben_fehlen', 'rot'] as const;

/** Whose proposal changes, and which condition causes it. */
export function AenderungBericht({ ergebnis }: { readonly ergebnis: Output<'recht.compare'> }) {
  const { personen, geaendert, faelle } = ergebnis;
  if (personen === 0)
    return (
      <EmptyState title="Es gibt noch keine Fälle">
        Legen Sie zuerst Personen an oder lesen Sie eine Liste ein.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      <Text fw={500} role="status">
        {geaendert === 0
          ? `Bei keiner der ${formatCount(personen, 'geprüften Person', 'geprüften Personen')} ändert sich etwas.`
          : `Bei ${formatCount(geaendert, 'Person', 'Personen')} von ${formatNumber(personen)} ändert sich der Vorschlag oder der Weg.`}
      </Text>
      <dl className={classes['bilanz']}>
        {FARBEN.map((farbe) => (
          <div key={farbe}>
            <dt>
              <VorschlagBadge vorschlag={farbe} />
            </dt>
            <dd>
              {formatNumber(ergebnis.vorher[farbe])} → {formatNumber(ergebnis.nachher[farbe])}
            </dd>
          </div>
        ))}
      </dl>
      {faelle.length < geaendert && (
        <Callout>
          Gezeigt sind die ersten {formatNumber(faelle.length)} von {formatNumber(geaendert)}.
        </Callout>
      )}
      {faelle.length > 0 && (
        <ul className={classes['faelle']} aria-label="Fälle, bei denen sich etwas ändert">
          {faelle.map((fall) => (
            <li key={fall.personId}>
              <div>
                <Link href={`/faelle/${fall.personId}/pruefung`}>{fall.name}</Link>
                <Text size="sm" c="dimmed">
                  {fall.programmNr}
                </Text>
              </div>
              <div className={classes['wechsel']}>
                <VorschlagBadge vorschlag={fall.vorher.vorschlag} />
                {fall.vorher.vorschlag === fall.nachher.vorschlag ? (
                  <Text size="sm">bleibt, auf anderem Weg</Text>
                ) : (
                  <>
                    <span role="img" aria-label="wird zu">
                      →
                    </span>
                    <VorschlagBadge vorschlag={fall.nachher.vorschlag} />
                  </>
                )}
              </div>
              <ul className={classes['ursachen']} aria-label={`Woran es bei ${fall.name} liegt`}>
                {fall.ursachen.flatMap(reasons).map((grund) => (
                  <li key={grund}>{grund}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** One sentence per criterion, or one for the whole route where a version comes or goes. */
function reasons({ titel, version, kriterien, satz, vorschlag }: Unterschied): string[] {
  const norm = titel.split(' – ')[0] ?? titel;
  if (satz !== null) return [`${norm}: ${satz}`];
  const fassung =
    version.vorher === version.nachher
      ? ''
      : ` (Fassung ${version.vorher ?? '–'} → ${version.nachher ?? '–'})`;
  const entscheidend = kriterien.filter(({ zustand: z }) => z.vorher !== null && z.nachher !== null);
  if (entscheidend.length > 0)
    return entscheidend.map(
      ({ label, zustand: z }) => `${norm}${fassung}: ${label} – ${word(z.vorher)}, dann ${word(z.nachher)}`,
    );
  const neu = kriterien.map(({ label, zustand: z }) =>
    z.vorher === null ? `${label} kommt hinzu (${word(z.nachher)})` : `${label} entfällt`,
  );
  if (neu.length > 0) return [`${norm}${fassung}: ${neu.join('; ')}`];
  return vorschlag.vorher === vorschlag.nachher
    ? [`${norm}${fassung}`]
    : [
        `${norm}${fassung}: ${farbe(vorschlag.vorher)}, dann ${farbe(vorschlag.nachher)}; was offen ist, wird an einem anderen Tag erreicht`,
      ];
}

function farbe(vorschlag: Unterschied['vorschlag']['vorher']): string {
  return vorschlag === null ? 'ohne Farbe' : colour.label(vorschlag);
}

function word(state: Unterschied['kriterien'][number]['zustand']['vorher']): string {
  return state === null ? '–' : zustand.label(state);
}
