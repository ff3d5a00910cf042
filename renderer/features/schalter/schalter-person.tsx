import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import classes from './schalter.module.css';

/** Name, colour in words, what is missing, the next date, and the papers to hand out: readable from a metre. */
export function SchalterPerson({ id }: { readonly id: string }) {
  const person = useAnswer('schalter.load', { id });
  const write = useTask('dokument.write');
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = person.data !== undefined;
  useEffect(() => {
    if (loaded) heading.current?.focus();
  }, [loaded]);
  if (person.error !== null) return <ErrorNote error={person.error} />;
  if (person.data === undefined) return <Loading />;
  const { name, programmNr, ampel, fehlt, termine, papiere } = person.data;
  const [naechster, ...weitere] = termine;
  const print = (vorlage: string) => void write.run({ vorlage, personId: id, als: 'druck' });
  return (
    <div className={classes['person']}>
      <div className={classes['personKopf']}>
        <div>
          <h2 className={classes['name']} ref={heading} tabIndex={-1}>
            {name}
          </h2>
          <p className={classes['nummer']}>{programmNr}</p>
        </div>
        <div className={classes['farbe']}>
          <AmpelBadge farbe={ampel} soft />
        </div>
      </div>
      <section aria-label="Was noch fehlt">
        <h3 className={classes['frage']}>Was noch fehlt</h3>
        {fehlt.length === 0 ? (
          <p className={classes['gross']}>Nichts, was die Person mitbringen müsste.</p>
        ) : (
          <ul className={classes['fehlt']}>
            {fehlt.map((punkt) => (
              <li key={punkt}>{punkt}</li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label="Nächster Termin">
        <h3 className={classes['frage']}>Nächster Termin</h3>
        {naechster === undefined ? (
          <p className={classes['gross']}>Kein Termin eingetragen.</p>
        ) : (
          <p className={classes['gross']}>
            <b>{formatDay(naechster.am)}</b> {naechster.was}
          </p>
        )}
        {weitere.map(({ am, was }) => (
          <p key={`${am} ${was}`} className={classes['danach']}>
            danach {formatDay(am)} {was}
          </p>
        ))}
      </section>
      <section aria-label="Papiere zum Mitgeben">
        <h3 className={classes['frage']}>Papiere zum Mitgeben</h3>
        <div className={classes['papiere']}>
          {papiere.map(({ vorlage, titel }) => (
            <Button
              key={vorlage}
              size="lg"
              variant="default"
              leftSection={<IconPrinter size={24} aria-hidden />}
              disabled={write.running}
              onClick={() => print(vorlage)}
            >
              {titel}
            </Button>
          ))}
        </div>
        <p className={classes['hinweis']} role="status">
          {write.running ? 'Das Papier wird gedruckt …' : write.value?.dokumentId ? 'Ist beim Drucker.' : ''}
        </p>
        <ErrorNote error={write.error} />
      </section>
    </div>
  );
}
