export function AustauschPage(_: { readonly teil?: string | undefined }) {
  return null;
}
