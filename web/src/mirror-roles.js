// @ts-check
import { button, checkbox, copyField, disclosure, filePicker, link, radio, select, tab } from './mirror-controls.js';
import { cursor } from './mirror-cursor.js';
import { headerStrip } from './mirror-header-strip.js';
import { tooltip } from './mirror-hover.js';
import { numberField } from './mirror-number-field.js';
import { slider } from './mirror-slider.js';
import { alert, figure, group, heading, progress, region, status, tablist, tabpanel, text } from './mirror-static.js';
import { strip } from './mirror-strip.js';
import { columnHeader, sortTable, table } from './mirror-table.js';

/**
 * Every role of src/ui/semantics/node.h and how it becomes an element. A new role is a factory and a row here.
 * @type {Record<string, import('./types').Factory>}
 */
export const factories = {
  group,
  region,
  heading,
  text,
  status,
  alert,
  slider,
  cursor,
  number_field: numberField,
  copy_field: copyField,
  button,
  disclosure,
  tablist,
  tab,
  tabpanel,
  select,
  checkbox,
  radio,
  link,
  file_picker: filePicker,
  progress,
  figure,
  table,
  sort_table: sortTable,
  column_header: columnHeader,
  header_strip: headerStrip,
  tooltip,
  strip,
};
