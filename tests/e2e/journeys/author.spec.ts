// What departments do before anybody proposes: write with the checklist beside them, price, agree,
// publish, and amend what is open. The approvals after a change are part of the pilot's journey.
import type { Content } from '../helpers/pilot';
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';
import { FilePage } from '../pages/file';
import { OpportunityPage } from '../pages/opportunity';
import { ProposalPage, ProposeSteps } from '../pages/propose';
import { Wizard } from '../pages/wizard';

const AUTHOR = 'Marie-Ève Pelletier';
const APPROVER = 'Daniel Okoye';
const AUTHORITY = 'Ravinder Gill';
const VENDOR = 'Kenji Mori';

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`the checklist follows what the author writes, in ${language}`, async ({ enter }) => {
    const wizard = new Wizard(await enter(AUTHOR, language), language);
    await wizard.start('Documentation or report', 'Documentation ou rapport');
    const title = wizard.group('Title', 'Titre');
    await expect(wizard.page.locator('.checklist-done').first()).toBeVisible();
    const done = await wizard.page.locator('.checklist-done').count();
    await wizard.press('Fill in the template', 'Remplir avec le modèle');
    await expect.poll(() => wizard.page.locator('.checklist-done').count()).toBeGreaterThan(done);
    await wizard.bilingual(title, { en: 'Guide to the form', fr: 'Guide du formulaire' });
    await expect(wizard.page.locator('.autosave')).toContainText(said('Saved', 'Enregistré'));
    await wizard.page.reload();
    await wizard.arrived();
    await expect(title.getByRole('textbox').first()).toHaveValue(said('Guide to the form', 'Guide du formulaire'));
    await wizard.page.goto(wizard.page.url().replace(/(need|besoin)$/, said('readiness', 'verification')));
    await wizard.arrived();
    await expect(wizard.page.getByText(said('There still is text in [brackets]', 'Il reste du texte entre [crochets]'))).toBeVisible();
  });

  test(`the calculator works the price out, and a price over the ceiling is said, in ${language}`, async ({ enter }) => {
    const wizard = new Wizard(await enter(AUTHOR, language), language);
    await wizard.start('Bug fix', 'Correction de bogue');
    await wizard.page.goto(wizard.page.url().replace(/(need|besoin)$/, said('price-and-dates', 'prix-et-dates')));
    await wizard.arrived();
    await wizard.fill('Hourly rate', 'Taux horaire', '80');
    await wizard.fill('Hours of work', 'Heures de travail', '60');
    const price = wizard.page.getByRole('textbox', { name: said('Price before tax', 'Prix avant taxes') });
    await expect(price).toHaveValue(/^5[,\s\u00a0\u202f]600[.,]00$/);
    await expect(wizard.page.locator('.summary-list')).toContainText(said('below', 'sous la limite'));
    await wizard.price('9500');
    await expect(wizard.page.locator('.summary-list')).toContainText(said('over', 'de trop'));
    await wizard.arrived();
    await wizard.press('Suggest dates', 'Proposer des dates');
    await wizard.arrived();
  });
}

test('what waits is counted once, and not again on every page', async ({ enter }) => {
  const page = await enter(AUTHOR);
  await page.goto('/en/opportunities');
  await expect(page.locator('.menu .count')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/work')) {
      asked.push(request.url());
    }
  });
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  for (const place of ['How it works', 'Opportunities']) {
    await menu.getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
  }
  expect(asked).toEqual([]);
});

test.describe.serial('an opportunity from its first line to its amendment', () => {
  let file = '';

  test('the author writes it and sends it', async ({ enter }) => {
    const page = await enter(AUTHOR, 'fr');
    const wizard = new Wizard(page, 'fr');
    file = await wizard.start('Data', 'Données');
    await wizard.write(await written(wizard));
    await wizard.expectReady();
    await wizard.send();
  });

  test('an approver commits the money, and a contracting authority publishes it', async ({ enter }) => {
    const approver = new FilePage(await enter(APPROVER), 'en');
    await approver.open(file);
    await approver.commitMoney('FR-0042', '0473');
    const authority = new FilePage(await enter(AUTHORITY), 'en');
    await authority.open(file);
    await authority.confirmFit('D302A', 'TN');
    await authority.publish();
  });

  test('a material amendment is published with a reason, and asks the vendor to confirm', async ({ enter }) => {
    const vendor = await enter(VENDOR);
    await new ProposeSteps(vendor, 'en').propose(file, 'I cleaned two public data sets with pandas in 2025.');
    const page = await enter(AUTHOR, 'fr');
    const wizard = new Wizard(page, 'fr');
    await wizard.open(file);
    await wizard.goTo('The work', 'Les travaux');
    await wizard.bilingual(wizard.group('The work', 'Les travaux'), {
      en: 'Clean the table, and describe every column.',
      fr: 'Nettoyer le tableau et décrire chaque colonne.',
    });
    await expect(page.getByText('Importante', { exact: true })).toBeVisible();
    await wizard.checkAndSend();
    const authority = new FilePage(await enter(AUTHORITY), 'en');
    await authority.open(file);
    await authority.confirmFit('D302A', 'TN');
    await authority.amend({ en: 'Columns need words.', fr: 'Les colonnes doivent être décrites.' });
    const proposal = new ProposalPage(vendor, 'en');
    await proposal.openFrom(file);
    await expect(proposal.page.getByText('Columns need words.').first()).toBeVisible();
    await proposal.press('Confirm as it is', 'Confirmer telle quelle');
    await proposal.done('Proposal confirmed', 'Proposition confirmée');
    await proposal.arrived();
    const opportunity = new OpportunityPage(vendor, 'en');
    await opportunity.open(file);
    await expect(vendor.getByText('Columns need words.').first()).toBeVisible();
  });
});

/** A small opportunity. It closes before the last of the demonstration's own, which vendors propose to. */
async function written(wizard: Wizard): Promise<Content> {
  const now = await wizard.page.evaluate(() => Date.now());
  const ahead = (days: number) => {
    const day = new Date(now + days * 86_400_000);
    return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()] as Content['closes'];
  };
  return {
    title: { en: `Clean table ${now}`, fr: `Tableau propre ${now}` },
    summary: { en: 'A table of offices with clean columns.', fr: 'Un tableau des bureaux aux colonnes propres.' },
    background: { en: `Offices moved; the table of ${now} is out of date.`, fr: `Des bureaux ont déménagé; le tableau de ${now} est périmé.` },
    work: { en: 'Clean the table.', fr: 'Nettoyer le tableau.' },
    skills: ['Python'],
    acceptance: [
      { kind: 'licence', text: { en: 'The code has an MIT licence.', fr: 'Le code porte une licence MIT.' } },
      { kind: 'requirement', text: { en: 'Every office has a postal code.', fr: 'Chaque bureau a un code postal.' } },
    ],
    question: { en: 'Which table did you clean, and how?', fr: 'Quel tableau avez-vous nettoyé, et comment?' },
    price: '800',
    closes: ahead(7),
    starts: ahead(14),
    delivery: ahead(28),
  };
}
