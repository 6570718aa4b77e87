// @ts-check
/*! Klantwaarde, MIT licence */
// One file, as a script, as a module and imported: it exports nothing, and where there are no elements (on a server) it does nothing.
import { Calculator } from './embed/calculator.js';

const tag = 'clv-calculator';
if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, Calculator);
