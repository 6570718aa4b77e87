import { mount } from 'svelte';
import Calculator from '../snippets/svelte.svelte';

mount(Calculator, { target: document.getElementById('app')! });
