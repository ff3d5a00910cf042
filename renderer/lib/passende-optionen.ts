/** The choices a typed text stands for, in their order; the same ones that the open list shows. */
export function passendeOptionen<Option extends { readonly label: string }>(
  options: readonly Option[],
  getippt: string,
): readonly Option[] {
  const text = getippt.trim().toLowerCase();
  if (text === '') return [];
  const exact = options.filter(({ label }) => label.trim().toLowerCase() === text);
  return exact.length > 0 ? exact : options.filter(({ label }) => label.toLowerCase().includes(text));
}

/** The choice whose label begins with the typed letters; otherwise one of whose words does. */
export function beginntMit<Option extends { readonly label: string }>(
  options: readonly Option[],
  getippt: string,
): Option | undefined {
  const text = getippt.toLowerCase();
  return (
    options.find(({ label }) => label.toLowerCase().startsWith(text)) ??
    options.find(({ label }) =>
      label
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(text)),
    )
  );
}
