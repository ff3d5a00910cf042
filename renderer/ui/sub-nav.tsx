import { Link } from 'wouter';
import classes from './sub-nav.module.css';

type Item = { readonly path: string; readonly name: string };

type Props = { readonly label: string; readonly items: readonly Item[]; readonly current: string };

/** The parts of a room, as links in one line. */
export function SubNav({ label, items, current }: Props) {
  return (
    <nav aria-label={label}>
      <ul className={classes['list']}>
        {items.map(({ path, name }) => (
          <li key={path}>
            <Link
              href={path}
              className={classes['link']}
              {...(path === current && { 'aria-current': 'page' as const })}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
