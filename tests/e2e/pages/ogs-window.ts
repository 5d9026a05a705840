import type { Page } from 'playwright-core';
import { Chart } from './chart.ts';
import { Dialogs } from './dialogs.ts';
import { ImportChanges } from './import-changes.ts';
import { ImportReview } from './import-review.ts';
import { Sheet } from './sheet.ts';
import { Spelling } from './spelling.ts';
import { StructureTree } from './structure-tree.ts';
import { eventually } from '../support/eventually.ts';

/** The window of OGS, as a user speaks of it. */
export class OgsWindow {
  readonly page: Page;
  readonly tree: StructureTree;
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly dialogs: Dialogs;
  readonly review: ImportReview;
  readonly changes: ImportChanges;
  readonly spelling: Spelling;
  /** What the page complained of: errors and warnings of its console. */
  readonly complaints: string[];

  constructor(page: Page, complaints: string[]) {
    this.page = page;
    this.complaints = complaints;
    this.tree = new StructureTree(page);
    this.sheet = new Sheet(page);
    this.chart = new Chart(page);
    this.dialogs = new Dialogs(page);
    this.review = new ImportReview(page);
    this.changes = new ImportChanges(page);
    this.spelling = new Spelling(page);
  }

  async isReady(): Promise<void> {
    await this.tree.rows.first().waitFor();
  }

  /** The last line of the journal, once everything is on the disk. */
  async lastJournalLine(): Promise<string> {
    await this.page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
    const label = await this.page.getByRole('button', { name: /^Journal/u }).getAttribute('aria-label');
    return plainSpaces((label ?? '').replace(/^Journal\s*:\s*/u, ''));
  }

  async expectJournal(line: string): Promise<void> {
    await eventually(() => this.lastJournalLine()).toBe(line);
  }

  /** The counts in the status bar. */
  async counts(): Promise<string> {
    const text = await this.page.locator('footer').last().locator('p').first().textContent();
    return plainSpaces(text ?? '');
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Keys so fast that no frame is drawn between them: each goes to what has the focus by then. */
  async pressAtOnce(...keys: readonly string[]): Promise<void> {
    await this.page.evaluate((pressed) => {
      for (const key of pressed) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    }, keys);
  }

  async undo(): Promise<void> {
    await this.#undoButton().click();
  }

  /** The name of the button: « Annuler : Rattachement … ». */
  async whatUndoWouldDo(): Promise<string> {
    return plainSpaces((await this.#undoButton().getAttribute('aria-label')) ?? '');
  }

  #undoButton() {
    return this.page.getByRole('toolbar', { name: 'Historique' }).getByRole('button', { name: /^Annuler/u });
  }

  /** Exports the Word document by the menu, or by its shortcut; gives its path on the disk. */
  async exportWord(by: 'menu' | 'keyboard' = 'menu'): Promise<string> {
    const download = this.page.waitForEvent('download');
    if (by === 'keyboard') await this.press('Control+e');
    else {
      await this.page.getByRole('button', { name: 'Exporter' }).click();
      await this.page.getByRole('menuitem', { name: /Word/u }).first().click();
    }
    return (await download).path();
  }

  /** The messages shown in the corner. */
  async messages(): Promise<readonly string[]> {
    const toasts = this.page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog');
    return (await toasts.allTextContents()).map(plainSpaces);
  }

  /** Goes on with Tab until the focus is on the element of that name. */
  async tabTo(name: string | RegExp, limit = 120): Promise<void> {
    for (let step = 0; step < limit; step++) {
      await this.press('Tab');
      const label = await this.focusedName();
      if (typeof name === 'string' ? label === name : name.test(label)) return;
    }
    throw new Error(`Tab never reached ${String(name)}; the focus is on « ${await this.focusedName()} ».`);
  }

  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      // All that stands in a dialog is not its name.
      if (element?.matches('body, [role$="dialog"]') === true) return '';
      return element?.getAttribute('aria-label') ?? element?.closest('label')?.textContent ?? element?.textContent ?? '';
    });
  }
}

/** No-break spaces as plain ones, for comparisons that are not about typography. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ').trim();
}
