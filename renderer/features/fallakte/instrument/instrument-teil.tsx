import { Group } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './instrument.module.css';

type Props = {
  readonly titel: string;
  readonly hinweis?: string;
  readonly aktion?: ReactNode;
  readonly children?: ReactNode;
};

/** One part of an instrument below its steps: agreement, reviews, Fassungen. */
export function InstrumentTeil({ titel, hinweis, aktion, children }: Props) {
  const id = useId();
  return (
    <section className={classes['teil']} aria-labelledby={id}>
      <div className={classes['teilKopf']}>
        <h3 id={id}>{titel}</h3>
        {aktion !== undefined && <Group gap="sm">{aktion}</Group>}
      </div>
      {hinweis !== undefined && <div className={classes['leise']}>{hinweis}</div>}
      {children}
    </section>
  );
}
