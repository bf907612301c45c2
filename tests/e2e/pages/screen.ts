// What all page objects share: finding things the way people do, by role and name, in a language.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectSound } from '../helpers/app';
import type { Day } from '../helpers/pilot';
import type { Language, Words } from '../helpers/words';

export class Screen {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  /** A text in the language of the screen. */
  said(en: string, fr: string): string {
    return this.language === 'en' ? en : fr;
  }

  /** A part of a text in the language of the screen. */
  pick(words: Words): string {
    return words[this.language];
  }

  /** Waits for a page with this title, and expects it to be sound. */
  async arrived(title?: string | RegExp): Promise<void> {
    if (title) {
      await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    await expectSound(this.page);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await this.arrived();
  }

  button(en: string, fr: string): Locator {
    return this.page.getByRole('button', { name: this.said(en, fr), exact: true });
  }

  link(en: string, fr: string): Locator {
    return this.page.getByRole('link', { name: this.said(en, fr), exact: true });
  }

  group(en: string, fr: string): Locator {
    return this.page.getByRole('group', { name: this.said(en, fr) });
  }

  async press(en: string, fr: string): Promise<void> {
    await this.button(en, fr).click();
  }

  async follow(en: string, fr: string): Promise<void> {
    await this.link(en, fr).first().click();
  }

  /** Presses a button that asks once more, and says yes. */
  async confirm(en: string, fr: string): Promise<void> {
    await this.button(en, fr).click();
    await this.page.getByRole('dialog').getByRole('button', { name: this.said(en, fr), exact: true }).click();
  }

  /** Opens what is folded away. */
  async unfold(en: string, fr: string): Promise<void> {
    await this.page.locator('summary', { hasText: this.said(en, fr) }).first().click();
  }

  async fill(en: string, fr: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.said(en, fr) }).fill(text);
  }

  async tick(en: string, fr: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: this.said(en, fr) }).check();
  }

  async choose(group: Locator | Page, en: string, fr: string): Promise<void> {
    await group.getByRole('radio', { name: this.said(en, fr), exact: true }).check();
  }

  /** Fills a text that is asked for in both languages. */
  async bilingual(group: Locator, text: Words): Promise<void> {
    await group.getByRole('textbox', { name: this.said('In English', 'En anglais') }).fill(text.en);
    await group.getByRole('textbox', { name: this.said('In French', 'En français') }).fill(text.fr);
  }

  /** Fills the three parts of a day. */
  async day(group: Locator, [year, month, day]: Day): Promise<void> {
    await group.getByRole('combobox', { name: this.said('Month', 'Mois') }).selectOption(String(month));
    await group.getByRole('textbox', { name: this.said('Day', 'Jour') }).fill(String(day));
    await group.getByRole('textbox', { name: this.said('Year', 'Année') }).fill(String(year));
  }

  /** Waits for what is said once an act is done. */
  async done(en: string, fr: string): Promise<void> {
    await expect(this.page.getByText(this.said(en, fr), { exact: true }).first()).toBeVisible();
  }
}
