// Placeholder until the window has its rooms.
const root = document.getElementById('root');
if (root !== null) root.textContent = 'Bleibeweg';
