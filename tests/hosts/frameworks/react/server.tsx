import { renderToString } from 'react-dom/server';
import 'klantwaarde/react';
import { App } from './App.tsx';

export const render = () => renderToString(<App />);
