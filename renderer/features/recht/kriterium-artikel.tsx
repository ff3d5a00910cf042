import { Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { KriteriumDarstellung } from '#shared/recht/darstellung.ts';
import type { Beistand } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { BeistandListe } from '#renderer/ui/beistand-liste.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PaketWortlaut } from './paket-wortlaut.tsx';
import { pruefsaetze } from './pruefsaetze.ts';
import classes from './recht.module.css';

const AussagenListe = lazy(async () => ({
  default: (await import('./aussagen-liste.tsx')).AussagenListe,
}));

type Props = { readonly kriterium: KriteriumDarstellung; readonly beistand: readonly Beistand[] };

/** One criterion as a lawyer reads it: condition first, then what may differ, what excuses, and how sure it is. */
export function KriteriumArtikel({ kriterium: k, beistand }: Props) {
  return (
    <article className={classes['kriterium']} aria-labelledby={`kriterium-${k.id}`}>
      <h3 id={`kriterium-${k.id}`} className={classes['kriteriumTitel']}>
        {k.label}
        <span className={classes['kennung']}>{k.id}</span>
      </h3>
      <Text>{k.bedingung}</Text>
      <dl className={classes['angaben']}>
        <Angabe name="Norm">{k.norm}</Angabe>
        {k.parameter.map(({ name, wert }) => (
          <Angabe key={name} name={name}>
            {wert}
          </Angabe>
        ))}
        {k.ausnahmen.length > 0 && (
          <Angabe name="Ausnahmen und Streit">
            <ul className={classes['punkte']}>
              {k.ausnahmen.map((ausnahme) => (
                <li key={ausnahme}>{ausnahme}</li>
              ))}
            </ul>
          </Angabe>
        )}
        <Angabe name="Wenn nicht erfüllt">
          {k.typWort}
          {k.massgeblich ? '' : ' (entscheidet nicht mit)'}
        </Angabe>
        <Angabe name="Angaben">{k.angaben.join(', ')}</Angabe>
        <Angabe name="Beleg">
          {k.belegWort}; Unsicherheit: {k.unsicherheitWort}
        </Angabe>
      </dl>
      <PaketWortlaut norm={k.norm} />
      <BeistandListe beistand={beistand} />
      <Aussagen id={k.id} />
      <Pruefsaetze saetze={pruefsaetze(k.id)} />
    </article>
  );
}

/** Many long texts: they are loaded when somebody opens them. */
function Aussagen({ id }: { readonly id: string }) {
  const [offen, setOffen] = useState(false);
  return (
    <details
      className={classes['pruefsaetze']}
      onToggle={({ currentTarget }) => setOffen(currentTarget.open)}
    >
      <summary>Was das Programm dazu sagt</summary>
      {offen && (
        <Suspense fallback={<Loading />}>
          <AussagenListe id={id} />
        </Suspense>
      )}
    </details>
  );
}

/** The proof: every sentence is the name of a test that runs before the program is handed on. */
function Pruefsaetze({ saetze }: { readonly saetze: readonly string[] }) {
  if (saetze.length === 0) return null;
  return (
    <details className={classes['pruefsaetze']}>
      <summary>Womit das geprüft ist ({formatCount(saetze.length, 'Satz', 'Sätze')})</summary>
      <ul className={classes['punkte']}>
        {saetze.map((satz) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
    </details>
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
