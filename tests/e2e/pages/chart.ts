import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** The org chart of the centre. */
export class Chart {
  readonly page: Page;
  readonly root: Locator;
  readonly boxes: Locator;
  readonly toolbar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('tree', { name: 'Organigramme de l’organisation' });
    this.boxes = this.root.getByRole('treeitem');
    this.toolbar = page.getByRole('toolbar', { name: 'Affichage de l’organigramme' });
  }

  /** Shows the chart by its shortcut. */
  async show(): Promise<void> {
    await this.page.keyboard.press('Alt+o');
    await this.boxes.first().waitFor();
  }

  /** The box of that name, by its tooltip, which is never cut. */
  box(name: string): Locator {
    return this.root.locator(`[role="treeitem"][title^="${name} ("]`);
  }

  async openLevels(entry: string): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'Niveaux' }).click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
    await this.isStill();
  }

  /** Waits until nothing glides any more. */
  async isStill(): Promise<void> {
    await eventually(() =>
      this.page.evaluate(
        () =>
          document.querySelector('[data-glide]') === null &&
          document.getAnimations().every(({ playState }) => playState !== 'running'),
      ),
    ).toBe(true);
  }

  /** The scale that the toolbar says, in per cent. */
  async scale(): Promise<number> {
    const text = await this.toolbar.getByRole('button', { name: /taille réelle/u }).textContent();
    return Number.parseInt(text ?? '', 10);
  }

  /** A point of a box: shares of its width and height. */
  async point(name: string, across = 0.5, down = 0.5): Promise<{ x: number; y: number }> {
    const box = await this.box(name).boundingBox();
    if (!box) throw new Error(`« ${name} » is not in sight.`);
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }

  /** Takes a box by mouse and holds it over a point of another one. */
  async holdOver(name: string, target: string, across = 0.5, down = 0.5): Promise<void> {
    const from = await this.point(name, 0.5, 0.3);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    const to = await this.point(target, across, down);
    await this.page.mouse.move(to.x, to.y, { steps: 10 });
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }

  async hint(): Promise<string> {
    return ((await this.root.locator('[data-drag-hint]').textContent()) ?? '').replaceAll('\u00A0', ' ');
  }

  async impact(): Promise<string> {
    return (await this.root.locator('[data-impact]').textContent()) ?? '';
  }

  /** The name of the box on which the keyboard is. */
  async activeName(): Promise<string> {
    return this.root.evaluate((tree) => {
      const id = tree.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('title')?.split(' (')[0] ?? '';
    });
  }
}
