import { useId, useRef, type KeyboardEvent } from 'react';
import { formatDatum } from '#shared/lib/datum.ts';
import type { Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
import { dauerInWorten } from './dauer.ts';
import { kurzwort, musterOf } from './status-bild.ts';
import { endOf, layoutZeitstrahl, type Spur, type ZeitstrahlLayout } from './zeitstrahl-layout.ts';
import { musterFill, ZeitstrahlMuster } from './zeitstrahl-muster.tsx';
import classes from './zeitstrahl.module.css';

const KOPF = 26;
const BALKEN = { y: 34, hoehe: 38 };
const LUECKE_WORT = BALKEN.y + BALKEN.hoehe + 24;
const SPUREN = LUECKE_WORT + 14;
const SPUR = 48;

type Props = {
  readonly strahl: Zeitstrahl;
  readonly breite: number;
  /** Index of the Abschnitt whose explanation is shown. */
  readonly gewaehlt: number;
  readonly onWaehle: (index: number) => void;
};

/** The drawn time line: one bar per Abschnitt, one lane per clock, a line at the Stichtag. Arrow keys walk the bars. */
export function ZeitstrahlGrafik({ strahl, breite, gewaehlt, onWaehle }: Props) {
  const prefix = `zs${useId().replaceAll(/[^\w]/g, '')}`;
  const layout = layoutZeitstrahl(strahl, breite);
  if (layout === null) return null;
  const hoehe = SPUREN + layout.spuren.length * SPUR;
  return (
    <svg
      className={classes['svg']}
      height={hoehe}
      viewBox={`0 0 ${breite} ${hoehe}`}
      role="group"
      aria-label="Zeitstrahl des Aufenthalts"
    >
      <ZeitstrahlMuster prefix={prefix} />
      <Jahre layout={layout} hoehe={hoehe} stichtag={strahl.stichtag} breite={breite} />
      <Abschnitte {...{ strahl, layout, prefix, gewaehlt, onWaehle }} />
      <Luecken layout={layout} breite={breite} />
      {layout.spuren.map((spur, index) => (
        <UhrSpur
          key={spur.uhr.id}
          spur={spur}
          y={SPUREN + index * SPUR}
          breite={breite}
          stichtag={strahl.stichtag}
        />
      ))}
      <line
        className={classes['stichtag']}
        x1={layout.stichtag}
        x2={layout.stichtag}
        y1={KOPF - 6}
        y2={hoehe - 8}
      />
    </svg>
  );
}

type JahreProps = {
  readonly layout: ZeitstrahlLayout;
  readonly hoehe: number;
  readonly breite: number;
  readonly stichtag: Zeitstrahl['stichtag'];
};

function Jahre({ layout, hoehe, breite, stichtag }: JahreProps) {
  const wort = `Stichtag ${formatDatum(stichtag)}`;
  const platz = wort.length * 6.6;
  const rechts = layout.stichtag + platz / 2 > breite;
  return (
    <g aria-hidden="true">
      {layout.jahre.map(({ x, label }) => (
        <g key={label}>
          <line className={classes['raster']} x1={x} x2={x} y1={KOPF - 4} y2={hoehe - 8} />
          {Math.abs(x - layout.stichtag + (rechts ? platz / 2 : 0)) > platz / 2 + 22 && (
            <text className={classes['jahr']} x={x} y={14} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      <text
        className={classes['stichtagWort']}
        x={rechts ? breite : layout.stichtag}
        y={14}
        textAnchor={rechts ? 'end' : 'middle'}
      >
        {wort}
      </text>
    </g>
  );
}

type AbschnitteProps = Omit<Props, 'breite'> & { readonly layout: ZeitstrahlLayout; readonly prefix: string };

function Abschnitte({ strahl, layout, prefix, gewaehlt, onWaehle }: AbschnitteProps) {
  const group = useRef<SVGGElement>(null);
  const walk = (event: KeyboardEvent) => {
    const ziel = targetOf(event.key, gewaehlt, layout.balken.length);
    if (ziel === null) return;
    event.preventDefault();
    onWaehle(ziel);
    group.current?.querySelectorAll<SVGGElement>('[role=button]')[ziel]?.focus();
  };
  return (
    <g ref={group} onKeyDown={walk}>
      {layout.balken.map(({ abschnitt, x, breite }, index) => {
        const bis = endOf(abschnitt, strahl.stichtag);
        const art = musterOf(abschnitt.status);
        const wort = kurzwort(abschnitt.status);
        const ende = abschnitt.bis === null ? 'heute andauernd' : `bis ${formatDatum(abschnitt.bis)}`;
        return (
          <g
            key={`${abschnitt.von}-${abschnitt.status}`}
            className={classes['balken']}
            role="button"
            tabIndex={index === gewaehlt ? 0 : -1}
            aria-pressed={index === gewaehlt}
            aria-label={`${wort}, ${formatDatum(abschnitt.von)} ${ende}, ${dauerInWorten(abschnitt.von, bis)}`}
            onClick={() => onWaehle(index)}
            onFocus={() => onWaehle(index)}
          >
            <rect
              className={`${classes['flaeche']} ${classes[art]}`}
              x={x}
              y={BALKEN.y}
              width={breite}
              height={BALKEN.hoehe}
              rx={3}
              fill={musterFill(prefix, art)}
            />
            <rect
              className={classes['ring']}
              x={x - 3}
              y={BALKEN.y - 3}
              width={breite + 6}
              height={BALKEN.hoehe + 6}
              rx={5}
            />
            <rect
              className={classes['gewaehlt']}
              x={x}
              y={BALKEN.y + BALKEN.hoehe + 4}
              width={breite}
              height={3}
            />
            {breite > wort.length * 7.4 + 12 && <BalkenWort art={art} x={x + breite / 2} wort={wort} />}
          </g>
        );
      })}
    </g>
  );
}

function BalkenWort({ art, x, wort }: { readonly art: string; readonly x: number; readonly wort: string }) {
  const flach = art === 'geduldet';
  return (
    <text
      className={`${classes['wort']} ${flach ? classes['wortGeduldet'] : ''}`}
      style={flach ? undefined : { ['--wort-grund' as string]: 'var(--hell)' }}
      x={x}
      y={BALKEN.y + BALKEN.hoehe / 2 + 4.5}
      textAnchor="middle"
    >
      {wort}
    </text>
  );
}

function Luecken({ layout, breite }: { readonly layout: ZeitstrahlLayout; readonly breite: number }) {
  return (
    <g aria-hidden="true">
      {layout.luecken.map((luecke) => {
        const mitte = luecke.x + luecke.breite / 2;
        const wort = `Lücke: ${dauerInWorten(luecke.luecke.von, luecke.luecke.bis)}`;
        const halb = wort.length * 3.4;
        return (
          <g key={luecke.luecke.von}>
            <rect
              className={classes['luecke']}
              x={mitte - Math.max(luecke.breite, 7) / 2}
              y={BALKEN.y - 3}
              width={Math.max(luecke.breite, 7)}
              height={BALKEN.hoehe + 12}
            />
            <text
              className={classes['lueckeWort']}
              x={Math.min(Math.max(mitte, halb), breite - halb)}
              y={LUECKE_WORT}
              textAnchor="middle"
            >
              {wort}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type SpurProps = {
  readonly spur: Spur;
  readonly y: number;
  readonly breite: number;
  readonly stichtag: Zeitstrahl['stichtag'];
};

/** Pixels; below it a clock's name and its result do not fit into one line. */
const SCHMAL = 440;

function UhrSpur({ spur, y, breite, stichtag }: SpurProps) {
  return (
    <g aria-hidden="true">
      <text className={classes['uhrName']} x={0} y={y + 16}>
        {spur.uhr.label}
        {/* Zoomed in there is room for the name alone; the table below has the day. */}
        {breite >= SCHMAL && (
          <tspan className={classes['uhrErgebnis']} dx={10}>
            {uhrErgebnis(spur.uhr, stichtag)}
          </tspan>
        )}
      </text>
      <rect className={classes['spurGrund']} x={0} y={y + 24} width={breite} height={10} rx={5} />
      {spur.gezaehlt.map((strecke) => (
        <rect
          key={strecke.x}
          className={classes['gezaehlt']}
          x={strecke.x}
          y={y + 24}
          width={strecke.breite}
          height={10}
          rx={2}
        />
      ))}
      {spur.voraus !== null && (
        <line
          className={classes['voraus']}
          x1={spur.voraus.x + 5}
          x2={spur.voraus.x + spur.voraus.breite}
          y1={y + 29}
          y2={y + 29}
        />
      )}
      {spur.ziel !== null && (
        <path className={classes['ziel']} d={`M${spur.ziel} ${y + 21}l8 8l-8 8l-8 -8z`} />
      )}
    </g>
  );
}

/** What a clock says on the Stichtag, in a few words. */
export function uhrErgebnis(uhr: Zeitstrahl['uhren'][number], stichtag: string): string {
  if (uhr.erfuelltAb === null) return 'zurzeit nicht absehbar';
  return uhr.erfuelltAb <= stichtag
    ? `✓ erfüllt seit ${formatDatum(uhr.erfuelltAb)}`
    : `voraussichtlich ab ${formatDatum(uhr.erfuelltAb)}`;
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(index - 1, 0);
    case 'ArrowRight':
      return Math.min(index + 1, count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
