import { IconEye, IconEyeOff } from '@tabler/icons-react';

/** The sign on the button that shows a Kennwort; the button itself has the name. */
export function Auge({ reveal }: { readonly reveal: boolean }) {
  const Icon = reveal ? IconEyeOff : IconEye;
  return <Icon size={18} stroke={1.7} aria-hidden />;
}
