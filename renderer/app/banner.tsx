import { IconAlertTriangle, IconPackageImport, IconSchool, IconTrash } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import classes from './banner.module.css';

type Props = {
  readonly status: Output<'tresor.status'>;
  /** File name of a package that was opened in the operating system and waits. */
  readonly paket: string | null;
  readonly onPaketSeen: () => void;
};

/** One line above the room, only when there is something to say: sample register, old backup, a period that ended. */
export function Banner({ status, paket, onPaketSeen }: Props) {
  const sicherung = useAnswer('sicherung.list', undefined);
  const loeschung = useAnswer('loeschung.erinnerung', undefined);
  const warnung = sicherung.data?.warnung ?? null;
  const faellig = loeschung.data?.faellig ?? 0;
  return (
    <>
      {status.beispiel && (
        <div className={classes['line']}>
          <IconSchool size={18} stroke={1.7} aria-hidden />
          <span>
            Übungsregister: Alle Personen sind erfunden.
            {status.onlySample &&
              ' Das Fenster läuft in einem Browser und öffnet deshalb nur Übungsregister.'}
          </span>
        </div>
      )}
      {paket !== null && (
        <div className={classes['line']} role="status">
          <IconPackageImport size={18} stroke={1.7} aria-hidden />
          <span>
            „{paket}“ liegt bereit. Ist es{' '}
            <Link href="/recht/pakete" onClick={onPaketSeen}>
              ein Paket mit Regeln oder Texten
            </Link>{' '}
            oder{' '}
            <Link href="/einstellungen/aktualisierung" onClick={onPaketSeen}>
              eine neue Fassung des Programms
            </Link>
            ? Dort drücken Sie auf „ansehen“.
          </span>
        </div>
      )}
      {warnung !== null && (
        <div className={classes['line']} data-warnung role="status">
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
          <span>
            {warnung} <Link href="/einstellungen/sicherung">Zur Sicherung</Link>
          </span>
        </div>
      )}
      {faellig > 0 && (
        <div className={classes['line']} role="status">
          <IconTrash size={18} stroke={1.7} aria-hidden />
          <span>
            {faellig === 1 ? 'Eine Akte hat' : `${faellig} Akten haben`} die Frist der Behörde erreicht.{' '}
            <Link href="/einstellungen/datenschutz">Über die Löschung entscheiden</Link>
          </span>
        </div>
      )}
    </>
  );
}
