#!/bin/sh
# Removing the program never removes the work.
set -e
if [ "$1" = "remove" ] || [ "$1" = "purge" ]; then
  echo "Bleibeweg wurde entfernt. Das Fallregister, die Sicherungen und der Schlüssel bleiben in dem Ordner, der bei der Einrichtung gewählt wurde."
fi
