// The public list of opportunities, and the public page of one.
import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen';

export class OpportunityList extends Screen {
  get path(): string {
    return this.said('/en/opportunities', '/fr/occasions');
  }

  async open(): Promise<void> {
    await this.goto(this.path);
  }

  get results(): Locator {
    return this.page.locator('main h2 a');
  }

  get count(): Locator {
    return this.page.locator('.result-count');
  }

  async search(words: string): Promise<void> {
    await this.fill('Search by words', 'Chercher par mots', words);
    await this.page.getByRole('search').getByRole('button', { name: this.said('Search', 'Chercher'), exact: true }).click();
    await this.page.waitForURL(/[?&]q=/);
    await this.arrived();
  }

  /** Filters by the state "open and closed" or another, named by its code. */
  async filterByState(code: string): Promise<void> {
    await this.unfold('Filter', 'Filtrer');
    await this.page.getByLabel(this.said('State', 'État')).selectOption(code);
    await this.press('Apply filters', 'Appliquer les filtres');
    await this.page.waitForURL(new RegExp(`phase=${code}`));
    await this.arrived();
  }
}

export class OpportunityPage extends Screen {
  async open(id: string): Promise<void> {
    await this.goto(this.said(`/en/opportunities/${id}`, `/fr/occasions/${id}`));
  }

  /** What the visitor can do now. */
  get panel(): Locator {
    return this.page.getByRole('region', { name: this.said('What you can do now', 'Ce que vous pouvez faire') });
  }

  async ask(question: string): Promise<void> {
    await this.fill('Ask a question', 'Poser une question', question);
    await this.press('Send question', 'Envoyer la question');
    await this.done('Question sent', 'Question envoyée');
    await expect(this.page.getByRole('heading', { name: question })).toBeVisible();
    await this.arrived();
  }

  async propose(): Promise<void> {
    await this.panel.getByRole('link', { name: this.said('Propose', 'Proposer'), exact: true }).click();
    await this.page.waitForURL(/\/(propose|proposer)$/);
    await this.arrived();
  }
}
