import { hydrate as takeOver, mount } from 'svelte';
import { hydrate, place, start } from '../how.ts';
import App from './App.svelte';

void start(
  () => import('klantwaarde/svelte'),
  () => (hydrate ? takeOver : mount)(App, { target: place }),
);
