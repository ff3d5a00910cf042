/** Criteria that only a human can assess: the program shows prompts and the recorded facts, never an answer. */
import type { Kontext } from '../engine/kontext.ts';
import { NICHT_ANWENDBAR, wertung } from '../engine/befund.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { FeldPfad } from '../engine/feldpfad.ts';
import type { Vorgabe } from './fundstelle.ts';

type Merker = { readonly merker: readonly string[] };

/** @param fakten recorded facts worth weighing, in short phrases. */
export const abwaegung = ({
  fields,
  text,
  fragen,
  fakten,
  ...vorgabe
}: Vorgabe & {
  readonly fields: readonly FeldPfad[];
  readonly text: string;
  readonly fragen: readonly string[];
  readonly fakten: (kontext: Kontext) => readonly string[];
  readonly geschuetzt?: boolean;
}) =>
  kriterium<Merker>({
    exceptions: [],
    ...vorgabe,
    typ: 'W',
    fields,
    evaluate: (kontext) => wertung({ merker: fakten(kontext) }),
    explain: ({ merker }) => ({ fakt: merker.join('; '), text, fragen }),
  });

/** A sentence the reader should know; it decides nothing. */
export const hinweis = ({ text, ...vorgabe }: Vorgabe & { readonly text: string }) =>
  kriterium<Record<string, never>>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    fields: [],
    massgeblich: false,
    evaluate: () => NICHT_ANWENDBAR,
    explain: () => ({ fakt: '', text }),
  });
