import classes from './marke.module.css';

/** The name of the program with its sign: a way that leads to a place where one stays. */
export function Marke({ large = false }: { readonly large?: boolean }) {
  return (
    <span className={classes['marke']} data-large={large || undefined}>
      <svg viewBox="0 0 24 24" aria-hidden focusable="false">
        <path
          d="M3 20.5c5.5 0 3.2-6 8.2-6s3.6-6.2 8.3-6.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <circle cx="19.5" cy="4.6" r="2.6" fill="currentColor" />
      </svg>
      Bleibeweg
    </span>
  );
}
