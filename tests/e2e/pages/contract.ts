// A contract, from the signatures to the payment.
import { expect } from '@playwright/test';
import { Screen } from './screen';

export class ContractPage extends Screen {
  async open(id: string): Promise<void> {
    await this.goto(this.said(`/en/contracts/${id}`, `/fr/contrats/${id}`));
  }

  async expectState(en: string, fr: string): Promise<void> {
    await expect(this.page.locator('#contract-state .tags')).toContainText(this.said(en, fr));
  }

  async sign(name: string): Promise<void> {
    await this.fill('Your full name', 'Votre nom complet', name);
    await this.tick('I have read the terms and agree to them', 'J’ai lu les conditions et je les accepte');
    await this.press('Sign the contract', 'Signer le contrat');
    await this.finished('You signed.', 'Vous avez signé.');
  }

  async deliver(repository: string, commit: string): Promise<void> {
    await this.fill('Public repository', 'Dépôt public', repository);
    await this.fill('Commit or pull request', 'Validation ou demande de fusion', commit);
    await this.press('Deliver the work', 'Livrer les travaux');
    await this.finished('Delivered.', 'Livraison faite.');
  }

  /** Says of every criterion whether it is met; sends the delivery back if one, counted from 0, is not. */
  async review(failing?: { criterion: number; why: string }): Promise<void> {
    await this.arrived();
    const met = this.page.getByRole('radio', { name: this.said('Met', 'Respecté'), exact: true });
    const not = this.page.getByRole('radio', { name: this.said('Not met', 'Non respecté'), exact: true });
    for (let index = 0; index < (await met.count()); index += 1) {
      await (index === failing?.criterion ? not : met).nth(index).check();
    }
    if (failing) {
      await this.fill('Why not, and what should change', 'Pourquoi, et ce qui doit changer', failing.why);
      await this.press('Ask for a revision', 'Demander une révision');
    } else {
      await this.press('Accept the work', 'Accepter les travaux');
    }
    await this.finished('Review sent.', 'Examen envoyé.');
  }

  async sendInvoice(): Promise<void> {
    await this.press('Send the invoice', 'Envoyer la facture');
    await this.finished('Invoice sent.', 'Facture envoyée.');
  }

  async certify(): Promise<void> {
    await this.tick('I certify under section 34', 'J’atteste, en vertu de l’article 34');
    await this.press('Certify the invoice', 'Attester la facture');
    await this.finished('Certified.', 'Attestation faite.');
  }

  /** Records a payment by card. */
  async pay(reference: string): Promise<void> {
    const methods = this.group('How the vendor is paid', 'Mode de paiement du fournisseur');
    await methods.locator('input[value="card"]').check();
    await this.fill('Cardholder and transaction number', 'Titulaire de la carte et numéro de transaction', reference);
    await this.press('Record the payment', 'Inscrire le paiement');
    await this.finished('Payment recorded.', 'Paiement inscrit.');
  }

  async confirmPayment(): Promise<void> {
    await this.press('Confirm the payment', 'Confirmer le paiement');
    await this.finished('Payment confirmed. Thank you.', 'Paiement confirmé. Merci.');
  }

  async giveFeedback(): Promise<void> {
    await this.choose(this.page, '5 – Very good', '5 – Très bien');
    await this.press('Give feedback', 'Donner votre avis');
    await this.finished('Thank you for your feedback.', 'Merci de votre avis.');
  }

  private async finished(en: string, fr: string): Promise<void> {
    await this.done(en, fr);
    await this.arrived();
  }
}
