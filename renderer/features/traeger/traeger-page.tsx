export function TraegerPage(_: { readonly teil?: string | undefined }) {
  return null;
}
