/** Everybody, in the order of the alphabet. */
import { amiraProbe } from './amira-probe.ts';
import { bilalOhnepass } from './bilal-ohnepass.ts';
import { claraMuster } from './clara-muster.ts';
import { dawitSchueler } from './dawit-schueler.ts';
import { elifVorher } from './elif-vorher.ts';
import { faridZurueck } from './farid-zurueck.ts';
import { gloriaChance } from './gloria-chance.ts';
import { hamidStrafe } from './hamid-strafe.ts';
import { inesBusse } from './ines-busse.ts';
import { jamalUngeklaert } from './jamal-ungeklaert.ts';
import { kofiSenior } from './kofi-senior.ts';
import { leylaLeer } from './leyla-leer.ts';
import { mehdiVerfahren } from './mehdi-verfahren.ts';
import { nadiaFamilie } from './nadia-familie.ts';
import { omarLuecke } from './omar-luecke.ts';

export const ensemble = [
  amiraProbe,
  bilalOhnepass,
  claraMuster,
  dawitSchueler,
  elifVorher,
  faridZurueck,
  gloriaChance,
  hamidStrafe,
  inesBusse,
  jamalUngeklaert,
  kofiSenior,
  leylaLeer,
  mehdiVerfahren,
  nadiaFamilie,
  omarLuecke,
] as const;
