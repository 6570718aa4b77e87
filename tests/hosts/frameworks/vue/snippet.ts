import { createApp } from 'vue';
import Calculator from '../snippets/vue.vue';

createApp(Calculator).mount('#app');
