import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { sichtungFolge } from '#shared/ablauf/sichtung-folge.ts';
import type { Output } from '#shared/api/contract.ts';
import type {
  FallErgebnis,
  KriteriumErgebnis,
  RechtsgrundlageErgebnis,
} from '#shared/recht/engine/ergebnis.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import { Angaben } from './angaben.tsx';
import classes from './sichtung.module.css';

type Props = {
  readonly akte: Output<'fall.load'>;
  readonly ergebnis: FallErgebnis;
  readonly route: RechtsgrundlageErgebnis;
};

/** The case in reading order: what stands against it, the time, the rest; what is missing is filled in right there. */
export function Blicke({ akte, ergebnis, route }: Props) {
  const [einsicht, setEinsicht] = useState<{ readonly zu: FallErgebnis; readonly voll: FallErgebnis } | null>(
    null,
  );
  const [error, setError] = useState<CallError | null>(null);
  const full = einsicht?.zu === ergebnis ? einsicht.voll : null;
  const shown = full?.rechtsgrundlagen.find(({ id }) => id === route.id) ?? route;
  const ansehen = async () => {
    try {
      setEinsicht({
        zu: ergebnis,
        voll: await call('pruefung.checkGeschuetzt', { personId: akte.person.id }),
      });
    } catch (caught) {
      if (!(caught instanceof CallError)) throw caught;
      setError(caught);
    }
  };
  const covered = full === null && shown.kriterien.some(isCovered);
  return (
    <div className={classes['blicke']}>
      {ergebnis.widersprueche.map(({ text }) => (
        <Callout key={text} art="warnung" title="Angaben widersprechen sich">
          {text}
        </Callout>
      ))}
      <div>
        <Text className={classes['weise']}>{route.titel}</Text>
        <Text className={classes['leitsatz']}>{route.begruendung[0]}</Text>
      </div>
      {sichtungFolge(shown).map(({ id, frage, kriterien }) => (
        <section key={id} aria-label={frage}>
          <h2 className={classes['frage']}>{frage}</h2>
          <Kriterien kriterien={kriterien} />
          <Angaben akte={akte} blick={id} fehlt={kriterien.flatMap((kriterium) => kriterium.fehlt)} />
        </section>
      ))}
      {covered && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={() => void ansehen()}
          >
            Geschützte Begründungen ansehen
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            Das Ansehen wird im Verlauf festgehalten.
          </Text>
        </div>
      )}
      <ErrorNote error={error} />
    </div>
  );
}

/** What is settled in one calm line, what is open with its sentence. */
function Kriterien({ kriterien }: { readonly kriterien: readonly KriteriumErgebnis[] }) {
  const settled = kriterien.filter(({ zustand }) => zustand === 'erfuellt');
  const unknown = kriterien.filter(({ zustand }) => zustand === 'unbekannt');
  const open = kriterien.filter((kriterium) => !settled.includes(kriterium) && !unknown.includes(kriterium));
  if (kriterien.length === 0) return <Text c="dimmed">Dieser Weg verlangt hier nichts.</Text>;
  return (
    <ul className={classes['kriterien']}>
      {open.map((kriterium) => (
        <li key={kriterium.id}>
          <ZustandBadge zustand={kriterium.zustand} iconOnly />
          <div>
            <Text fw={500}>
              {kriterium.label}
              {kriterium.ab !== null && (
                <Text span fw={400}>
                  {' '}
                  – voraussichtlich ab {formatDay(kriterium.ab)}
                </Text>
              )}
            </Text>
            <Text className={classes['satz']}>
              {kriterium.text}
              {kriterium.handlung !== null && ` ${kriterium.handlung}`}
            </Text>
          </div>
        </li>
      ))}
      {unknown.length > 0 && (
        <li>
          <ZustandBadge zustand="unbekannt" iconOnly />
          <Text>
            <Text span fw={500}>
              Noch nicht zu beurteilen:
            </Text>{' '}
            {unknown.map(({ label }) => label).join(', ')}
          </Text>
        </li>
      )}
      {settled.length > 0 && (
        <li>
          <ZustandBadge zustand="erfuellt" iconOnly />
          <Text>
            <Text span fw={500}>
              Erfüllt:
            </Text>{' '}
            {settled.map(({ label }) => label).join(', ')}
          </Text>
        </li>
      )}
    </ul>
  );
}

const isCovered = ({ geschuetzt, fakt, massgeblich }: KriteriumErgebnis): boolean =>
  geschuetzt && fakt === '' && massgeblich;
