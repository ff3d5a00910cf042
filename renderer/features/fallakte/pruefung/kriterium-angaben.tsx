import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDatum } from '#shared/lib/datum.ts';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { BeistandListe } from '#renderer/ui/beistand-liste.tsx';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import { FehltListe } from '../fehlt-liste.tsx';
import shared from '../fallakte.module.css';
import { belegInWorten, unsicherheitInWorten } from './pruefung-matrix.ts';
import classes from './pruefung.module.css';

/** Whether restricted facts are shown, and the logged way to see them. */
export type Einsicht = { readonly offen: boolean; readonly onAnsehen: () => Promise<void> };

type Props = {
  readonly kriterium: KriteriumErgebnis;
  readonly einsicht: Einsicht;
  /** „Fassung 25b-2022, in Kraft seit …“ */
  readonly fassung: string | null;
};

/** One criterion to sign for: what the law asks, what is known, what follows, what to do, and where it stands. */
export function KriteriumAngaben({ kriterium, einsicht, fassung }: Props) {
  const { label, zustand, fakt, text, ab, datumGenau, handlung, fehlt, fragen, citation } = kriterium;
  const verdeckt = kriterium.geschuetzt && !einsicht.offen;
  return (
    <dl className={classes['angaben']}>
      <Angabe name="Voraussetzung">{citation.inhalt}</Angabe>
      {verdeckt ? (
        <Angabe name="Tatsache">
          <Text size="sm" mb="xs">
            Tatsache und Begründung beruhen auf geschützten Angaben. Das Ansehen wird im Verlauf festgehalten.
          </Text>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={() => void einsicht.onAnsehen()}
          >
            Geschützte Begründung ansehen
          </Button>
        </Angabe>
      ) : (
        <Angabe name="Tatsache">{fakt === '' ? 'Dazu ist nichts eingetragen.' : fakt}</Angabe>
      )}
      <Angabe name="Ergebnis">
        <ZustandBadge zustand={zustand} />
        {!verdeckt && (
          <>
            <br />
            {text}
          </>
        )}
        {ab !== null && !text.includes(formatDatum(ab)) && (
          <Text span display="block" size="sm" c="dimmed">
            voraussichtlich ab {formatDatum(ab)}, wenn der Status ununterbrochen fortbesteht
            {datumGenau ? '' : ' (Datum nur ungefähr bekannt)'}
          </Text>
        )}
      </Angabe>
      {handlung !== null && <Angabe name="Was zu tun ist">{handlung}</Angabe>}
      {fehlt.length > 0 && (
        <Angabe name="Was zu tun ist">
          {kriterium.detail['widerspruch'] === true ? 'Diese Angaben klären:' : 'Diese Angaben eintragen:'}
          <FehltListe fehlt={fehlt} label={`Fehlende Angaben: ${label}`} />
        </Angabe>
      )}
      {fragen.length > 0 && (
        <Angabe name="Zur Wertung">
          <ul className={shared['punkte']}>
            {fragen.map((frage) => (
              <li key={frage}>{frage}</li>
            ))}
          </ul>
        </Angabe>
      )}
      <Angabe name="Fundstelle">
        {citation.norm}
        <Text span display="block" size="sm" c="dimmed">
          {belegInWorten(citation.beleg)} · {unsicherheitInWorten(citation.unsicherheit)}
          {fassung !== null && ` · ${fassung}`}
        </Text>
      </Angabe>
      <Beistand kriterium={kriterium.id} />
    </dl>
  );
}

/** Hints of the Land and Leitsätze of the office; they explain and change nothing. */
function Beistand({ kriterium }: { readonly kriterium: string }) {
  const { heute } = useAkte();
  const all = useAnswer('recht.hinweise', { tag: heute }).data?.beistand ?? [];
  const here = all.filter(({ kriterien }) => kriterien.includes(kriterium));
  return here.length === 0 ? null : (
    <Angabe name="Hinweise und Leitsätze">
      <BeistandListe beistand={here} />
    </Angabe>
  );
}

function Angabe({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
