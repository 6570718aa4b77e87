// The calculator as a person finds it: by role and name.

/** @param {any} opened what openPage gave @param {string} key of the field, for example aov */
export const slider = ({ page, t }, key) => page.getByRole('slider', { name: t(`field.${key}.label`), exact: true });
export const field = ({ page, t }, key) => page.getByRole('textbox', { name: t(`field.${key}.label`), exact: true });

/** The headline: what a new customer is worth, as it stands on the page. @returns {Promise<string>} */
export async function headline({ page, t }) {
  const region = page.getByRole('region', { name: t('calculator.results') });
  return tidy(await region.textContent());
}

/** Spaces that do not break are spaces here. */
export const tidy = (text) => (text ?? '').replace(/[\u00a0\u202f\u2009]/g, ' ');
