import react from '@vitejs/plugin-react';
import { build } from '../build.ts';

export default { ...build('react'), plugins: [react()] };
