import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** The tree « Structure ». */
export class StructureTree {
  readonly page: Page;
  readonly root: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('treegrid', { name: 'Structure de l’organisation' });
    this.rows = this.root.locator('[role="row"][data-key]');
  }

  row(name: string): Locator {
    return this.root.locator(`[role="row"][data-key][aria-label="${name}"]`);
  }

  /** Selects an entity, and waits for its sheet: it follows the tree by a frame. */
  async select(name: string): Promise<void> {
    await this.row(name).click();
    await eventually(() => this.row(name).getAttribute('aria-selected')).toBe('true');
    await eventually(() => this.page.getByRole('textbox', { name: 'Nom', exact: true }).inputValue()).toBe(name);
  }

  async expand(name: string): Promise<void> {
    const row = this.row(name);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('[slot="chevron"]').click();
    await eventually(() => row.getAttribute('aria-expanded')).toBe('true');
  }

  /** Filters the tree by name. */
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Rechercher une entité' }).fill(text);
  }

  /** Takes a row by mouse and holds it over another one. */
  async holdOver(name: string, target: string): Promise<void> {
    await this.row(name).hover();
    await this.page.mouse.down();
    await this.moveOver(target);
  }

  async moveOver(target: string): Promise<void> {
    const box = await this.row(target).boundingBox();
    if (!box) throw new Error(`« ${target} » is not in sight.`);
    await this.page.mouse.move(box.x + 150, box.y + box.height / 2, { steps: 8 });
    // A drag that moves at once to its end gives no time to aim: one more move settles it.
    await this.page.mouse.move(box.x + 151, box.y + box.height / 2);
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }

  /** Drags a row into another one by mouse. */
  async dragInto(name: string, target: string): Promise<void> {
    await this.holdOver(name, target);
    // Aimed at again until it is the target: rows may still come and go under the pointer.
    const isTarget = async () => {
      await this.moveOver(target);
      return this.row(target).and(this.page.locator('[data-drop-target]')).isVisible();
    };
    await eventually(isTarget).toBe(true);
    await this.letGo();
  }

  /** What is said while one drags: what letting go would do, or why it is refused. */
  async dragHint(): Promise<string> {
    const hint = this.page.locator('[data-drag-hint]');
    await hint.waitFor();
    return ((await hint.textContent()) ?? '').replaceAll('\u00A0', ' ');
  }

  /** By keyboard: goes to a row by typing the beginning of its name. */
  async typeTo(name: string): Promise<void> {
    await this.page.keyboard.type(name);
    await eventually(() => this.row(name).evaluate((row) => row === document.activeElement)).toBe(true);
  }

  /** By keyboard: takes the focused row, aims at a row with the arrows, and lets go. */
  async dragIntoByKeyboard(target: string, key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
    await this.page.keyboard.press('Enter');
    const aimed = () => this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await eventually(aimed).toMatch(/^(?:Insérer|Déposer)/u);
    for (let step = 0; step < 200; step++) {
      if ((await aimed()) === `Déposer sur ${target}`) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press(key);
    }
    throw new Error(`The arrows never reached « ${target} »; they stopped at « ${await aimed()} ».`);
  }

  async names(): Promise<readonly string[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }
}
