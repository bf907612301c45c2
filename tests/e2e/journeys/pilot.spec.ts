// The whole file with the pilot's real opportunity, through the browser alone, once with the pages
// in English and once in French: written, approved after changes, published, proposed to by four
// vendors of whom two pass, drawn, declined, accepted, signed, delivered, sent back, accepted,
// invoiced, certified, paid. Each language has a server of its own whose business time begins on
// the morning of 29 June 2021.
import { pilot, pilotIsHere } from '../helpers/pilot';
import { expect, test } from '../helpers/test';
import { LANGUAGES, type Language } from '../helpers/words';
import { ContractPage } from '../pages/contract';
import { EvaluationPage } from '../pages/evaluation';
import { FilePage } from '../pages/file';
import { OpportunityPage } from '../pages/opportunity';
import { ProposalPage, ProposeSteps } from '../pages/propose';
import { TimePage } from '../pages/time';
import { Wizard } from '../pages/wizard';

const SERVERS = { en: process.env.PILOT_EN_URL, fr: process.env.PILOT_FR_URL };

const AUTHOR = 'Liam Gagnon';
const APPROVER = 'Sophie Bergeron';
const AUTHORITY = 'Nadia Haddad';
const CERTIFIER = 'Catherine Lavoie';
const PAYER = 'Omar Siddiqui';

const SKILLED = 'I wrote Azure policies and runbooks in PowerShell for three years at a university.';
const UNSKILLED = 'I have always liked computers.';

/** The four who propose, and what they answer. */
const VENDORS: [string, string][] = [
  ['Maya Campbell', SKILLED],
  ['Geneviève Tremblay', SKILLED],
  ['Amara Okafor', UNSKILLED],
  ['Kenji Mori', UNSKILLED],
];

/** Writes a proposal, and comes too late with it. */
const LATE = 'Mathieu Arsenault';

const NOTE = {
  en: '\n\nThe sandbox is filled before the work starts.',
  fr: '\n\nLe bac à sable est rempli avant le début des travaux.',
};

for (const language of LANGUAGES) {
  test.describe.serial(`the pilot’s opportunity, with pages in ${language}`, () => {
    test.skip(!pilotIsHere, 'the pilot’s opportunity is not beside the project');
    test.skip(!SERVERS[language], 'no server begins in 2021: `cargo xtask test journeys` starts it');
    test.use({ baseURL: SERVERS[language] });
    test.setTimeout(180_000);
    journey(language);
  });
}

function journey(language: Language): void {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);
  let file = '';
  let contract = '';
  let order: string[] = [];

  test('the author enters it, and it is ready as it is', async ({ enter }) => {
    const wizard = new Wizard(await enter(AUTHOR, language), language);
    file = await wizard.start('Script or automation', 'Script ou automatisation');
    await wizard.write(pilot());
    await wizard.expectReady();
    await wizard.send();
  });

  test('the approver commits $7,345.00, and the contracting authority asks for a change', async ({ enter }) => {
    const approver = new FilePage(await enter(APPROVER, language), language);
    await approver.open(file);
    await expect(approver.page.locator('#approvals')).toContainText(said('7,345.00', '7 345,00'));
    await approver.commitMoney('FR-2021-0617', '0473');
    const authority = new FilePage(await enter(AUTHORITY, language), language);
    await authority.open(file);
    await authority.askForChanges('Say what the sandbox will contain before the work starts.');
  });

  test('the author changes the work, and the money stays committed', async ({ enter }) => {
    const page = await enter(AUTHOR, language);
    const wizard = new Wizard(page, language);
    const content = pilot();
    await wizard.open(file);
    await wizard.goOn('work', 'travaux');
    await wizard.bilingual(wizard.group('The work', 'Les travaux'), {
      en: content.work.en + NOTE.en,
      fr: content.work.fr + NOTE.fr,
    });
    for (const step of [['acceptance', 'acceptation'], ['evaluation', 'evaluation'], ['price-and-dates', 'prix-et-dates'], ['declarations', 'declarations']]) {
      await wizard.goOn(step[0], step[1]);
    }
    await wizard.expectReady();
    await wizard.send();
    const money = page.locator('#approvals h3').filter({ hasText: said('Approved', 'Approuvé') });
    await expect(money).toHaveCount(1);
  });

  test('the contracting authority confirms fit and publishes it until the last second of 12 July', async ({ enter, page }) => {
    const authority = new FilePage(await enter(AUTHORITY, language), language);
    await authority.open(file);
    await authority.confirmFit('D302A', 'TN');
    await authority.publish();
    const opportunity = new OpportunityPage(page, language);
    await opportunity.open(file);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pilot().title[language]);
    await expect(page.locator('time[datetime^="2021-07-13T03:59:59"]').first()).toBeVisible();
  });

  test('a question is answered for everybody, in both languages', async ({ enter, page }) => {
    const question = said('Is PowerShell 7 available in the sandbox?', 'PowerShell 7 est-il offert dans le bac à sable?');
    const vendor = new OpportunityPage(await enter(VENDORS[0][0], language), language);
    await vendor.open(file);
    await vendor.ask(question);
    const author = new FilePage(await enter(AUTHOR, language), language);
    await author.open(file);
    const published = { en: 'Is PowerShell 7 available in the sandbox?', fr: 'PowerShell 7 est-il offert dans le bac à sable?' };
    await author.answer(question, published, { en: 'Yes, version 7.1.', fr: 'Oui, la version 7.1.' });
    for (const reader of LANGUAGES) {
      await new OpportunityPage(page, reader).open(file);
      await expect(page.getByText(reader === 'en' ? 'Yes, version 7.1.' : 'Oui, la version 7.1.')).toBeVisible();
    }
  });

  test('four vendors submit, and one of them twice', async ({ enter }) => {
    for (const [name, answer] of VENDORS) {
      await new ProposeSteps(await enter(name, language), language).propose(file, answer);
    }
    const page = await enter(VENDORS[0][0], language);
    const proposal = new ProposalPage(page, language);
    await proposal.openFrom(file);
    const first = await page.locator('code.code').first().textContent();
    await proposal.follow('Change my proposal', 'Modifier ma proposition');
    const steps = new ProposeSteps(page, language);
    await steps.follow('Answer 1', 'Réponse 1');
    await steps.answer(`${SKILLED} And for one more year since.`);
    await steps.goOn();
    await steps.goOn();
    expect(await steps.submit(true)).not.toBe(first);
  });

  test('closing comes while a vendor writes: it is refused, and what was typed stays', async ({ enter, open }) => {
    const page = await enter(LATE, language);
    const steps = new ProposeSteps(page, language);
    await new OpportunityPage(page, language).open(file);
    await new OpportunityPage(page, language).propose();
    await steps.start();
    await steps.fillIn(SKILLED);
    const time = new TimePage(await open(), language);
    await time.open();
    await time.toTheNextClosing();
    await steps.press('Submit proposal', 'Soumettre la proposition');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText(SKILLED)).toBeVisible();
    await page.reload();
    await expect(page.getByText(SKILLED)).toBeVisible();
    await steps.arrived();
  });

  test('the author decides without names, two pass, and the draw orders them', async ({ enter }) => {
    const evaluation = new EvaluationPage(await enter(AUTHOR, language), language);
    await evaluation.open(file);
    await expect(evaluation.page.locator('main')).not.toContainText('Maya');
    await evaluation.decideAll(4, (answer) =>
      answer.includes('Azure')
        ? { met: true, why: 'Names the work, when it was done and how.' }
        : { met: false, why: 'Shows no skill in Azure.' },
    );
    order = await evaluation.complete();
    expect([...order].sort()).toEqual(['Geneviève Tremblay', 'Maya Campbell']);
  });

  test('the second is disqualified by mistake, and reinstated at their place', async ({ enter }) => {
    const authority = new FilePage(await enter(AUTHORITY, language), language);
    await authority.open(file);
    const why = 'A declaration did not match the public register, as far as we could then see.';
    await authority.disqualify(2, why);
    const vendor = new ProposalPage(await enter(order[1], language), language);
    await vendor.openFrom(file);
    await expect(vendor.page.locator('main')).toContainText(why);
    await authority.reinstate(2, `${why} The register was corrected since.`);
    await vendor.openFrom(file);
    await expect(vendor.page.locator('main')).not.toContainText(why);
  });

  test('the first declines, and the second accepts', async ({ enter }) => {
    const authority = new FilePage(await enter(AUTHORITY, language), language);
    await authority.open(file);
    await authority.makeOffer();
    const first = new ProposalPage(await enter(order[0], language), language);
    await first.openFrom(file);
    await first.decline('I took other work.');
    await authority.open(file);
    await authority.makeOffer();
    const second = new ProposalPage(await enter(order[1], language), language);
    await second.openFrom(file);
    await second.accept();
    contract = await second.openContract();
  });

  test('both sign', async ({ enter }) => {
    const vendor = new ContractPage(await enter(order[1], language), language);
    await vendor.open(contract);
    await vendor.sign(order[1]);
    const canada = new ContractPage(await enter(AUTHORITY, language), language);
    await canada.open(contract);
    await canada.sign(AUTHORITY);
    await canada.expectState('Work under way', 'Travaux en cours');
  });

  test('the work is delivered, sent back against one criterion, delivered again and accepted', async ({ enter, open }) => {
    const time = new TimePage(await open(), language);
    await time.open();
    for (let day = 0; day < 4; day += 1) {
      await time.oneDayLater();
    }
    const vendor = new ContractPage(await enter(order[1], language), language);
    const author = new ContractPage(await enter(AUTHOR, language), language);
    const repository = 'https://github.com/esdc-edsc/azure-marketplace';
    await vendor.open(contract);
    await vendor.deliver(repository, '1f3d5a7c9e');
    await author.open(contract);
    await author.review({ criterion: 1, why: 'The French message is missing.' });
    await time.oneDayLater();
    await vendor.open(contract);
    await expect(vendor.page.getByText('The French message is missing.').first()).toBeVisible();
    await vendor.deliver(repository, '2a4c6e8f0b');
    await author.open(contract);
    await author.review();
  });

  test('the invoice is sent, certified by one person, paid by another, and confirmed', async ({ enter }) => {
    const vendor = new ContractPage(await enter(order[1], language), language);
    await vendor.open(contract);
    await vendor.sendInvoice();
    const certifier = new ContractPage(await enter(CERTIFIER, language), language);
    await certifier.open(contract);
    await certifier.certify();
    const payer = new ContractPage(await enter(PAYER, language), language);
    await payer.open(contract);
    await payer.pay('P. Payer, 0042-7781');
    await vendor.open(contract);
    await vendor.confirmPayment();
    await vendor.giveFeedback();
    const author = new ContractPage(await enter(AUTHOR, language), language);
    await author.open(contract);
    await author.giveFeedback();
  });

  test('the public page shows how it went, in both languages', async ({ page }) => {
    for (const reader of LANGUAGES) {
      await new OpportunityPage(page, reader).open(file);
      await expect(page.locator('main')).toContainText(order[1]);
      await expect(page.locator('main')).toContainText(reader === 'en' ? 'Completed' : 'Terminée');
    }
  });
}
