// The file of an opportunity, where officials approve, publish, answer and offer.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from '../helpers/words';
import { Screen } from './screen';

export class FilePage extends Screen {
  async open(id: string): Promise<void> {
    await this.goto(this.said(`/en/work/opportunities/${id}`, `/fr/travail/occasions/${id}`));
  }

  async expectState(en: string, fr: string): Promise<void> {
    await expect(this.page.locator('#file-state .tags')).toContainText(this.said(en, fr));
  }

  async commitMoney(reservation: string, economicObject: string): Promise<void> {
    await this.fill('Fund reservation number', 'Numéro de réservation de fonds', reservation);
    await this.fill('Economic object', 'Article économique', economicObject);
    await this.press('Commit the money', 'Engager les fonds');
    await this.done('The money is committed.', 'Les fonds sont engagés.');
    await this.arrived();
  }

  async askForChanges(reasons: string): Promise<void> {
    await this.unfold('Ask for changes instead', 'Demander plutôt des modifications');
    await this.fill('What should change, and why', 'Ce qui devrait changer, et pourquoi', reasons);
    await this.press('Send back to the author', 'Retourner à l’auteur');
    await this.done('Sent back to the author.', 'Retournée à l’auteur.');
    await this.arrived();
  }

  async confirmFit(commodityCode: string, procedure: string): Promise<void> {
    await this.fill('Commodity code', 'Code de bien ou de service', commodityCode);
    const procedures = this.page.getByLabel(this.said('Solicitation procedure', 'Procédure de demande de soumissions'));
    await procedures.selectOption(procedure);
    await this.press('Confirm fit', 'Confirmer la conformité');
    await this.done('Fit is confirmed.', 'La conformité est confirmée.');
    await this.arrived();
  }

  async publish(): Promise<void> {
    await this.confirm('Publish', 'Publier');
    await this.done('Published.', 'Publiée.');
    await this.expectState('Open', 'Ouverte');
    await this.arrived();
  }

  async answer(question: string, published: Words, answer: Words): Promise<void> {
    await this.page.getByRole('button', { name: `${this.said('Answer', 'Répondre')} ${question}` }).click();
    await this.bilingual(this.group('The question as it will be published', 'La question telle qu’elle sera publiée'), published);
    await this.bilingual(this.group('Your answer', 'Votre réponse'), answer);
    await this.press('Publish the answer', 'Publier la réponse');
    await this.done('The answer is published.', 'La réponse est publiée.');
    await this.arrived();
  }

  /** Publishes the amendment that the author prepared; everybody concerned is told. */
  async amend(reason: Words): Promise<void> {
    await this.bilingual(this.group('Why it is amended', 'Raison de la modification'), reason);
    await this.confirm('Publish the amendment', 'Publier la modification');
    await this.done('The amendment is published.', 'La modification est publiée.');
    await this.arrived();
  }

  /** Takes whoever drew a place off the list. */
  async disqualify(rank: number, reason: string): Promise<void> {
    await this.unfold('Disqualify a proponent', 'Disqualifier un proposant');
    await this.choosePlace(rank);
    await this.page.getByLabel(this.said('Ground', 'Motif'), { exact: true }).selectOption({ index: 1 });
    await this.fill('Reason', 'Raison', reason);
    await this.arrived();
    await this.confirm('Disqualify', 'Disqualifier');
    await expect(this.page.locator('summary', { hasText: this.said('Reinstate a proponent', 'Réintégrer un proposant') })).toBeVisible();
    await this.arrived();
  }

  /** Puts them back at their place. */
  async reinstate(rank: number, reason: string): Promise<void> {
    await this.unfold('Reinstate a proponent', 'Réintégrer un proposant');
    const form = this.page.locator('details').filter({ hasText: this.said('Reinstate a proponent', 'Réintégrer un proposant') });
    await this.choosePlace(rank, form);
    await form.getByRole('textbox').fill(reason);
    await this.confirm('Reinstate', 'Réintégrer');
    await expect(this.page.locator('summary', { hasText: this.said('Reinstate a proponent', 'Réintégrer un proposant') })).toBeHidden();
    await this.arrived();
  }

  private async choosePlace(rank: number, form: Page | Locator = this.page): Promise<void> {
    const list = form.getByLabel(this.said('Proponent', 'Proposant'), { exact: true }).first();
    const place = list.locator('option', { hasText: new RegExp(`^${this.said('Place', 'Rang')} ${rank}`) });
    await list.selectOption((await place.getAttribute('value')) ?? '');
  }

  async makeOffer(): Promise<void> {
    await this.confirm('Make the offer', 'Faire l’offre');
    await this.done('The offer is made.', 'L’offre est faite.');
    await this.arrived();
  }
}
