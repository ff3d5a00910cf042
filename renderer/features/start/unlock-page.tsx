export function UnlockPage(_: Record<string, unknown>) {
  return null;
}
