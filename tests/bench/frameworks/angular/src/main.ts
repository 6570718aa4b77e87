import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Calculator } from '../../snippets/angular';

void bootstrapApplication(Calculator, { providers: [provideZonelessChangeDetection()] });
