import type { Locator, Page } from 'playwright-core';

/** The shelf under the structure. */
export class WaitingZone {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('[data-waiting-zone]');
  }

  row(name: string): Locator {
    return this.root.locator(`[role="row"][data-key][aria-label="${name}"]`);
  }

  names(): Promise<readonly string[]> {
    return this.root.locator('[role="row"][data-key]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Holds what is dragged over the shelf. */
  async moveOver(): Promise<void> {
    const box = await this.root.boundingBox();
    if (!box) throw new Error('The zone d’attente is not in sight.');
    await this.page.mouse.move(box.x + 120, box.y + box.height - 30, { steps: 8 });
    await this.page.mouse.move(box.x + 121, box.y + box.height - 31);
  }
}
