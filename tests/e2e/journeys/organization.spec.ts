// An organization from nothing to its first proposal: somebody signs up, makes it, invites a colleague
// who has no account yet; the colleague registers the address, finds the invitation, accepts it, and
// both see the proposal that is begun in the colleague's own name and made for the organization.
import { expect, test } from '../helpers/test';
import { linkInMail } from '../helpers/mail';
import { LANGUAGES } from '../helpers/words';
import { AccountPages } from '../pages/account';
import { OpportunityList, OpportunityPage } from '../pages/opportunity';
import { OrganizationPages } from '../pages/organization';
import { ProposeSteps } from '../pages/propose';

const ANSWER = 'We rewrote a public booking form in 2024: every field has a label, and a screen reader reads its errors.';

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`sign-up to first proposal by an organization, in ${language}`, async ({ page, open }) => {
    test.setTimeout(480_000);
    const name = `Tidewater ${process.pid} ${Date.now()} Inc.`;
    const colleague = `colleague-${process.pid}-${Date.now()}@example.ca`;
    await new AccountPages(page, language).signUp('Robin Tremblay-Singh');
    const owner = new OrganizationPages(page, language);
    await owner.make(name);
    await owner.invite(colleague);

    const other = await open();
    const account = new AccountPages(other, language);
    await account.register('Noor Lafleur', colleague);
    await account.confirmAddress(colleague);
    await account.signIn(colleague);
    const invitation = new URL(await linkInMail(colleague, said('/en/organizations/invitations/', '/fr/organisations/invitations/')));
    const member = new OrganizationPages(other, language);
    await member.accept(invitation.pathname, name);

    const list = new OpportunityList(other, language);
    await list.open();
    const id = (await list.results.last().getAttribute('href'))?.split('/').at(-1) ?? '';
    const opportunity = new OpportunityPage(other, language);
    await opportunity.open(id);
    await opportunity.propose();
    const steps = new ProposeSteps(other, language);
    await steps.begin();
    await steps.inAnotherName(name);
    const forIt = said(`You propose for ${name}.`, `Vous proposez au nom de ${name}.`);
    await expect(other.getByText(forIt)).toBeVisible();
    await steps.arrived();
    await steps.follow('Continue', 'Continuer');
    await steps.fillIn(ANSWER);
    await steps.submit();
    await expect(other.getByText(forIt)).toBeVisible();

    await page.goto(said('/en/proposals', '/fr/propositions'));
    await expect(page.getByText(name)).toBeVisible();
    await owner.arrived();
    await owner.people(name, 'Noor Lafleur');
  });
}
