import { createRoot } from 'react-dom/client';
import Calculator from '../snippets/react.tsx';

createRoot(document.getElementById('app')!).render(<Calculator />);
