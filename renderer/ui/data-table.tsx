import { Box, Checkbox, Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './data-table.module.css';

export type Column<Row, SortKey extends string = string> = {
  readonly key: string;
  readonly header: string;
  /** A track of the grid: `12rem`, `minmax(8rem, 2fr)`. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** The column can be sorted; what the core calls it. */
  readonly sortKey?: SortKey;
  /** Left out below this width of the table, in pixels; the most important columns have none. */
  readonly from?: number;
};

export type Sort<SortKey extends string> = { readonly by: SortKey; readonly descending: boolean };

type Props<Row, SortKey extends string> = {
  readonly label: string;
  readonly columns: readonly Column<Row, SortKey>[];
  readonly rowCount: number;
  /** The row, or undefined while its window is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowId: (row: Row) => string;
  /** Rows that are on screen, so that their window can be fetched. */
  readonly onRange?: (first: number, last: number) => void;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort<SortKey>;
  readonly onSort?: (sort: Sort<SortKey>) => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  /** Row to begin with when one comes back. */
  readonly initialRow?: number;
  readonly onActive?: (index: number) => void;
  readonly rowHeight?: number;
  /** When it changes (another filter), the table goes back to its first row. */
  readonly resetKey?: string;
  /** Neighbours of one group stand together without a line between them; null belongs to none. */
  readonly groupOf?: (row: Row) => string | null;
  /** Rows can be chosen: space, Shift with arrows or click, Strg+A; Escape lets go. */
  readonly selection?: Selection<Row>;
};

export type Selection<Row> = {
  readonly isSelected: (row: Row) => boolean;
  /** Chosen rows, for the box in the header. */
  readonly count: number;
  readonly onToggle: (index: number) => void;
  /** From the row where choosing began to this one. */
  readonly onRange: (from: number, to: number) => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
};

/**
 * A long table of which only the visible rows exist. Arrows, Home, End, Page keys move, Enter opens.
 * The focus stays on the table (aria-activedescendant), so that it is never lost while scrolling.
 */
export function DataTable<Row, SortKey extends string = string>(props: Props<Row, SortKey>) {
  const {
    label,
    columns,
    rowCount,
    rowAt,
    rowId,
    onRange,
    onOpen,
    sort,
    onSort,
    empty,
    initialRow = 0,
    onActive,
    rowHeight = 44,
    resetKey = '',
    selection,
    groupOf,
  } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const firstKey = useRef(resetKey);
  /** Row where a range began. */
  const anchor = useRef(0);
  const [active, setActive] = useState(initialRow);
  const [width, setWidth] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: Math.max(0, (initialRow - 5) * rowHeight),
    useFlushSync: false,
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  const [filled, setFilled] = useState(resetKey);
  if (filled !== resetKey) {
    setFilled(resetKey);
    setActive(0);
  }
  useEffect(() => {
    if (box.current !== null && filled !== firstKey.current) box.current.scrollTop = 0;
    firstKey.current = filled;
  }, [filled]);
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const move = (index: number) => {
    const next = Math.max(0, Math.min(rowCount - 1, index));
    setActive(next);
    onActive?.(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (selection !== undefined && onSelectionKey(event, selection)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rowCount - 1,
    }[event.key];
    if (target !== undefined) {
      move(target);
      if (event.shiftKey && rowCount > 0)
        selection?.onRange(anchor.current, Math.max(0, Math.min(rowCount - 1, target)));
      else anchor.current = Math.max(0, Math.min(rowCount - 1, target));
    } else if (event.key === 'Enter') openActive();
    else return;
    event.preventDefault();
  };
  /** @returns whether the key was one of those that choose rows. */
  const onSelectionKey = (event: KeyboardEvent, { onToggle, onAll, onClear, count }: Selection<Row>) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onAll();
    else if (event.key === ' ' && !event.ctrlKey && rowCount > 0) {
      anchor.current = active;
      onToggle(active);
    } else if (event.key === 'Escape' && count > 0) onClear();
    else return false;
    return true;
  };
  const openActive = () => {
    const row = rowAt(active);
    if (row !== undefined) onOpen?.(row);
  };

  const shown = columns.filter(({ from }) => from === undefined || width === 0 || width >= from);
  const widths = shown.map((column) => column.width);
  const tracks = { gridTemplateColumns: [...(selection ? ['1.25rem'] : []), ...widths].join(' ') };
  const extra = selection === undefined ? 0 : 1;
  const activeShown = active >= first && active <= last && rowAt(active) !== undefined;
  return (
    <Box
      ref={box}
      className={classes['box']}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={shown.length + extra}
      {...(selection && { 'aria-multiselectable': true })}
      aria-readonly
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(activeShown && { 'aria-activedescendant': `${id}-${active}` })}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['row']} style={tracks}>
          {selection !== undefined && (
            <div role="columnheader" className={classes['header']}>
              <Checkbox
                size="xs"
                tabIndex={-1}
                aria-label="Alle auswählen"
                checked={rowCount > 0 && selection.count >= rowCount}
                indeterminate={selection.count > 0 && selection.count < rowCount}
                onChange={() => (selection.count > 0 ? selection.onClear() : selection.onAll())}
              />
            </div>
          )}
          {shown.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
      </div>
      {rowCount === 0 ? (
        <div role="rowgroup">
          <div role="row" aria-rowindex={2}>
            <div role="gridcell" aria-colspan={shown.length + extra}>
              {empty}
            </div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rowAt(item.index);
            const below = item.index + 1 < rowCount ? rowAt(item.index + 1) : undefined;
            const group = row === undefined ? null : (groupOf?.(row) ?? null);
            const joined = group !== null && below !== undefined && groupOf?.(below) === group;
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys act on the grid, which has the focus
              <div
                key={item.key}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={
                  selection === undefined
                    ? item.index === active
                    : row !== undefined && selection.isSelected(row)
                }
                className={`${classes['row']} ${classes['body']}`}
                data-active={item.index === active || undefined}
                data-joined={joined || undefined}
                data-row-id={row === undefined ? undefined : rowId(row)}
                style={{ ...tracks, height: item.size, transform: `translateY(${item.start}px)` }}
                onClick={(event) => {
                  setActive(item.index);
                  onActive?.(item.index);
                  if (selection !== undefined && (event.shiftKey || event.ctrlKey || event.metaKey)) {
                    if (event.shiftKey) selection.onRange(anchor.current, item.index);
                    else selection.onToggle(item.index);
                    if (!event.shiftKey) anchor.current = item.index;
                  } else if (row !== undefined) onOpen?.(row);
                }}
              >
                {selection !== undefined && (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the space key on the grid, which has the focus, does the same
                  <div
                    role="gridcell"
                    className={classes['choice']}
                    onClick={(event) => {
                      event.stopPropagation();
                      setActive(item.index);
                      if (event.shiftKey) selection.onRange(anchor.current, item.index);
                      else {
                        anchor.current = item.index;
                        selection.onToggle(item.index);
                      }
                    }}
                  >
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label="auswählen"
                      checked={row !== undefined && selection.isSelected(row)}
                      readOnly
                    />
                  </div>
                )}
                {shown.map((column) => (
                  <div key={column.key} role="gridcell" className={classes['cell']} data-align={column.align}>
                    {row === undefined ? (
                      <span className={classes['waiting']} aria-hidden />
                    ) : (
                      column.render(row)
                    )}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </Box>
  );
}

type HeaderProps<Row, SortKey extends string> = {
  readonly column: Column<Row, SortKey>;
  readonly sort: Sort<SortKey> | undefined;
  readonly onSort: ((sort: Sort<SortKey>) => void) | undefined;
};

function HeaderCell<Row, SortKey extends string>({ column, sort, onSort }: HeaderProps<Row, SortKey>) {
  const { sortKey, header, align } = column;
  if (sortKey === undefined || onSort === undefined) {
    return (
      <div role="columnheader" className={classes['header']} data-align={align}>
        <Text span inherit>
          {header}
        </Text>
      </div>
    );
  }
  const sorted = sort?.by === sortKey;
  const Icon = sort?.descending === true ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      className={classes['header']}
      data-align={align}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={classes['sort']}
        data-sorted={sorted || undefined}
        onClick={() => onSort({ by: sortKey, descending: sorted && !sort.descending })}
      >
        {header}
        {sorted && <Icon size={14} stroke={2.2} aria-hidden />}
      </UnstyledButton>
    </div>
  );
}
