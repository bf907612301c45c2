// What somebody does who can build: sign up, ask, propose, change it, take it back. On a phone and
// on a desk, in both languages, and once with the keyboard alone. A submission that comes too late
// is part of the pilot's journey, where the clock may move.
import { type Page } from '@playwright/test';
import { Keyboard } from '../helpers/keyboard';
import { expect, test } from '../helpers/test';
import { LANGUAGES, type Language } from '../helpers/words';
import { AccountPages } from '../pages/account';
import { OpportunityList, OpportunityPage } from '../pages/opportunity';
import { ProposalPage, ProposeSteps } from '../pages/propose';

const ANSWER = 'I rewrote a public booking form in 2024: every field has a label, and a screen reader reads its errors.';

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`somebody new signs up, asks, proposes, changes it and takes it back, in ${language}`, async ({ page }) => {
    await new AccountPages(page, language).signUp('Robin Tremblay-Singh');
    const id = await closingLast(page, language);
    const opportunity = new OpportunityPage(page, language);
    await opportunity.open(id);
    await opportunity.ask(said('May the work start a week later?', 'Les travaux peuvent-ils commencer une semaine plus tard?'));
    const steps = new ProposeSteps(page, language);
    const receipt = await steps.propose(id, ANSWER);
    const proposal = new ProposalPage(page, language);
    await proposal.openFrom(id);
    await expect(proposal.state).toContainText(said('Submitted', 'Soumise'));
    await proposal.follow('Change my proposal', 'Modifier ma proposition');
    await steps.follow('Answer 1', 'Réponse 1');
    await steps.answer(`${ANSWER} The code is public.`);
    await page.goto(said(`/en/opportunities/${id}/propose/check`, `/fr/occasions/${id}/proposer/verification`));
    await expect(page.getByText('The code is public.')).toBeVisible();
    expect(await steps.submit(true)).not.toBe(receipt);
    await proposal.openFrom(id);
    await proposal.withdraw();
    await expect(proposal.state).toContainText(said('Withdrawn', 'Retirée'));
  });

  test(`a step that is not finished says what is missing, and leads there, in ${language}`, async ({ page }) => {
    await new AccountPages(page, language).signUp('Noor Lafleur');
    const opportunity = new OpportunityPage(page, language);
    await opportunity.open(await closingLast(page, language));
    await opportunity.propose();
    const steps = new ProposeSteps(page, language);
    await steps.start();
    await steps.goOn();
    const summary = page.getByRole('region', { name: said('There is a problem', 'Il y a un problème') });
    await expect(summary).toBeFocused();
    await steps.arrived();
    await summary.getByRole('link').first().click();
    await expect(page.getByRole('checkbox').first()).toBeFocused();
    await expect(page.getByRole('checkbox').first()).toHaveAttribute('aria-invalid', 'true');
  });

  test(`the keyboard alone is enough to propose, in ${language}`, async ({ page }) => {
    await new AccountPages(page, language).signUp('Camille Okoye');
    const id = await closingLast(page, language);
    await page.goto(said(`/en/opportunities/${id}`, `/fr/occasions/${id}`));
    await proposeByKeyboard(new ProposeSteps(page, language));
  });
}

test('the first stop of the keyboard leads past the menu', async ({ page }) => {
  await page.goto('/en/opportunities');
  await expect(page.locator('h1')).toBeVisible();
  const keyboard = new Keyboard(page);
  await page.keyboard.press('Tab');
  await keyboard.press(page.getByRole('link', { name: 'Skip to main content' }));
  await expect(page.locator('main')).toBeFocused();
});

/** The id of the open opportunity that closes last: the list begins with the one that closes first. */
async function closingLast(page: Page, language: Language): Promise<string> {
  const list = new OpportunityList(page, language);
  await list.open();
  const address = await list.results.last().getAttribute('href');
  return address?.split('/').at(-1) ?? '';
}

async function proposeByKeyboard(steps: ProposeSteps): Promise<void> {
  const { page } = steps;
  const keyboard = new Keyboard(page);
  const heading = page.getByRole('heading', { level: 1 });
  const goOn = steps.button('Save and continue', 'Enregistrer et continuer');
  await keyboard.press(steps.link('Propose', 'Proposer'));
  await keyboard.press(steps.button('Start my proposal', 'Commencer ma proposition'));
  await keyboard.press(steps.link('Continue', 'Continuer'));
  await expect(heading).toBeFocused();
  await keyboard.tick(page.getByRole('checkbox').first());
  await keyboard.tick(page.getByRole('radio').first());
  await keyboard.press(goOn);
  const terms = steps.said('Price, dates and terms', 'Prix, dates et conditions');
  for (let number = 1; ; number += 1) {
    await expect(heading).toBeFocused();
    if ((await heading.innerText()) === terms) {
      break;
    }
    await keyboard.write(page.getByRole('textbox', { name: steps.said('Your answer', 'Votre réponse') }), ANSWER);
    await keyboard.press(goOn);
    await expect(heading).not.toHaveText(steps.said(`Answer ${number}`, `Réponse ${number}`));
  }
  for (const box of await page.getByRole('checkbox').all()) {
    await keyboard.tick(box);
  }
  await keyboard.press(goOn);
  await expect(heading).toHaveText(steps.said('Check and submit', 'Vérifier et soumettre'));
  await keyboard.press(steps.button('Submit proposal', 'Soumettre la proposition'));
  await steps.at('Proposal submitted', 'Proposition soumise');
  await steps.receipt();
}
