export function FirstStart(_: Record<string, unknown>) {
  return null;
}
