import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
import { dauerInWorten } from './dauer.ts';
import { uhrErgebnis } from './zeitstrahl-grafik.tsx';
import { endOf } from './zeitstrahl-layout.ts';
import classes from './zeitstrahl.module.css';

/** The same as the drawing, to read line by line. */
export function ZeitstrahlTabelle({ strahl }: { readonly strahl: Zeitstrahl }) {
  return (
    <details className={classes['alsTabelle']}>
      <summary>Zeitstrahl als Tabelle lesen</summary>
      <div
        className={classes['tabellenrahmen']}
        tabIndex={0}
        role="region"
        aria-label="Zeitstrahl als Tabelle"
      >
        <table>
          <caption>Abschnitte und was jede Uhr davon zählt, Stichtag {formatDatum(strahl.stichtag)}</caption>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">von</th>
              <th scope="col">bis</th>
              <th scope="col">Dauer</th>
              {strahl.uhren.map((uhr) => (
                <th key={uhr.id} scope="col">
                  {uhr.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strahl.abschnitte.map((abschnitt) => (
              <tr key={`${abschnitt.von}-${abschnitt.status}`}>
                <th scope="row">{aufenthaltsstatus.label(abschnitt.status)}</th>
                <td>{formatDatum(abschnitt.von)}</td>
                <td>{abschnitt.bis === null ? 'heute' : formatDatum(abschnitt.bis)}</td>
                <td>{dauerInWorten(abschnitt.von, endOf(abschnitt, strahl.stichtag))}</td>
                {strahl.uhren.map((uhr) => (
                  <td key={uhr.id}>{abschnitt.zaehlt[uhr.id]?.ja === true ? 'zählt' : 'zählt nicht'}</td>
                ))}
              </tr>
            ))}
            {strahl.luecken.map((luecke) => (
              <tr key={`luecke-${luecke.von}`}>
                <th scope="row">Lücke</th>
                <td>{formatDatum(luecke.von)}</td>
                <td>{formatDatum(luecke.bis)}</td>
                <td>{dauerInWorten(luecke.von, luecke.bis)}</td>
                <td colSpan={strahl.uhren.length}>{luecke.text}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                Ergebnis
              </th>
              {strahl.uhren.map((uhr) => (
                <td key={uhr.id}>{uhrErgebnis(uhr, strahl.stichtag)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
        <table>
          <caption>Jede Uhr in drei Lesarten: Wo sie auseinandergehen, wertet ein Mensch</caption>
          <thead>
            <tr>
              <th scope="col">Uhr</th>
              {LESARTEN.map(({ lesart, label }) => (
                <th key={lesart} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strahl.uhren.map((uhr) => (
              <tr key={uhr.id}>
                <th scope="row">{uhr.label}</th>
                {uhr.lesarten.map((lesung) => (
                  <td key={lesung.lesart}>{lesungInWorten(lesung, strahl.stichtag)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type Lesung = Zeitstrahl['uhren'][number]['lesarten'][number];

export const LESARTEN = [
  { lesart: 'streng', label: 'streng: ohne jede Lücke' },
  { lesart: 'ueblich', label: 'üblich: kleine Papierlücken schaden nicht' },
  { lesart: 'weit', label: 'weit: mit bestätigten Ansprüchen' },
] as const;

/** „gezählt ab 01.06.2023, erfüllt seit 01.06.2026“ */
export function lesungInWorten({ seit, erfuelltAb }: Lesung, stichtag: string): string {
  if (seit === null) return 'zählt heute nicht';
  const start = `gezählt ab ${formatDatum(seit)}`;
  if (erfuelltAb === null) return `${start}, kein Datum absehbar`;
  return erfuelltAb <= stichtag
    ? `${start}, erfüllt seit ${formatDatum(erfuelltAb)}`
    : `${start}, voraussichtlich ab ${formatDatum(erfuelltAb)}`;
}
