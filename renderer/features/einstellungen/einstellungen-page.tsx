export function EinstellungenPage(_: { readonly teil?: string | undefined }) {
  return null;
}
