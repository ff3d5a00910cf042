import type { Einstellung } from '#shared/domain/records.ts';
import classes from './briefkopf.module.css';

type Props = { readonly wert: (name: keyof Einstellung) => unknown };

/** The head of a letter as it will be printed, while it is being typed. */
export function Briefkopf({ wert }: Props) {
  const text = (name: keyof Einstellung) => {
    const value = wert(name);
    return typeof value === 'string' ? value : '';
  };
  const line = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
  const contact = [
    ['Telefon', text('telefon')],
    ['E-Mail', text('email')],
    ['Internet', text('web')],
    ['Sprechzeiten', text('sprechzeiten')],
  ].filter(([, value]) => value !== '');
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['caption']}>So sieht der Briefkopf aus</figcaption>
      <div className={classes['blatt']}>
        <div className={classes['behoerde']}>{text('behoerde') || 'Name der Behörde'}</div>
        <div>{text('amt')}</div>
        <div className={classes['zeile']}>
          {line(text('strasse'), `${text('plz')} ${text('ort')}`.trim())}
        </div>
        <dl className={classes['kontakt']}>
          {contact.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className={classes['rest']} aria-hidden>
          <span />
          <span />
          <span />
        </div>
      </div>
    </figure>
  );
}
