import type { Locator, Page } from 'playwright-core';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The hands of a user whose every movement is measured: nothing but raw inputs, aimed beforehand. */
export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  rowSelector(name: string): string {
    return `[role="treegrid"] [role="row"][data-key][aria-label="${name}"]`;
  }

  boxSelector(name: string): string {
    return `[role="tree"] [role="treeitem"][title^="${name} ("]`;
  }

  mission(rank: number): string {
    return `[aria-label="Mission ${rank}"]`;
  }

  /** A point of the first element that answers, by shares of its width and height. */
  async at(selector: string, across = 0.5, down = 0.5): Promise<Place> {
    const element = this.page.locator(selector).first();
    await this.#bringRows(element);
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (!box) throw new Error(`${selector} is not in sight.`);
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }

  /** The structure has the rows in sight only: it is scrolled until it has this one. */
  async #bringRows(element: Locator): Promise<void> {
    const tree = this.page.locator('[role="treegrid"]').first();
    for (let top = 0; (await element.count()) === 0 && top < 3000; top += 300) {
      await tree.evaluate((scroller, to) => {
        scroller.scrollTop = to;
      }, top);
      await this.wait(120);
    }
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** As a hand does it: the pointer arrives, presses and lets go, never all within one frame. */
  async click({ x, y }: Place): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.wait(80);
    await this.page.mouse.down();
    await this.wait(60);
    await this.page.mouse.up();
  }

  async move({ x, y }: Place, steps = 1): Promise<void> {
    await this.page.mouse.move(x, y, { steps });
  }

  async wait(milliseconds: number): Promise<void> {
    await this.page.waitForTimeout(milliseconds);
  }

  /** Selects a row, and waits for its sheet. */
  async select(name: string): Promise<void> {
    await this.click(await this.at(this.rowSelector(name), 0.6));
    await this.wait(600);
  }

  async clickOn(selector: string, across?: number, down?: number): Promise<void> {
    await this.click(await this.at(selector, across, down));
  }

  /** Takes what stands at one point and holds it over another. */
  async hold(from: Place, over: Place): Promise<void> {
    await this.move(from);
    await this.page.mouse.down();
    await this.move(over, 10);
    await this.move({ x: over.x + 1, y: over.y });
    await this.wait(300);
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }
}
