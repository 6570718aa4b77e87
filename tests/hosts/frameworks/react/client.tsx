import { createRoot, hydrateRoot } from 'react-dom/client';
import { hydrate, place, start } from '../how.ts';
import { App } from './App.tsx';

void start(
  () => import('klantwaarde/react'),
  () => (hydrate ? hydrateRoot(place, <App />) : createRoot(place).render(<App />)),
);
