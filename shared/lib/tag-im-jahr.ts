import { isDatum, type Datum } from './datum.ts';

/**
 * A day of the calendar in one year. 29.02. and 31.04. do not exist in every year: then the last day of that month counts.
 * @param tagUndMonat `TT.MM.`
 * @throws a defect for what is no day and month: that is checked when it is entered
 */
export function tagImJahr(jahr: number, tagUndMonat: string): Datum {
  const [tag = '', monat = ''] = tagUndMonat.split('.');
  for (let day = Number(tag); day > 0; day -= 1) {
    const found = `${jahr}-${monat}-${String(day).padStart(2, '0')}`;
    if (isDatum(found)) return found;
  }
  throw new Error('the day is checked when it is entered');
}
