import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import classes from './programm.module.css';

type Props = Pick<Output<'zielgruppe.kandidaten'>, 'personen' | 'weitere'> & { readonly name: string };

/** People as links into their files, with what is said about each. */
export function Menschen({ personen, weitere, name }: Props) {
  if (personen.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Niemand.
      </Text>
    );
  return (
    <>
      <ul className={classes['menschen']} aria-label={name}>
        {personen.map(({ personId, name: wer, programmNr, wozu }) => (
          <li key={personId}>
            <Link href={`/faelle/${personId}`}>{wer}</Link>{' '}
            <Text span size="sm" c="dimmed">
              {[programmNr, wozu].filter((teil) => teil !== '').join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      {weitere > 0 && <Text size="sm">und {formatCount(weitere, 'weitere Person', 'weitere Personen')}</Text>}
    </>
  );
}
