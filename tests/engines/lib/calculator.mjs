// The calculator's controls and results.
import { tidy } from '../../browser/lib/calculator.mjs';

/** What a new customer is worth, as it stands on the page. @param {import('./page.mjs').Page} page @returns {Promise<string>} */
export const headline = async (page) => tidy(await page.read('region', page.t('calculator.results')));

/** @param {import('./page.mjs').Page} page @param {string} field for example aov */
export const sliderText = async (page, field) => tidy(await page.read('slider', page.t(`field.${field}.label`), 'aria-valuetext'));
