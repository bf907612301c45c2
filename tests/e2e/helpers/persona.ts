// Entering as one of the demonstration's people, the way a visitor would: from the sign-in page.
import { expect, type Page } from '@playwright/test';
import type { Language } from './words';

const SIGN_IN: Record<Language, string> = { en: '/en/sign-in', fr: '/fr/ouvrir-une-session' };

/** Signs in as the person whose button on the sign-in page carries `name`. */
export async function enterAs(page: Page, name: string, language: Language = 'en'): Promise<void> {
  await page.goto(SIGN_IN[language]);
  await page.getByRole('button', { name }).click();
  await expect(page).not.toHaveURL(new RegExp(`${SIGN_IN[language]}$`));
}
