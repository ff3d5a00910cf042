import { Text } from '@mantine/core';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './zahlen.module.css';

type Zahl = { readonly wert: number; readonly was: string; readonly dazu?: string };

/** A few figures that belong together, each with its words. */
export function Zahlen({ zahlen }: { readonly zahlen: readonly Zahl[] }) {
  return (
    <dl className={classes['zahlen']}>
      {zahlen.map(({ wert, was, dazu }) => (
        <div key={was}>
          <dt>{was}</dt>
          <dd>{formatNumber(wert)}</dd>
          {dazu !== undefined && (
            <Text component="dd" size="sm" c="dimmed" m={0}>
              {dazu}
            </Text>
          )}
        </div>
      ))}
    </dl>
  );
}
