import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { ClvResult } from 'klantwaarde';
import 'klantwaarde';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <clv-calculator [grossMargin]="0.5" [pricesIncludeVat]="true" (clv-result)="result.set($event.detail)"></clv-calculator>
    <output>{{ result()?.clv?.toFixed(2) }}</output>
  `,
})
export class Calculator {
  readonly result = signal<ClvResult | undefined>(undefined);
}
