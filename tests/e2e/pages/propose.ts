// The steps of proposing, and the page of one's own proposal.
import { expect, type Locator } from '@playwright/test';
import { OpportunityPage } from './opportunity';
import { Screen } from './screen';

export class ProposeSteps extends Screen {
  /** From the opportunity's page to a submitted proposal. */
  async propose(id: string, answer: string): Promise<string> {
    const opportunity = new OpportunityPage(this.page, this.language);
    await opportunity.open(id);
    await opportunity.propose();
    await this.start();
    await this.fillIn(answer);
    return this.submit();
  }

  async start(): Promise<void> {
    await this.begin();
    await this.follow('Continue', 'Continuer');
  }

  /** To the list of steps. */
  async begin(): Promise<void> {
    await this.press('Start my proposal', 'Commencer ma proposition');
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.said('Your proposal', 'Votre proposition'));
    await this.arrived();
  }

  /** Another name over the same proposal. */
  async inAnotherName(name: string): Promise<void> {
    await this.unfold('Propose in another name', 'Proposer à un autre nom');
    await this.page.getByRole('radio', { name }).check();
    await this.arrived();
    await this.press('Change the name', 'Changer le nom');
  }

  /** Every step up to the last, where everything is checked; every criterion gets the same answer. */
  async fillIn(answer: string): Promise<void> {
    await this.at('Eligibility', 'Admissibilité');
    await this.tick('I am of the age of majority', 'J’ai atteint l’âge de la majorité');
    await this.group('By what right do you work in Canada?', 'À quel titre travaillez-vous au Canada?').getByRole('radio').first().check();
    await this.goOn();
    await this.at('Answer 1', 'Réponse 1');
    const heading = this.page.getByRole('heading', { level: 1 });
    const terms = this.said('Price, dates and terms', 'Prix, dates et conditions');
    for (let number = 1; (await heading.innerText()) !== terms; number += 1) {
      await this.at(`Answer ${number}`, `Réponse ${number}`);
      await this.answer(answer);
      await this.goOn();
      await expect(heading).not.toHaveText(this.said(`Answer ${number}`, `Réponse ${number}`));
    }
    await this.at('Price, dates and terms', 'Prix, dates et conditions');
    await this.tick('I accept the fixed price.', 'J’accepte le prix fixe.');
    await this.tick('I can deliver by that date.', 'Je peux livrer à cette date.');
    await this.tick('I have read the terms', 'J’ai lu les conditions');
    await this.goOn();
    await this.at('Check and submit', 'Vérifier et soumettre');
  }

  async at(en: string, fr: string): Promise<void> {
    await this.arrived(this.said(en, fr));
  }

  async answer(text: string): Promise<void> {
    await this.fill('Your answer', 'Votre réponse', text);
  }

  async goOn(): Promise<void> {
    await this.press('Save and continue', 'Enregistrer et continuer');
  }

  /** Submits, and returns the receipt. */
  async submit(again = false): Promise<string> {
    if (again) {
      await this.press('Submit again', 'Soumettre de nouveau');
    } else {
      await this.press('Submit proposal', 'Soumettre la proposition');
    }
    await this.at('Proposal submitted', 'Proposition soumise');
    return this.receipt();
  }

  async receipt(): Promise<string> {
    const code = this.page.locator('code.code').first();
    await expect(code).toHaveText(/^[0-9a-f]{64}$/);
    return (await code.textContent()) ?? '';
  }
}

export class ProposalPage extends Screen {
  /** Opens the page of one's own proposal from the opportunity's. */
  async openFrom(id: string): Promise<void> {
    const opportunity = new OpportunityPage(this.page, this.language);
    await opportunity.open(id);
    await opportunity.panel.getByRole('link').first().click();
    await this.page.waitForURL(/\/(proposals|propositions)\/[0-9a-f-]{36}$/);
    await this.arrived();
  }

  get state(): Locator {
    return this.page.locator('.panel-state');
  }

  async withdraw(): Promise<void> {
    await this.confirm('Withdraw proposal', 'Retirer la proposition');
    await this.done('Proposal withdrawn', 'Proposition retirée');
    await this.arrived();
  }

  async decline(reason: string): Promise<void> {
    await this.press('Decline the offer', 'Décliner l’offre');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: this.said('Decline the offer', 'Décliner l’offre') }).click();
    await this.done('Offer declined', 'Offre déclinée');
    await this.arrived();
  }

  async accept(): Promise<void> {
    await this.press('Accept the offer', 'Accepter l’offre');
    await this.done('Offer accepted', 'Offre acceptée');
    await this.arrived();
  }

  async openContract(): Promise<string> {
    await this.follow('Open the contract', 'Ouvrir le contrat');
    await this.page.waitForURL(/\/(contracts|contrats)\/[0-9a-f-]{36}$/);
    await this.arrived();
    return /[0-9a-f-]{36}/.exec(this.page.url())?.[0] ?? '';
  }
}
