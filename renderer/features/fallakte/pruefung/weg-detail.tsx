import { Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { formatDatum } from '#shared/lib/datum.ts';
import type { KriteriumErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import shared from '../fallakte.module.css';
import { fassungInWorten } from './fassung.ts';
import { KriteriumAngaben, type Einsicht } from './kriterium-angaben.tsx';
import { gruppiere } from './wege-rang.ts';
import classes from './wege.module.css';

type Props = { readonly weg: RechtsgrundlageErgebnis; readonly einsicht: Einsicht };

/** One route read from top to bottom: what would follow, what is open, what a human weighs, what is met. */
export function WegDetail({ weg, einsicht }: Props) {
  const fassung = fassungInWorten(weg.id, weg.version);
  return (
    <div className={classes['detail']} role="region" aria-label={`Weg: ${weg.titel}`}>
      <div className={classes['detailKopf']}>
        <Title order={3} size="h4">
          {weg.titel}
        </Title>
        {weg.keine !== null ? (
          <Text>{weg.keine}</Text>
        ) : (
          <>
            <div>
              {weg.vorschlag === null ? (
                <Text span>Ohne Ampelfarbe: Diesen Weg prüft ein Mensch. </Text>
              ) : (
                <VorschlagBadge vorschlag={weg.vorschlag} />
              )}
              {weg.fruehestens !== null && (
                <Text span>
                  {' '}
                  · voraussichtlich ab {formatDatum(weg.fruehestens)}, wenn der Status ununterbrochen
                  fortbesteht
                </Text>
              )}
            </div>
            <Text>
              Rechtsfolge, wenn alles erfüllt ist: <b>{weg.rechtsfolge}</b>
            </Text>
            {fassung !== null && (
              <Text size="sm" c="dimmed">
                {fassung}
              </Text>
            )}
          </>
        )}
      </div>
      {gruppiere(weg).map(({ id, titel, kriterien }) => (
        <div key={id}>
          <h4 className={shared['klein']}>
            {titel} ({kriterien.length})
          </h4>
          <div className={classes['gruppe']}>
            {kriterien.map((kriterium) => (
              <Kriterium key={kriterium.id} kriterium={kriterium} einsicht={einsicht} fassung={fassung} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

type KriteriumProps = {
  readonly kriterium: KriteriumErgebnis;
  readonly einsicht: Einsicht;
  readonly fassung: string | null;
};

function Kriterium({ kriterium, einsicht, fassung }: KriteriumProps) {
  const hidden = kriterium.geschuetzt && !einsicht.offen;
  return (
    <details className={classes['kriterium']}>
      <summary>
        <IconChevronRight size={16} aria-hidden />
        <span>
          {kriterium.label}
          {!hidden && <span className={classes['satz']}>{kriterium.text}</span>}
        </span>
        <ZustandBadge zustand={kriterium.zustand} />
      </summary>
      <div className={classes['mehr']}>
        <KriteriumAngaben kriterium={kriterium} einsicht={einsicht} fassung={fassung} />
      </div>
    </details>
  );
}
