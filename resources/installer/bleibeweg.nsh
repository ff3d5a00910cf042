; Removing the program never removes the work. deleteAppDataOnUninstall is off; this says so to whoever removes it.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Bleibeweg wurde entfernt.$\r$\n$\r$\nIhr Fallregister, die Sicherungen und der Schlüssel bleiben in dem Ordner, den Sie bei der Einrichtung gewählt haben. Wenn Sie Bleibeweg wieder installieren, öffnen Sie dort weiter.$\r$\n$\r$\nSollen auch die Daten weg, löschen Sie diesen Ordner selbst. Ohne ihn und ohne Sicherung sind sie verloren." /SD IDOK
  ${endIf}
!macroend
