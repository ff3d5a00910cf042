/**
 * Colour, type and spacing after the KERN UX-Standard of the German administration: cool neutral greys, one
 * dark blue accent, Fira Sans. The Ampel colours are not part of the palette: they live in `tokens.css` and
 * belong to the Ampel alone.
 */
import {
  ActionIcon,
  Alert,
  Button,
  Combobox,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Input,
  Modal,
  Paper,
  PasswordInput,
  Select,
  Table,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { Auge } from '#renderer/ui/auge.tsx';

const blau: MantineColorsTuple = [
  '#eff3fa',
  '#d8e1f4',
  '#b2c4e9',
  '#97afe1',
  '#7694d5',
  '#5174c5',
  '#3a5eb9',
  '#2044aa',
  '#1537a1',
  '#092797',
];
const grau: MantineColorsTuple = [
  '#f3f4f7',
  '#e8e9ef',
  '#dfe1ea',
  '#cfd2e0',
  '#b2b6cc',
  '#8187a7',
  '#51577a',
  '#454b6b',
  '#30344f',
  '#1d2034',
];
const nacht: MantineColorsTuple = [
  '#f3f4f7',
  '#dfe1ea',
  '#b2b6cc',
  '#8e93b1',
  '#454b6b',
  '#30344f',
  '#1d2034',
  '#131525',
  '#0d0f1b',
  '#080912',
];
/** For what must not be overlooked; not one of the Ampel colours. */
const warnung: MantineColorsTuple = [
  '#fff3dc',
  '#ffe7b6',
  '#ffde9f',
  '#feca6e',
  '#ffb53a',
  '#c67600',
  '#9e5c00',
  '#844b00',
  '#643700',
  '#442400',
];
const fehler: MantineColorsTuple = [
  '#fef0ee',
  '#fee4e0',
  '#fed9d3',
  '#fbb1a5',
  '#f59587',
  '#d54234',
  '#c31c13',
  '#b60000',
  '#8b0000',
  '#600000',
];

/** Mantine picks the ink of a filled button for the light scheme only; ours has one for each. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colours;
  return { ...colours, color: 'var(--haus-auf-akzent)' };
};

export const theme = createTheme({
  variantColorResolver,
  colors: { blau, gray: grau, dark: nacht, warnung, red: fehler },
  black: '#131525',
  primaryColor: 'blau',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: "'Fira Sans', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ styles: { root: { fontWeight: 500 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { fontWeight: 500, marginBottom: 4 },
        description: { color: 'var(--mantine-color-dimmed)', fontSize: '0.875rem', marginBottom: 4 },
      },
    }),
    // The arrow of a list says nothing that the field does not say itself.
    PasswordInput: PasswordInput.extend({ defaultProps: { visibilityToggleIcon: Auge } }),
    // A list box holds options and nothing else: that there is none is said by one that cannot be chosen.
    ComboboxEmpty: Combobox.Empty.extend({
      defaultProps: { role: 'option', 'aria-disabled': true, 'aria-selected': false },
    }),
    ComboboxChevron: Combobox.Chevron.extend({ defaultProps: { 'aria-hidden': true } }),
    Select: Select.extend({
      defaultProps: {
        checkIconPosition: 'right',
        allowDeselect: true,
        nothingFoundMessage: 'Nichts gefunden',
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 0 },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 0 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Table: Table.extend({ styles: { th: { fontWeight: 500, color: 'var(--mantine-color-dimmed)' } } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
  },
});

/** What Mantine derives from the palette with too little contrast for WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-warnung-light': warnung[0],
    '--mantine-color-red-light': fehler[0],
    '--mantine-color-blau-light': blau[0],
    '--mantine-color-dimmed': grau[6],
    '--mantine-color-placeholder': '#646a8e',
    '--mantine-color-default-border': grau[3],
    '--mantine-color-error': fehler[6],
    '--mantine-color-anchor': blau[7],
    '--haus-input-border': grau[5],
    '--haus-flaeche': grau[0],
    '--haus-blatt': '#ffffff',
    '--haus-linie': grau[2],
    '--haus-zeile-aktiv': blau[0],
    '--haus-akzent': blau[7],
    '--haus-auf-akzent': '#ffffff',
  },
  dark: {
    '--mantine-color-dimmed': nacht[2],
    '--mantine-color-placeholder': nacht[3],
    '--mantine-color-default-border': nacht[4],
    '--mantine-color-error': fehler[4],
    '--mantine-color-anchor': blau[3],
    '--haus-input-border': nacht[3],
    '--haus-flaeche': nacht[8],
    '--haus-blatt': nacht[7],
    '--haus-linie': nacht[5],
    '--haus-zeile-aktiv': '#1b2340',
    '--haus-akzent': blau[3],
    '--haus-auf-akzent': '#131525',
    '--mantine-color-blau-light': '#1b2340',
    '--mantine-color-blau-light-hover': '#222c50',
    '--mantine-color-blau-light-color': blau[2],
    '--mantine-color-blau-filled-hover': blau[2],
    '--mantine-color-warnung-light': '#2b1d04',
    '--mantine-color-warnung-light-color': warnung[4],
    '--mantine-color-red-light': '#37110c',
    '--mantine-color-red-light-color': fehler[4],
  },
});
