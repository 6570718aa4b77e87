import { render as renderApp } from 'svelte/server';
import 'klantwaarde/svelte';
import App from './App.svelte';

export const render = () => renderApp(App).body;
