/** How the stand-in was started: switches of the command line, as Electron takes them, and two of its own. */
const switches = new Map(
  process.argv.slice(1).flatMap((argument) => {
    const [, name, value = ''] = /^--([a-z-]+)(?:=(.*))?$/.exec(argument) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  }),
);

export const settings = {
  /** Shows the window on the screen; otherwise the browser runs without one. */
  isVisible: switches.has('sichtbar'),
  userData: switches.get('user-data-dir'),
  hasSwitch: (name: string): boolean => switches.has(name),
  switchValue: (name: string): string => switches.get(name) ?? '',
};
