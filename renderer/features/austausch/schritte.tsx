import classes from './schritte.module.css';

/** Where one is on a short way. */
export function Schritte({ names, at }: { readonly names: readonly string[]; readonly at: number }) {
  return (
    <ol className={classes['schritte']} aria-label="Schritte">
      {names.map((name, index) => (
        <li
          key={name}
          data-done={index < at || undefined}
          {...(index === at && { 'aria-current': 'step' as const })}
        >
          <span className={classes['nummer']} aria-hidden>
            {index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
