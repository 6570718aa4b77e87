// Every case, for one engine.
import { describe } from 'node:test';
import { calculatorCases } from '../cases/calculator.mjs';
import { embedCases } from '../cases/embed.mjs';
import { importCases } from '../cases/import.mjs';
import { pictureCases } from '../cases/pictures.mjs';
import { startCases } from '../cases/start.mjs';
import { useEngine } from './engine.mjs';

/** @param {string} engine its name @param {(environment: Record<string, string>) => Promise<any>} start */
export function runCases(engine, start) {
  describe(engine, () => {
    const used = useEngine(start);
    for (const cases of [startCases, calculatorCases, importCases, embedCases, pictureCases]) cases(used, engine);
  });
}
