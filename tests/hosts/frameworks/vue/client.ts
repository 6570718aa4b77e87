import { createApp, createSSRApp } from 'vue';
import { hydrate, place, start } from '../how.ts';
import App from './App.vue';

void start(
  () => import('klantwaarde/vue'),
  () => (hydrate ? createSSRApp(App) : createApp(App)).mount(place),
);
