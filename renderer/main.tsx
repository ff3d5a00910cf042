import '@fontsource/fira-sans/400.css';
import '@fontsource/fira-sans/400-italic.css';
import '@fontsource/fira-sans/500.css';
import '@fontsource/fira-sans/600.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assertPresent } from '#shared/lib/assert.ts';
import { App } from './app/app.tsx';

const root = assertPresent(document.getElementById('root'), 'index.html has the element');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
