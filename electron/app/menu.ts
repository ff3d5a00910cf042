import { Menu } from 'electron';

/** The menu bar is not shown; it exists for the keys that the operating system expects, above all for zoom. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Bearbeiten',
        submenu: [
          { role: 'undo', label: 'Rückgängig' },
          { role: 'redo', label: 'Wiederholen' },
          { role: 'cut', label: 'Ausschneiden' },
          { role: 'copy', label: 'Kopieren' },
          { role: 'paste', label: 'Einfügen' },
          { role: 'selectAll', label: 'Alles auswählen' },
        ],
      },
      {
        label: 'Ansicht',
        submenu: [
          { role: 'resetZoom', label: 'Originalgröße' },
          { role: 'zoomIn', label: 'Vergrößern', accelerator: 'CommandOrControl+Plus' },
          { role: 'zoomIn', label: 'Vergrößern', accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut', label: 'Verkleinern' },
          { role: 'togglefullscreen', label: 'Ganzer Bildschirm' },
        ],
      },
    ]),
  );
}
