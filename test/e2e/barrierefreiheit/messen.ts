/** What is measured inside the page: each function runs in the window and returns sentences about what is wrong. */
import type { Page } from '@playwright/test';

/** Boxes that may scroll sideways: tables, papers and wide charts, each reachable by keyboard and named. */
const DARF_ROLLEN =
  '[role="grid"], [role="region"][tabindex="0"], [role="group"][tabindex="0"], iframe, [data-rollt]';

/**
 * WCAG 1.4.10: nothing leaves the window sideways except inside a box that is declared as one that scrolls, and no
 * text is cut off without a way to read it.
 */
export async function ueberlauf(page: Page): Promise<readonly string[]> {
  return await page.evaluate((erlaubt) => {
    const found: string[] = [];
    const breite = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > breite + 1)
      found.push(`die Seite ist ${document.documentElement.scrollWidth} statt ${breite} breit`);
    const cut = new Set<Element>();
    for (const each of document.querySelectorAll<HTMLElement>('body *')) {
      if (each.closest(erlaubt) !== null || each.closest('svg') !== null) continue;
      if (!each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const style = getComputedStyle(each);
      if (style.clipPath !== 'none' || style.clip !== 'auto' || style.position === 'fixed') continue;
      if (each.closest('[data-nur-vorlesen], [class*="VisuallyHidden"]') !== null) continue;
      const box = each.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const inSkip = each.matches('a[href="#inhalt"]');
      if (!inSkip && (box.right > breite + 1 || box.left < -1)) {
        const parent = each.parentElement;
        if (parent !== null && cut.has(parent)) cut.add(each);
        else {
          cut.add(each);
          found.push(`${nameOf(each)} reicht von ${Math.round(box.left)} bis ${Math.round(box.right)}`);
        }
      }
      const rolls = /auto|scroll/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
      if (rolls && !each.matches('input, textarea'))
        found.push(`${nameOf(each)} rollt seitwärts, ohne es zu sagen`);
    }
    if (found.length === 1 && document.documentElement.scrollWidth > breite + 1)
      // Nothing that is seen: then something hidden makes the page wide.
      for (const each of document.querySelectorAll<HTMLElement>('body *'))
        if (Math.abs(each.getBoundingClientRect().right - document.documentElement.scrollWidth) < 1)
          found.push(
            `versteckt: ${nameOf(each)} in ${each.parentElement === null ? '' : nameOf(each.parentElement)}`,
          );
    return found.slice(0, 8);

    function nameOf(element: HTMLElement): string {
      const word = (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 40);
      const classes = [...element.classList].slice(0, 2).join('.');
      return `${element.tagName.toLowerCase()}${classes === '' ? '' : `.${classes}`} „${word.replaceAll('\n', ' ')}“`;
    }
  }, DARF_ROLLEN);
}

/** No two controls lie on top of each other, so that each can be read and hit. */
export async function ueberdeckt(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    // What lies over the page on purpose covers it (the way to the content too), and what stays while the page scrolls.
    const floating = '[role="dialog"], [role="menu"], [role="listbox"], [data-portal]';
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href]:not([href="#inhalt"]), input, select, textarea',
      ),
    ].filter((each) => {
      if (!each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
      if (each.closest(floating) !== null) return false;
      for (let at: HTMLElement | null = each; at !== null; at = at.parentElement) {
        const { position, clipPath } = getComputedStyle(at);
        if (position === 'sticky' || position === 'fixed' || clipPath !== 'none') return false;
      }
      return true;
    });
    const boxes = controls.flatMap((each) => shown(each).map((box) => ({ each, box })));
    const found = new Set<string>();
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Lines of running text touch each other.
        if (wide <= 2 || high <= 6 || a.each.contains(b.each) || b.each.contains(a.each)) continue;
        // Inside one field: its eye, its cross, its arrow.
        if (a.each.closest('.mantine-Input-wrapper, label')?.contains(b.each) === true) continue;
        found.add(`${nameOf(a.each)} und ${nameOf(b.each)} liegen übereinander`);
      }
    return [...found].slice(0, 4);

    /** What of it can be seen inside the boxes that roll; a link in a text has a box for each of its lines. */
    function shown(element: HTMLElement) {
      let clip = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX !== 'visible' || overflowY !== 'visible') clip = cut(clip, at.getBoundingClientRect());
      }
      return [...element.getClientRects()].map((box) => cut(box, clip));
    }

    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

    function cut(a: Box, b: Box): Box {
      return {
        left: Math.max(a.left, b.left),
        right: Math.min(a.right, b.right),
        top: Math.max(a.top, b.top),
        bottom: Math.min(a.bottom, b.bottom),
      };
    }

    function nameOf(element: HTMLElement): string {
      const word = (element.getAttribute('aria-label') ?? element.innerText).trim().slice(0, 40);
      return `${element.tagName.toLowerCase()} „${word.replaceAll('\n', ' ')}“`;
    }
  });
}

/** Tables, fields, buttons and graphics that the accessibility tree has without a name; two headings of level 1. */
export async function namenlos(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const lines = tree.split('\n').map((line) =>
    line
      .trim()
      .replace(/^- /, '')
      .replace(/^'(.*)'(:?)$/, '$1$2'),
  );
  const needs =
    /^(button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|switch|table|grid|tab|menuitem|slider|progressbar|dialog|tablist|radiogroup|region|form|img|heading|listbox|tree)(?=[ :]|$)/;
  return lines.flatMap((line, i) =>
    needs.test(line) && !/^\S+ ["/]/.test(line)
      ? [`ohne Namen: ${line} (nach ${lines[i - 1] ?? 'dem Anfang'})`]
      : [],
  );
}

/** Text of twice the size, as the setting of the computer asks for it; media queries follow it. */
export async function textgroesse(page: Page, prozent: 100 | 200): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', {
    fontSizes: { standard: (16 * prozent) / 100, fixed: (13 * prozent) / 100 },
  });
  await session.detach();
}

/** The focus stands on something that is on the screen. */
export async function fokusVerloren(page: Page): Promise<readonly string[]> {
  const lost = await page.evaluate(
    () => document.activeElement === null || document.activeElement === document.body,
  );
  return lost ? ['der Fokus steht nirgends'] : [];
}

/** Whoever asks the computer for less motion sees none. */
export async function bewegung(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const seconds = (value: string) => Math.max(...value.split(',').map(Number.parseFloat));
    const found = [...document.querySelectorAll('body *')].filter((each) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(each);
      return seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0);
    });
    return found.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${[...each.classList].join('.')}`);
  });
}

export type Tabfolge = {
  /** Stops of the Tab key from the top of the window to its end. */
  readonly halte: number;
  readonly fehler: readonly string[];
};

/**
 * Presses Tab through the whole page, round to where it began. Every control must be a stop or belong to a widget whose stop it shares (radio
 * group, tabs, grid, menu, options); every stop shows a line around it; the way comes to an end where it began.
 */
export async function tabfolge(page: Page): Promise<Tabfolge> {
  const fehler: string[] = [];
  await page.evaluate(() => {
    const w = window as unknown as { gesehen: Set<Element> };
    w.gesehen = new Set();
  });
  let halte = 0;
  let vorher = '';
  for (; halte < 500; halte += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const w = window as unknown as { gesehen: Set<Element> };
      const element = document.activeElement;
      // Behind the last stop the window itself is one; then the way begins anew at the top.
      if (element === null || element === document.body) return { ende: false, fehler: null, wort: '' };
      const wort = `${element.tagName.toLowerCase()} „${(element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.innerText ?? (element as HTMLElement).innerText).trim().slice(0, 40)}“`;
      if (w.gesehen.has(element)) {
        const [first] = w.gesehen;
        // A panel that holds the focus may begin its second round elsewhere.
        const rund = element === first || element.closest('[role="dialog"], [role="menu"]') !== null;
        return { ende: true, fehler: rund ? null : `der Fokus springt zurück zu ${wort}`, wort };
      }
      w.gesehen.add(element);
      if (element.matches('iframe')) return { ende: false, fehler: null, wort };
      const lines = [
        element,
        element.parentElement,
        element.parentElement?.parentElement,
        element.nextElementSibling,
      ];
      const seen = lines.some((each) => {
        if (each === null || each === undefined) return false;
        const style = getComputedStyle(each);
        return (
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
          style.boxShadow !== 'none'
        );
      });
      // A drawing shows it with a line of its own.
      const drawn = [...element.querySelectorAll('*')].some(
        (each) => element instanceof SVGElement && getComputedStyle(each).stroke !== 'none',
      );
      if (drawn) return { ende: false, fehler: null, wort };
      return { ende: false, fehler: seen ? null : `kein sichtbarer Fokus: ${wort}`, wort };
    });
    if (stop.fehler !== null) fehler.push(stop.ende ? `${stop.fehler} (nach ${vorher})` : stop.fehler);
    if (stop.ende) break;
    vorher = stop.wort;
  }
  if (halte >= 500) fehler.push('nach 500 Tabulatorschritten war kein Ende da');
  const unerreicht = await page.evaluate(() => {
    // While a panel holds the focus, what lies behind it is not to be reached.
    const panel = document.activeElement?.closest('[role="dialog"], [role="menu"]') ?? document;
    const { gesehen } = window as unknown as { gesehen: Set<Element> };
    const controls =
      'button, a[href], input, select, textarea, summary, [tabindex], [role="button"], [contenteditable="true"]';
    const shared =
      '[role="radiogroup"], [role="tablist"], [role="grid"], [role="listbox"], [role="menu"], [role="toolbar"], [role="table"], table, [role="tree"], fieldset, svg, [data-pfeiltasten]';
    const found: string[] = [];
    for (const each of panel.querySelectorAll<HTMLElement>(controls)) {
      if (gesehen.has(each) || !each.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (
        each.matches(
          ':disabled, [aria-disabled="true"], [aria-hidden="true"], main, h1, h2, h3, [data-focus-guard]',
        )
      )
        continue;
      if (each.closest('[inert], [aria-hidden="true"]') !== null) continue;
      // A radio shares the stop of its group.
      if (each instanceof HTMLInputElement && each.type === 'radio') {
        const group = [
          ...document.querySelectorAll<HTMLInputElement>(
            `input[type=radio][name="${CSS.escape(each.name)}"]`,
          ),
        ];
        if (group.some((other) => gesehen.has(other))) continue;
      }
      if (each.tabIndex < 0) {
        const widget = each.closest(shared);
        if (widget !== null && [...gesehen].some((stop) => widget.contains(stop))) continue;
        // Only a place to jump to, or the clear button of a field that Backspace clears as well.
        if (!each.matches('button, a[href], input, select, textarea, summary, [role="button"]')) continue;
        // A field has the same on a key of its own, and says so.
        if (each.hasAttribute('aria-keyshortcuts')) continue;
        if (each.closest('.mantine-Input-wrapper, .mantine-InputWrapper-root') !== null) continue;
      }
      const word = (each.getAttribute('aria-label') ?? each.innerText ?? '').trim().slice(0, 40);
      found.push(`mit Tab nicht erreicht: ${each.tagName.toLowerCase()} „${word}“`);
    }
    return found.slice(0, 8);
  });
  return { halte, fehler: [...fehler, ...unerreicht] };
}
