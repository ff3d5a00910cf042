import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Amira Probe: geduldet since 2020, works, passport, A2 and more. § 25b has nothing open but judgement. */
export const amiraProbe = person({ id: 'amira-probe', ...INTEGRIERTE_PERSON });
