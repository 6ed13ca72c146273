// The panel "Run": the sample that goes in, and what came of it.
import { expect, type Locator, type Page } from '@playwright/test';

export class RunPanel {
  readonly region: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('region', { name: 'Run', exact: true });
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.region.getByRole('tab', { name }).click();
  }

  /** Opens the panel at the sample. */
  async editSample(): Promise<void> {
    const tab = this.region.getByRole('tab', { name: 'Sample' });
    if (!(await tab.isVisible()))
      await this.#page.getByRole('button', { name: 'Expand run and problems' }).click();
    await tab.click();
  }

  /** Opens the mocked answer of a call node, and gives its body. */
  async answerBody(node: string): Promise<Locator> {
    const body = this.region.getByRole('textbox', { name: `Body of ${node}` });
    if (!(await body.isVisible()))
      await this.region.getByRole('group').filter({ hasText: node }).first().click();
    await expect(body).toBeVisible();
    return body;
  }

  row(node: string): Locator {
    return this.region
      .getByRole('row')
      .filter({ has: this.#page.getByRole('gridcell', { name: node, exact: true }) });
  }

  /** What the service gets, as the gateway would send it. */
  async serviceRequest(): Promise<Locator> {
    await this.tab('Service request');
    return this.region.getByRole('region', { name: 'service request' });
  }

  async clientResponse(): Promise<Locator> {
    await this.tab('Client response');
    return this.region.getByRole('region', { name: 'client response' });
  }
}
