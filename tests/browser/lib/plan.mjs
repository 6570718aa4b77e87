// Actions, claims, checklist and measures as a person finds them: by role and name.
import { eventually } from './browser.mjs';
import { tidy } from './calculator.mjs';

/** Opens a tab of the top bar, and then one of its pages. @param {any} opened @param {string} tab @param {string} [page] text keys */
export async function openTab(opened, tab, page) {
  for (const key of page ? [tab, page] : [tab]) {
    const name = opened.t(key);
    await opened.page.getByRole('tab', { name, exact: true }).first().click();
    await eventually(
      () => opened.page.getByRole('tab', { name, exact: true, selected: true }).count(),
      (count) => count > 0,
      `the tab ${name}`,
    );
  }
}

export const action = ({ page, t }, id) => page.getByRole('checkbox', { name: t(`action.${id}.title`), exact: true });

/** The settings and sentences of an action. */
export const actionGroup = ({ page, t }, id) => page.getByRole('group', { name: t(`action.${id}.title`), exact: true });

export const results = ({ page, t }) => page.getByRole('region', { name: t('plan.results_title'), exact: true });

/** The extra profit in words; it comes to rest before it is said. @returns {Promise<string>} */
export async function gain(opened) {
  return tidy(await results(opened).getByRole('status').textContent());
}
