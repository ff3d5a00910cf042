import { person } from './basis.ts';

/** Leyla Leer: one line of an old list; almost everything is unknown. */
export const leylaLeer = person({ id: 'leyla-leer', person: { geburtsdatum: '1988' } });
