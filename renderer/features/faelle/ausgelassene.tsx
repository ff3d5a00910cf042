import { Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';

/** One sentence with the names it holds for. */
export function Ausgelassene({ list }: { readonly list: Output<'auswahl.change'>['ausgelassen'] }) {
  const groups = [...Map.groupBy(list, ({ grund }) => grund)];
  if (groups.length === 0) return null;
  return (
    <ul style={{ margin: '0.5rem 0 0', paddingInlineStart: '1.2rem' }}>
      {groups.map(([grund, each]) => (
        <li key={grund}>
          <Text size="sm">
            {each
              .slice(0, 6)
              .map(({ name }) => name)
              .join('; ')}
            {each.length > 6 && ` und ${each.length - 6} weitere`}: {grund}
          </Text>
        </li>
      ))}
    </ul>
  );
}
