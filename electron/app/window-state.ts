import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, screen, type Rectangle } from 'electron';

export type WindowState = { readonly bounds: Rectangle; readonly maximized: boolean };

const FIRST: WindowState = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, maximized: false };

/** Size and place of the window, five numbers in the user's folder; nothing about the work. */
export function readWindowState(): WindowState {
  try {
    const stored: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return isWindowState(stored) && isOnScreen(stored.bounds) ? stored : centred();
  } catch {
    return centred(); // first start, or a file someone else has touched: the place of a window is not worth a message
  }
}

export function writeWindowState({ bounds: { x, y, width, height }, maximized }: WindowState): void {
  try {
    writeFileSync(file(), JSON.stringify({ bounds: { x, y, width, height }, maximized }));
  } catch {
    // a full disk must not keep anybody from closing a window
  }
}

function file(): string {
  return join(app.getPath('userData'), 'fenster.json');
}

function centred(): WindowState {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const size = { width: Math.min(FIRST.bounds.width, width), height: Math.min(FIRST.bounds.height, height) };
  return {
    ...FIRST,
    bounds: { x: Math.round((width - size.width) / 2), y: Math.round((height - size.height) / 2), ...size },
  };
}

function isOnScreen(bounds: Rectangle): boolean {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return bounds.x > -bounds.width / 2 && bounds.y >= 0 && bounds.x < width - 100 && bounds.y < height - 100;
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value))
    return false;
  const { bounds, maximized } = value;
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false;
  const numbers = new Map<string, unknown>(Object.entries(bounds));
  return (
    ['x', 'y', 'width', 'height'].every((key) => Number.isSafeInteger(numbers.get(key))) &&
    Number(numbers.get('width')) >= 400 &&
    Number(numbers.get('height')) >= 300
  );
}
