// What somebody does who has no account: look around, search, read, share, change the language.
import { expectSound } from '../helpers/app';
import { expect, test } from '../helpers/test';
import { LANGUAGES, type Language, type Words } from '../helpers/words';
import { OpportunityList, OpportunityPage } from '../pages/opportunity';

/** Every page that needs no account. */
const PAGES: Words[] = [
  { en: '/en/', fr: '/fr/' },
  { en: '/en/opportunities', fr: '/fr/occasions' },
  { en: '/en/opportunities?phase=all', fr: '/fr/occasions?phase=all' },
  { en: '/en/opportunities?q=zzzzzz', fr: '/fr/occasions?q=zzzzzz' },
  { en: '/en/how-it-works', fr: '/fr/fonctionnement' },
  { en: '/en/results', fr: '/fr/resultats' },
  { en: '/en/help', fr: '/fr/aide' },
  { en: '/en/about', fr: '/fr/a-propos' },
  { en: '/en/terms', fr: '/fr/conditions' },
  { en: '/en/privacy', fr: '/fr/confidentialite' },
  { en: '/en/accessibility', fr: '/fr/accessibilite' },
  { en: '/en/sign-in', fr: '/fr/ouvrir-une-session' },
  { en: '/en/sign-up', fr: '/fr/creer-un-compte' },
  { en: '/en/reset-password', fr: '/fr/reinitialiser-mot-de-passe' },
  { en: '/en/confirm-email', fr: '/fr/confirmer-courriel' },
  { en: '/en/demonstration', fr: '/fr/demonstration' },
  { en: '/en/work', fr: '/fr/travail' },
  { en: '/en/no-such-page', fr: '/fr/page-inexistante' },
];

const TOGGLE: Words = { en: 'Français', fr: 'English' };

for (const language of LANGUAGES) {
  const other: Language = language === 'en' ? 'fr' : 'en';

  test(`every public page is sound in ${language}`, async ({ page }) => {
    for (const address of PAGES) {
      await test.step(address[language], async () => {
        await page.goto(address[language]);
        await expectSound(page);
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      });
    }
  });

  test(`the other language of every page in ${language} is one press away`, async ({ page }) => {
    for (const address of PAGES.slice(0, -1)) {
      await page.goto(address[language]);
      await page.getByRole('link', { name: TOGGLE[language], exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${escaped(address[other])}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${other}`));
    }
  });

  test(`a search in ${language} finds an opportunity, which can be read in both languages`, async ({ page }) => {
    const list = new OpportunityList(page, language);
    await list.open();
    const title = (await list.results.first().innerText()).trim();
    await list.search(longestWord(title));
    await expect(list.count).toContainText(/^\d+/);
    await page.getByRole('link', { name: title }).click();
    const opportunity = new OpportunityPage(page, language);
    await opportunity.arrived(title);
    await expect(opportunity.panel).toContainText(language === 'en' ? 'closes' : 'clôture');
    await page.getByRole('link', { name: TOGGLE[language], exact: true }).click();
    const translated = new OpportunityPage(page, other);
    await expect(page).toHaveURL(new RegExp(other === 'en' ? '/en/opportunities/' : '/fr/occasions/'));
    await translated.arrived();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  });

  test(`a filter in ${language} is part of the address: it survives the other language, a copy and the way back`, async ({ page, open }) => {
    const list = new OpportunityList(page, language);
    await list.open();
    await list.filterByState('completed');
    const shown = await list.results.allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: TOGGLE[language], exact: true }).click();
    const same = new OpportunityList(page, other);
    await expect(page).toHaveURL(`${same.path}?phase=completed`);
    await expect(same.results).toHaveCount(shown.length);
    const copy = await open();
    await copy.goto(page.url());
    await expect(new OpportunityList(copy, other).results).toHaveCount(shown.length);
    await page.goBack();
    await expect(list.results).toHaveText(shown);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${list.path}$`));
    await expect(list.results.first()).toBeVisible();
  });

  test(`the first page in ${language} is short on a phone: no place of the menu stands alone, three lines before the doors`, async ({ page, isMobile }) => {
    await page.goto(`/${language}/`);
    await expectSound(page);
    await expect(page.locator('.closing-soonest .result').first()).toBeVisible();
    const tops = await page.locator('.menu li').evaluateAll((places) => places.map((place) => place.getBoundingClientRect().top));
    expect(tops.filter((top) => top === tops.at(-1)).length).toBeGreaterThan(1);
    const shown = await page.locator('.closing-soonest .result').filter({ visible: true }).count();
    expect(shown).toBeLessThanOrEqual(isMobile ? 3 : 5);
  });

  test(`a completed opportunity in ${language} leads to its award notice`, async ({ page }) => {
    const list = new OpportunityList(page, language);
    await list.open();
    await list.filterByState('completed');
    await list.results.first().click();
    const opportunity = new OpportunityPage(page, language);
    await opportunity.arrived();
    const name = language === 'en' ? 'Read the award notice' : 'Lire l’avis d’attribution';
    await opportunity.panel.getByRole('link', { name }).click();
    await expect(page.locator('#award')).toBeInViewport();
  });

  test(`every opportunity on the first page of all is sound in ${language}`, async ({ page, open }) => {
    await page.goto(language === 'en' ? '/en/opportunities?phase=all' : '/fr/occasions?phase=all');
    const list = new OpportunityList(page, language);
    await expect(list.results.first()).toBeVisible();
    const addresses = await list.results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const reader = await open();
    for (const address of addresses.slice(0, 12)) {
      await test.step(address, async () => {
        await reader.goto(address);
        await expectSound(reader);
      });
    }
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function longestWord(text: string): string {
  const words = text.match(/[\p{L}]+/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
