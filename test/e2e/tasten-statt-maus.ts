/**
 * Stories by keyboard: the same stories, but every click becomes the keys that somebody without a mouse would press.
 *
 * A control is reached with the Tab key: the stops of the page are computed in their order, the one before the control
 * gets the focus, Tab is pressed, and the control must then have it. So the way from stop to stop is proven at every
 * control a story uses. What shares a stop (options, radio groups, tabs, rows of a table) is reached with arrow keys
 * from there. Then Enter or Space must do what the story expects of the click. What cannot be reached fails the story.
 */
import type { ElementHandle, Locator, Page } from '@playwright/test';

type Clicked = { readonly modifiers?: readonly string[] };

/** What a story needed; `text`: clicks on words that are no control and do nothing. */
export type Zaehler = { halte: number; pfeile: number; tasten: number; text: number };

/** How a control is reached; `tab` leads from the stop beside it, null where the focus stands there already. */
type Weg =
  | {
      readonly art: 'halt' | 'pfeil';
      readonly rolle: string;
      readonly an: boolean;
      readonly tab: string | null;
    }
  | { readonly art: 'zeile'; readonly tab: string | null }
  | { readonly art: 'option' }
  | { readonly art: 'text' }
  | { readonly art: 'gesperrt' }
  | { readonly art: 'unerreichbar'; readonly was: string };

type Methods = Pick<
  Locator,
  'click' | 'check' | 'uncheck' | 'fill' | 'focus' | 'press' | 'pressSequentially' | 'selectOption'
>;

let zaehler: Zaehler | null = null;
let originals: Methods | null = null;

/** From now on the clicks of the story are keys. Undone by {@link withMouse}. */
export function withKeyboard(page: Page): Zaehler {
  const found: Zaehler = { halte: 0, pfeile: 0, tasten: 0, text: 0 };
  zaehler = found;
  if (originals !== null) return found;
  const proto = prototypeOf(page);
  const own: Methods = {
    click: proto.click,
    check: proto.check,
    uncheck: proto.uncheck,
    fill: proto.fill,
    focus: proto.focus,
    press: proto.press,
    pressSequentially: proto.pressSequentially,
    selectOption: proto.selectOption,
  };
  originals = own;
  Object.assign(proto, {
    async click(this: Locator, options?: Clicked) {
      await click(this, options);
    },
    async check(this: Locator) {
      if (!(await this.isChecked())) await click(this);
    },
    async uncheck(this: Locator) {
      if (await this.isChecked()) await click(this);
    },
    async focus(this: Locator) {
      await reach(this);
    },
    async press(this: Locator, key: string) {
      await reach(this);
      await press(this.page(), key);
    },
    async fill(this: Locator, text: string) {
      await reach(this);
      await this.page().keyboard.press('Control+A');
      if (text === '') await press(this.page(), 'Delete');
      else await this.page().keyboard.insertText(text);
    },
    async pressSequentially(this: Locator, text: string) {
      await reach(this);
      await this.page().keyboard.type(text);
    },
    async selectOption(this: Locator, value: string) {
      await reach(this);
      await press(this.page(), 'Home');
      for (let step = 0; step < 80 && (await this.inputValue()) !== value; step += 1) {
        if (zaehler !== null) zaehler.pfeile += 1;
        await press(this.page(), 'ArrowDown');
      }
      if ((await this.inputValue()) !== value) throw new Error(`Ohne Maus nicht wählbar: ${value}`);
      return [value];
    },
  });
  return found;
}

/** Clicks are clicks again. */
export function withMouse(page: Page): void {
  zaehler = null;
  if (originals !== null) Object.assign(prototypeOf(page), originals);
  originals = null;
}

// `as`: every locator of a process shares this prototype.
const prototypeOf = (page: Page): Methods => Object.getPrototypeOf(page.locator('body')) as Methods;

async function click(target: Locator, { modifiers = [] }: Clicked = {}): Promise<void> {
  const page = target.page();
  const weg = await reach(target);
  if (weg.art === 'text') return;
  if (weg.art === 'option') return await press(page, 'Enter');
  if (weg.art === 'zeile')
    return await press(
      page,
      modifiers.includes('Control') ? 'Space' : modifiers.length > 0 ? 'Shift+Space' : 'Enter',
    );
  if (!('rolle' in weg)) return;
  switch (weg.rolle) {
    case 'text':
      return;
    case 'auswahl':
      // A list opens with the arrow; one that is open stays so.
      if (!weg.an) await press(page, 'ArrowDown');
      return;
    case 'checkbox':
      return await press(page, 'Space');
    case 'radio':
      // Arrow keys have chosen it on the way; as the first stop it is chosen with Space.
      if (!(await isOn(page))) await press(page, 'Space');
      return;
    default:
      return await press(page, 'Enter');
  }
}

async function press(page: Page, key: string): Promise<void> {
  if (zaehler !== null) zaehler.tasten += 1;
  await page.keyboard.press(key);
}

const WARTEN_MS = 10_000;

/** Brings the focus to the control by Tab and arrows, or says why that is not possible. */
async function reach(target: Locator): Promise<Weg> {
  const page = target.page();
  const end = Date.now() + WARTEN_MS;
  for (let failed = ''; ;) {
    await target.waitFor({ state: 'attached' });
    const handle = await target.elementHandle();
    if (handle === null) throw new Error(`${String(target)} is not there`);
    const weg = await goTo(page, handle).catch((error: unknown) => {
      // Drawn anew while the way was looked for: look again.
      if (/not attached|destroyed|detached/.test(String(error))) return { art: 'gesperrt' } as const;
      throw error;
    });
    if (weg.art === 'unerreichbar') failed = weg.was;
    else if (weg.art === 'gesperrt') failed = 'noch gesperrt';
    else return weg;
    if (Date.now() > end) throw new Error(`Ohne Maus nicht erreichbar: ${failed} (${String(target)})`);
    await page.waitForTimeout(100);
  }
}

async function goTo(page: Page, handle: ElementHandle<Node>): Promise<Weg> {
  const weg = await handle.evaluate(prepareWay);
  if (weg.art === 'gesperrt' || weg.art === 'unerreichbar') return weg;
  if (weg.art === 'text') {
    if (zaehler !== null) zaehler.text += 1;
    return weg;
  }
  if (weg.art === 'option') return (await walk(page, handle, ['ArrowDown'], 'option')) ? weg : lost('Option');
  if (weg.tab !== null) {
    if (zaehler !== null) zaehler.halte += 1;
    await page.keyboard.press(weg.tab);
    if (!(await handle.evaluate(isAtStop))) return lost('der Tabulator kommt nicht dorthin');
  }
  if (weg.art === 'zeile') {
    await page.keyboard.press('Home');
    return (await walk(page, handle, ['ArrowDown'], 'zeile')) ? weg : lost('Zeile');
  }
  if (weg.art === 'halt') return weg;
  const keys =
    weg.rolle === 'tab'
      ? ['ArrowRight']
      : weg.rolle === 'radio'
        ? ['ArrowDown', 'ArrowRight']
        : ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'];
  return (await walk(page, handle, keys, 'fokus')) ? weg : lost('mit den Pfeiltasten');
}

const lost = (was: string): Weg => ({ art: 'unerreichbar', was });

/** Presses arrows until the thing is the marked one. */
async function walk(
  page: Page,
  handle: ElementHandle<Node>,
  keys: readonly string[],
  was: 'option' | 'zeile' | 'fokus',
): Promise<boolean> {
  for (const key of keys)
    for (let step = 0; step < 80; step += 1) {
      if (await handle.evaluate(isMarked, was)) {
        if (was !== 'option') return true;
        // A list that has just opened marks its own choice a moment later; people look before they press Enter.
        await drawn(page);
        if (await handle.evaluate(isMarked, was)) return true;
      }
      if (zaehler !== null) zaehler.pfeile += 1;
      await page.keyboard.press(key);
    }
  return false;
}

/** What the last key has changed is on the screen, however slow the machine is. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 40)));
      }),
  );
}

async function isOn(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) return element.checked;
    return element?.getAttribute('aria-checked') === 'true';
  });
}

/* The functions below run inside the page and see nothing of this module. */

/** Finds the control that a click there would act on, and puts the focus on the stop before it. */
function prepareWay(node: Node): Weg {
  const INTERACTIVE =
    'a[href], button, input, select, textarea, summary, iframe, [tabindex], [role="button"], [contenteditable="true"]';
  const GROUPS =
    '[role="tablist"], [role="radiogroup"], [role="toolbar"], [role="menu"], [role="grid"], [role="tree"], table, fieldset';
  const start = node instanceof HTMLElement ? node : node.parentElement;
  if (start === null) return { art: 'unerreichbar', was: 'kein Element' };
  const option = start.closest('[role="option"]');
  if (option !== null) return { art: 'option' };
  const label = start.closest('label');
  let control: HTMLElement | null = start.closest<HTMLElement>(INTERACTIVE);
  if (label?.control instanceof HTMLElement && (control === null || control.contains(label)))
    control = label.control;
  // Headings and the main area take the focus from the program, not from a click.
  if (control?.matches('main, h1, h2, h3, [role="region"], [role="group"]') === true) control = null;
  const row = start.closest<HTMLElement>('[role="grid"] [role="row"][aria-rowindex]');
  const inRow =
    row !== null && row.getAttribute('aria-rowindex') !== '1' && control?.closest('[role="row"]') !== row;
  if (inRow) control = row.closest<HTMLElement>('[role="grid"]');
  if (control === null) return { art: 'text' };
  const target = control;
  if (target.matches(':disabled, [aria-disabled="true"], [data-disabled]')) return { art: 'gesperrt' };
  const stops = stopsOf(target.closest<HTMLElement>('[role="dialog"]') ?? document.body);
  const rolle = roleOf(target);
  const an = target.getAttribute('aria-expanded') === 'true';
  const art = inRow ? ('zeile' as const) : null;
  const group = stops.includes(target) ? null : target.closest(GROUPS);
  if (group === null && stops.includes(target)) return answer('halt', target);
  // Shares the stop of its group.
  const shared =
    target instanceof HTMLInputElement && target.type === 'radio'
      ? stops.find(
          (stop) => stop instanceof HTMLInputElement && stop.type === 'radio' && stop.name === target.name,
        )
      : stops.find((stop) => group !== null && (group.contains(stop) || stop.contains(target)));
  if (shared === undefined) {
    const word = (target.getAttribute('aria-label') ?? target.innerText).trim().slice(0, 60);
    return {
      art: 'unerreichbar',
      was: `${target.tagName.toLowerCase()} „${word}“ ist kein Halt der Tabulatortaste`,
    };
  }
  return answer('pfeil', shared);

  function answer(how: 'halt' | 'pfeil', stop: HTMLElement): Weg {
    const tab = stepTo(stop);
    return art === null ? { art: how, rolle, an, tab } : { art, tab };
  }

  /** Focus on the neighbour; the key that leads from there. Null: the focus is there already. */
  function stepTo(stop: HTMLElement): string | null {
    // In a group the focus may stand on another member.
    if (
      document.activeElement === stop ||
      (group !== null && group.contains(document.activeElement) && group.contains(stop))
    )
      return null;
    const at = stops.indexOf(stop);
    const previous = stops[at - 1];
    const next = stops[at + 1];
    stop.dataset['halt'] = 'ja';
    if (previous !== undefined) {
      previous.focus();
      return 'Tab';
    }
    next?.focus();
    return 'Shift+Tab';
  }

  function stopsOf(root: HTMLElement): HTMLElement[] {
    const all = [...root.querySelectorAll<HTMLElement>(INTERACTIVE)].filter(
      (each) =>
        each.tabIndex >= 0 &&
        !each.matches(':disabled, [type="hidden"]') &&
        each.closest('[inert]') === null &&
        each.checkVisibility({ checkVisibilityCSS: true }),
    );
    // Of a radio group only the chosen one, or else the first, is a stop.
    return all.filter((each) => {
      if (!(each instanceof HTMLInputElement) || each.type !== 'radio' || each.name === '') return true;
      const same = all.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement && other.type === 'radio' && other.name === each.name,
      );
      return (same.find(({ checked }) => checked) ?? same[0]) === each;
    });
  }

  function roleOf(element: HTMLElement): string {
    const role = element.getAttribute('role');
    if (element instanceof HTMLInputElement) {
      if (element.type === 'checkbox') return 'checkbox';
      if (element.type === 'radio') return 'radio';
      if (element.getAttribute('aria-haspopup') === 'listbox' || role === 'combobox') return 'auswahl';
      if (['button', 'submit', 'file'].includes(element.type)) return 'knopf';
      return 'text';
    }
    if (element.matches('textarea, [contenteditable="true"], iframe, select')) return 'text';
    if (element.matches('[role="grid"]')) return 'text';
    return role === 'radio' || role === 'tab' || role === 'checkbox' || role === 'menuitem' ? role : 'knopf';
  }
}

/** Whether Tab has led to the stop that was meant. */
function isAtStop(): boolean {
  const stop = document.querySelector<HTMLElement>('[data-halt]');
  if (stop === null) return false;
  delete stop.dataset['halt'];
  return document.activeElement === stop;
}

function isMarked(node: Node, was: 'option' | 'zeile' | 'fokus'): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  if (element === null) return false;
  const { activeElement } = document;
  if (was === 'option')
    return element.closest('[role="option"]')?.matches('[data-combobox-selected]') ?? false;
  if (was === 'zeile') {
    const row = element.closest('[role="row"]');
    return row !== null && activeElement?.getAttribute('aria-activedescendant') === row.id;
  }
  if (activeElement === null || activeElement === document.body) return false;
  const control = element.closest('label')?.control ?? element;
  return activeElement === control || activeElement.contains(element);
}
