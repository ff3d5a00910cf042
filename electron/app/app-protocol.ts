import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_ADDRESS, PRINT_ADDRESS, RENDERER_FOLDER } from './addresses.ts';
import { fileFor } from './file-for.ts';
import type { PrintPages } from './print.ts';

// https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy
// Mantine sets style attributes, hence 'unsafe-inline' for styles and for nothing else.
const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // data: for the preview of a paper, which carries its font inside and inherits this policy.
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** A page to be printed brings all it needs with it; it runs nothing and loads nothing. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window, and pages on their way to the printer. Everything else is refused. */
export function serveApp(session: Session, pages: PrintPages): void {
  session.protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return refuse(405);
    if (request.url.startsWith(PRINT_ADDRESS)) return servePrintPage(pages.take(request.url));
    if (request.url.startsWith(APP_ADDRESS)) return await serveFile(new URL(request.url).pathname);
    return refuse(403);
  });
}

async function serveFile(pathname: string): Promise<Response> {
  const path = fileFor(pathname, RENDERER_FOLDER);
  if (path === null) return refuse(403);
  try {
    return answer(
      new Uint8Array(await readFile(path)),
      TYPES[extname(path)] ?? 'application/octet-stream',
      WINDOW_POLICY,
    );
  } catch {
    return refuse(404); // not there, or a folder: the window asks only for what the build made
  }
}

function servePrintPage(html: string | null): Response {
  return html === null ? refuse(404) : answer(html, 'text/html; charset=utf-8', PRINT_POLICY);
}

function answer(body: Uint8Array<ArrayBuffer> | string, type: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
