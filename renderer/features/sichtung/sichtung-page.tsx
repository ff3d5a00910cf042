import type { Output } from '#shared/api/contract.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Beginn } from './beginn.tsx';
import { FallSichtung } from './fall-sichtung.tsx';
import { Fertig } from './fertig.tsx';

export type Lauf = NonNullable<Output<'sichtung.current'>>;
export type SichtungsFall = NonNullable<Lauf['fall']>;

/** One case after the other: `/sichtung`. Where somebody stopped is kept in the register, so nothing is asked twice. */
export function SichtungPage() {
  const current = useAnswer('sichtung.current', undefined, { keepPrevious: true });
  if (current.error !== null) return <ErrorNote error={current.error} />;
  if (current.data === undefined) return <Loading />;
  if (current.data === null) return <Beginn />;
  const { fall } = current.data;
  return fall === null ? (
    <Fertig lauf={current.data} />
  ) : (
    <FallSichtung key={fall.id} lauf={current.data} fall={fall} />
  );
}
