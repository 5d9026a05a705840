import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** The dialogs of the window. */
export class Dialogs {
  readonly page: Page;
  readonly current: Locator;

  constructor(page: Page) {
    this.page = page;
    this.current = page.locator('section[role="dialog"], section[role="alertdialog"]');
  }

  async isClosed(): Promise<void> {
    await this.current.waitFor({ state: 'detached' });
  }

  /** Escape, as often as something is open: a menu that is still closing takes one. */
  async leave(): Promise<void> {
    await eventually(async () => {
      if ((await this.current.count()) > 0) await this.page.keyboard.press('Escape');
      return this.current.count();
    }).toBe(0);
  }

  /** In a dialog with a list: looks for an entity and takes the one of that name. */
  async pick(name: string): Promise<void> {
    await this.current.getByRole('combobox').fill(name);
    await this.current.getByRole('option').filter({ hasText: name }).first().click();
    await this.isClosed();
  }

  /** The same with the keys only: typing filters, the arrows choose, Enter takes. */
  async pickByKeyboard(name: string): Promise<void> {
    const search = this.current.getByRole('combobox');
    await eventually(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await this.page.keyboard.type(name);
    await eventually(async () => {
      const chosen = await this.#chosenOption();
      if (!chosen.includes(name)) await this.page.keyboard.press('ArrowDown');
      return chosen;
    }).toContain(name);
    await this.page.keyboard.press('Enter');
    await this.isClosed();
  }

  /** What the option says that Enter would take. */
  async #chosenOption(): Promise<string> {
    return this.current.getByRole('combobox').evaluate((field) => {
      const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
      return option?.textContent ?? '';
    });
  }

  async press(button: string | RegExp): Promise<void> {
    await this.current.getByRole('button', { name: button }).click();
  }

  /** In the dialog of import: gives it a file. */
  async chooseFile(path: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(path);
  }
}
