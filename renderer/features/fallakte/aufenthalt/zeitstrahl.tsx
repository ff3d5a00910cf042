import { Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { Zeitstrahl as ZeitstrahlDaten } from '#shared/recht/engine/zeitstrahl.ts';
import { dauerInWorten } from './dauer.ts';
import { musterOf, musterWort } from './status-bild.ts';
import { ZeitstrahlGrafik } from './zeitstrahl-grafik.tsx';
import { endOf } from './zeitstrahl-layout.ts';
import { musterFill, ZeitstrahlMuster } from './zeitstrahl-muster.tsx';
import { LESARTEN, lesungInWorten, ZeitstrahlTabelle } from './zeitstrahl-tabelle.tsx';
import classes from './zeitstrahl.module.css';

/** The time line with the explanation of the chosen bar, and the same as a table. */
export function Zeitstrahl({ strahl }: { readonly strahl: ZeitstrahlDaten }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [wahl, setWahl] = useState<number | null>(null);
  const gewaehlt = Math.min(wahl ?? Infinity, strahl.abschnitte.length - 1);
  if (strahl.abschnitte.length === 0) return null;
  return (
    <Stack gap="md" className={classes['rahmen']}>
      <div ref={ref}>
        {width > 0 && (
          <ZeitstrahlGrafik strahl={strahl} breite={width} gewaehlt={gewaehlt} onWaehle={setWahl} />
        )}
      </div>
      <Legende strahl={strahl} />
      <Erklaerung strahl={strahl} index={gewaehlt} />
      <Auslegung strahl={strahl} />
      {strahl.hinweise.map((hinweis) => (
        <Text key={hinweis} size="sm" c="dimmed">
          {hinweis}
        </Text>
      ))}
      <ZeitstrahlTabelle strahl={strahl} />
    </Stack>
  );
}

function Legende({ strahl }: { readonly strahl: ZeitstrahlDaten }) {
  const prefix = `lg${useId().replaceAll(/[^\w]/g, '')}`;
  const arten = [...new Set(strahl.abschnitte.map(({ status }) => musterOf(status)))];
  return (
    <div className={classes['legende']} aria-hidden="true">
      {arten.map((art, index) => (
        <span key={art}>
          <svg width="28" height="14">
            {index === 0 && <ZeitstrahlMuster prefix={prefix} />}
            <rect
              x="1"
              y="1"
              width="26"
              height="12"
              rx="2"
              className={classes[art]}
              fill={musterFill(prefix, art)}
              strokeWidth="1.25"
            />
          </svg>
          {musterWort[art]}
        </span>
      ))}
      <span>
        <svg width="28" height="14">
          <rect x="0" y="2" width="28" height="10" rx="2" className={classes['gezaehlt']} />
        </svg>
        zählt für die Uhr
      </span>
      <span>
        <svg width="28" height="14">
          <line x1="1" x2="16" y1="7" y2="7" className={classes['voraus']} />
          <path d="M20 1l6 6l-6 6l-6 -6z" className={classes['ziel']} />
        </svg>
        Zeit erreicht
      </span>
    </div>
  );
}

/** Gaps, and clocks whose readings differ: what a human has to weigh before a date can be trusted. */
function Auslegung({ strahl }: { readonly strahl: ZeitstrahlDaten }) {
  const strittig = strahl.uhren.filter(
    ({ lesarten }) => new Set(lesarten.map(({ erfuelltAb, seit }) => `${erfuelltAb} ${seit}`)).size > 1,
  );
  if (strahl.luecken.length === 0 && strittig.length === 0) return null;
  return (
    <div className={classes['auslegung']}>
      {strahl.luecken.length > 0 && (
        <ul aria-label="Lücken">
          {strahl.luecken.map(({ von, bis, text }) => (
            <li key={von}>
              <b>
                {formatDatum(von)} bis {formatDatum(bis)}
              </b>{' '}
              {text}
            </li>
          ))}
        </ul>
      )}
      {strittig.map(({ id, label, lesarten }) => (
        <div key={id}>
          <b>{label}: Die Lesarten gehen auseinander, das ist zu werten.</b>
          <ul>
            {lesarten.map((lesung) => (
              <li key={lesung.lesart}>
                {LESARTEN.find(({ lesart }) => lesart === lesung.lesart)?.label}:{' '}
                {lesungInWorten(lesung, strahl.stichtag)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Which clock counts the chosen bar, and why. */
function Erklaerung({ strahl, index }: { readonly strahl: ZeitstrahlDaten; readonly index: number }) {
  const abschnitt = strahl.abschnitte[index];
  if (abschnitt === undefined) return null;
  const bis = endOf(abschnitt, strahl.stichtag);
  return (
    <div className={classes['erklaerung']} aria-live="polite">
      <Text fw={500}>
        {aufenthaltsstatus.label(abschnitt.status)}
        <Text span c="dimmed" fw={400}>
          {` · ${formatDatum(abschnitt.von)} ${abschnitt.bis === null ? 'bis heute' : `bis ${formatDatum(abschnitt.bis)}`} · ${dauerInWorten(abschnitt.von, bis)}`}
        </Text>
      </Text>
      <ul className={classes['gruende']}>
        {strahl.uhren.map((uhr) => {
          const zaehlt = abschnitt.zaehlt[uhr.id];
          if (zaehlt === undefined) return null;
          return (
            <li key={uhr.id}>
              {zaehlt.ja ? <IconCheck size={18} aria-hidden /> : <IconMinus size={18} aria-hidden />}
              <span>
                <b>{uhr.label}:</b> {zaehlt.ja ? 'zählt' : 'zählt nicht'}
                {saysMore(zaehlt.grund) && ` – ${zaehlt.grund}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** „Zählt.“ behind „zählt“ would only be an echo. */
function saysMore(grund: string): boolean {
  return !/^(zählt( nicht)?\.?)?$/i.test(grund);
}
