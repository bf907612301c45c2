//! What each refusal is called on the wire and what it says to a person.

use super::{Kind, Refusal};
use crate::language::Words;

impl Refusal {
    /// The stable code that programs compare.
    #[must_use]
    pub fn code(self) -> &'static str {
        entry(self).0
    }

    /// What sort of no it is.
    #[must_use]
    pub fn kind(self) -> Kind {
        entry(self).1
    }
}

/// The sentence for a person, in both languages.
#[must_use]
pub fn sentence(refusal: Refusal) -> Words {
    entry(refusal).2
}

#[rustfmt::skip]
#[expect(clippy::too_many_lines, reason = "a catalogue: one line a refusal")]
fn entry(refusal: Refusal) -> (&'static str, Kind, Words) {
    match refusal {
        Refusal::NotSignedIn => ("not_signed_in", Kind::Nobody, Words::new("Sign in to do this.", "Ouvrez une session pour faire cela.")),
        Refusal::CredentialsRefused => ("credentials_refused", Kind::Nobody, Words::new("The e-mail address or the password is not right.", "L’adresse courriel ou le mot de passe est incorrect.")),
        Refusal::SessionOver => ("session_over", Kind::Nobody, Words::new("Your session is over. Sign in again; what you typed is kept.", "Votre session est terminée. Ouvrez-en une autre; ce que vous avez saisi est conservé.")),
        Refusal::SignInOver => ("sign_in_over", Kind::Nobody, Words::new("Signing in took too long or failed too often. Begin again with your password.", "L’ouverture de session a pris trop de temps ou a échoué trop souvent. Recommencez avec votre mot de passe.")),
        Refusal::SecondFactorNeeded => ("second_factor_needed", Kind::Forbidden, Words::new("Your role asks for a second factor at sign-in. Set one up under “Security” in your account, then come back.", "Votre rôle exige un deuxième facteur à l’ouverture de session. Configurez-en un sous «\u{a0}Sécurité\u{a0}» dans votre compte, puis revenez ici.")),
        Refusal::SecondFactorMissing => ("second_factor_missing", Kind::Conflict, Words::new("No second factor is set up. Begin by setting one up.", "Aucun deuxième facteur n’est configuré. Commencez par en configurer un.")),
        Refusal::ArrivalOver => ("arrival_over", Kind::Nobody, Words::new("Signing in with the other service took too long. Begin again.", "L’ouverture de session avec l’autre service a pris trop de temps. Recommencez.")),
        Refusal::IdentityTaken => ("identity_taken", Kind::Conflict, Words::new("This sign-in service already leads to another account.", "Ce service d’ouverture de session mène déjà à un autre compte.")),
        Refusal::LastWayToSignIn => ("last_way_to_sign_in", Kind::Conflict, Words::new("This is your only way to sign in. Choose a password or link another service first.", "C’est votre seul moyen d’ouvrir une session. Choisissez d’abord un mot de passe ou liez un autre service.")),
        Refusal::LinkNotGood => ("link_not_good", Kind::Conflict, Words::new("This link was used already or is too old. Ask for a new one.", "Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau.")),
        Refusal::EmailNotConfirmed => ("email_not_confirmed", Kind::Forbidden, Words::new("Confirm your e-mail address first: follow the link that we sent you.", "Confirmez d’abord votre adresse courriel\u{a0}: suivez le lien que nous vous avons envoyé.")),
        Refusal::NotADemonstration => ("not_a_demonstration", Kind::Hidden, Words::new("There is no such page here.", "Cette page n’existe pas ici.")),
        Refusal::TimeOnlyMovesForward => ("time_only_moves_forward", Kind::Conflict, Words::new("Business time only moves forward. Choose a later moment.", "L’heure de service ne peut qu’avancer. Choisissez un moment ultérieur.")),
        Refusal::NotYourRole => ("not_your_role", Kind::Forbidden, Words::new("Your role does not include this step.", "Votre rôle ne comprend pas cette étape.")),
        Refusal::NotYourDepartment => ("not_your_department", Kind::Forbidden, Words::new("This file belongs to another department.", "Ce dossier appartient à un autre ministère.")),
        Refusal::DutiesSeparated => ("duties_separated", Kind::Forbidden, Words::new("You already took a step on this file that must be kept apart from this one. Somebody else has to do it.", "Vous avez déjà accompli dans ce dossier une étape qui doit rester distincte de celle-ci. Une autre personne doit s’en charger.")),
        Refusal::NotYours => ("not_yours", Kind::Forbidden, Words::new("Only the person it belongs to can do this.", "Seule la personne concernée peut faire cela.")),
        Refusal::OwnDepartment => ("own_department", Kind::Forbidden, Words::new("Public servants cannot propose to their own department.", "Les fonctionnaires ne peuvent pas présenter de proposition à leur propre ministère.")),
        Refusal::PlatformRoleHeld => ("platform_role_held", Kind::Forbidden, Words::new("Whoever works for the platform neither asks questions nor proposes.", "Les personnes qui travaillent pour la plateforme ne posent pas de questions et ne présentent pas de propositions.")),
        Refusal::PasswordCloses => ("password_closes", Kind::Conflict, Words::new("This account has a password: close it with that. No code is needed.", "Ce compte a un mot de passe\u{a0}: servez-vous-en pour le fermer. Aucun code n’est nécessaire.")),
        Refusal::AccountInUse => ("account_in_use", Kind::Conflict, Words::new("Something has to be settled before you can close your account. The list says what.", "Il reste quelque chose à régler avant que vous puissiez fermer votre compte. La liste indique quoi.")),
        Refusal::NothingDeclared => ("nothing_declared", Kind::Conflict, Words::new("There is nothing to delete: you declared nothing.", "Il n’y a rien à supprimer\u{a0}: vous n’avez rien déclaré.")),
        Refusal::NotFound => ("not_found", Kind::Hidden, Words::new("There is nothing here, or it is not public.", "Il n’y a rien ici, ou ce n’est pas public.")),
        Refusal::NotADraft => ("not_a_draft", Kind::Conflict, Words::new("This opportunity is no longer a draft.", "Cette occasion n’est plus à l’état d’ébauche.")),
        Refusal::NotEditable => ("not_editable", Kind::Conflict, Words::new("This opportunity can no longer be changed.", "Cette occasion ne peut plus être modifiée.")),
        Refusal::NotReady => ("not_ready", Kind::Conflict, Words::new("Something is still missing. The readiness checklist says what.", "Il manque encore quelque chose. La liste de vérification indique quoi.")),
        Refusal::NotInReview => ("not_in_review", Kind::Conflict, Words::new("This opportunity is not waiting for a review.", "Cette occasion n’attend pas d’examen.")),
        Refusal::ApprovalMissing => ("approval_missing", Kind::Conflict, Words::new("An approval is still missing.", "Il manque encore une approbation.")),
        Refusal::AlreadyApproved => ("already_approved", Kind::Conflict, Words::new("This was approved already.", "Ceci a déjà été approuvé.")),
        Refusal::CommitmentTooSmall => ("commitment_too_small", Kind::Conflict, Words::new("The amount committed does not cover the price with tax.", "Le montant engagé ne couvre pas le prix, taxes comprises.")),
        Refusal::SplittingUndecided => ("splitting_undecided", Kind::Conflict, Words::new("Similar work was bought recently. Say why this is not contract splitting, or stop here.", "Des travaux semblables ont été achetés récemment. Expliquez pourquoi il ne s’agit pas d’un fractionnement de marché, ou arrêtez ici.")),
        Refusal::NotPublished => ("not_published", Kind::Conflict, Words::new("This opportunity is not published.", "Cette occasion n’est pas publiée.")),
        Refusal::NothingChanged => ("nothing_changed", Kind::Conflict, Words::new("Nothing was changed.", "Rien n’a été modifié.")),
        Refusal::AlreadyOver => ("already_over", Kind::Conflict, Words::new("This file is already over.", "Ce dossier est déjà terminé.")),
        Refusal::ContractExists => ("contract_exists", Kind::Conflict, Words::new("A contract exists. End the contract instead.", "Un contrat existe. Mettez plutôt fin au contrat.")),
        Refusal::NotClosedYet => ("not_closed_yet", Kind::Conflict, Words::new("Proposals stay sealed until closing.", "Les propositions restent scellées jusqu’à la clôture.")),
        Refusal::AlreadyClosed => ("already_closed", Kind::Conflict, Words::new("This opportunity is already closed.", "Cette occasion est déjà close.")),
        Refusal::QuestionsOver => ("questions_over", Kind::Conflict, Words::new("The time for questions is over.", "La période de questions est terminée.")),
        Refusal::AlreadyAnswered => ("already_answered", Kind::Conflict, Words::new("This question was answered already.", "Cette question a déjà reçu une réponse.")),
        Refusal::ProposalPeriodOver => ("proposal_period_over", Kind::Conflict, Words::new("The opportunity closed before your proposal arrived. It was not accepted; what you typed is kept.", "L’occasion a été close avant l’arrivée de votre proposition. Elle n’a pas été acceptée; ce que vous avez saisi est conservé.")),
        Refusal::NotOpen => ("not_open", Kind::Conflict, Words::new("This opportunity is not open for proposals.", "Cette occasion n’accepte pas de propositions.")),
        Refusal::AlreadyProposed => ("already_proposed", Kind::Conflict, Words::new("You already have a proposal for this opportunity. Change that one.", "Vous avez déjà une proposition pour cette occasion. Modifiez celle-ci.")),
        Refusal::ProposalIncomplete => ("proposal_incomplete", Kind::Invalid, Words::new("Something is still missing in your proposal.", "Il manque encore quelque chose dans votre proposition.")),
        Refusal::OpportunityChanged => ("opportunity_changed", Kind::Conflict, Words::new("The opportunity was amended while you wrote. Read what changed, then submit again.", "L’occasion a été modifiée pendant que vous rédigiez. Lisez ce qui a changé, puis soumettez de nouveau.")),
        Refusal::ProponentSettled => ("proponent_settled", Kind::Conflict, Words::new("This proposal was submitted in this name, and its receipts say so. It can no longer be changed to another.", "Cette proposition a été soumise en ce nom, et ses reçus en font foi. Elle ne peut plus être mise à un autre nom.")),
        Refusal::ProposalSettled => ("proposal_settled", Kind::Conflict, Words::new("The opportunity is no longer open, and this proposal can no longer be changed.", "L’occasion n’est plus ouverte, et cette proposition ne peut plus être modifiée.")),
        Refusal::NothingSubmitted => ("nothing_submitted", Kind::Conflict, Words::new("There is no submitted proposal.", "Il n’y a pas de proposition soumise.")),
        Refusal::AlreadyWithdrawn => ("already_withdrawn", Kind::Conflict, Words::new("This proposal was withdrawn.", "Cette proposition a été retirée.")),
        Refusal::NothingToConfirm => ("nothing_to_confirm", Kind::Conflict, Words::new("There is nothing to confirm.", "Il n’y a rien à confirmer.")),
        Refusal::NotInEvaluation => ("not_in_evaluation", Kind::Conflict, Words::new("This opportunity is not being evaluated.", "Cette occasion n’est pas en cours d’évaluation.")),
        Refusal::PublicValueNotNamed => ("public_value_not_named", Kind::Conflict, Words::new("No source of a public value was named when this was published.", "Aucune source de valeur publique n’a été nommée à la publication.")),
        Refusal::PublicValueFixed => ("public_value_fixed", Kind::Conflict, Words::new("The public value is fixed and cannot be changed.", "La valeur publique est fixée et ne peut plus être changée.")),
        Refusal::PublicValueMissing => ("public_value_missing", Kind::Conflict, Words::new("The contracting authority first fixes the public value that was named at publication.", "L’autorité contractante doit d’abord fixer la valeur publique nommée à la publication.")),
        Refusal::UnknownProponent => ("unknown_proponent", Kind::Hidden, Words::new("There is no such proposal in this evaluation.", "Il n’y a pas de telle proposition dans cette évaluation.")),
        Refusal::UnknownCriterion => ("unknown_criterion", Kind::Invalid, Words::new("There is no such criterion.", "Il n’y a pas de tel critère.")),
        Refusal::EvaluationIncomplete => ("evaluation_incomplete", Kind::Conflict, Words::new("Decide every criterion of every proposal first, each with a rationale.", "Décidez d’abord de chaque critère de chaque proposition, avec une justification.")),
        Refusal::NotSelected => ("not_selected", Kind::Conflict, Words::new("Nobody has been selected yet.", "Personne n’a encore été sélectionné.")),
        Refusal::OfferOutstanding => ("offer_outstanding", Kind::Conflict, Words::new("An offer is already waiting for an answer.", "Une offre attend déjà une réponse.")),
        Refusal::ReserveExhausted => ("reserve_exhausted", Kind::Conflict, Words::new("Nobody is left on the reserve list.", "Il ne reste personne sur la liste de réserve.")),
        Refusal::ReserveNotExhausted => ("reserve_not_exhausted", Kind::Conflict, Words::new("Somebody is still on the reserve list. Make the offer, or cancel with a reason.", "Il reste quelqu’un sur la liste de réserve. Faites l’offre, ou annulez en donnant la raison.")),
        Refusal::OfferNotOpen => ("offer_not_open", Kind::Conflict, Words::new("This offer is no longer open.", "Cette offre n’est plus valable.")),
        Refusal::TaxDataMissing => ("tax_data_missing", Kind::Conflict, Words::new("Say whether you charge GST/HST before you accept: small supplier, or your registration number.", "Indiquez si vous percevez la TPS/TVH avant d’accepter\u{a0}: petit fournisseur, ou votre numéro d’inscription.")),
        Refusal::AlreadySigned => ("already_signed", Kind::Conflict, Words::new("You already signed.", "Vous avez déjà signé.")),
        Refusal::NotInForce => ("not_in_force", Kind::Conflict, Words::new("The contract is not in force.", "Le contrat n’est pas en vigueur.")),
        Refusal::NothingDelivered => ("nothing_delivered", Kind::Conflict, Words::new("There is no delivery to review.", "Il n’y a pas de livraison à examiner.")),
        Refusal::DeliveryUnderReview => ("delivery_under_review", Kind::Conflict, Words::new("The last delivery is still being reviewed.", "La dernière livraison est encore à l’examen.")),
        Refusal::CriteriaUndecided => ("criteria_undecided", Kind::Invalid, Words::new("Decide each acceptance criterion.", "Décidez de chaque critère d’acceptation.")),
        Refusal::CriteriaNotMet => ("criteria_not_met", Kind::Conflict, Words::new("Work is accepted only when every criterion is met. Send it back with reasons.", "Les travaux ne sont acceptés que si chaque critère est respecté. Retournez-les avec des raisons.")),
        Refusal::CriteriaAllMet => ("criteria_all_met", Kind::Conflict, Words::new("Every criterion is met. Accept the work.", "Chaque critère est respecté. Acceptez les travaux.")),
        Refusal::NotAccepted => ("not_accepted", Kind::Conflict, Words::new("The work is not accepted yet.", "Les travaux ne sont pas encore acceptés.")),
        Refusal::LaterDateNeeded => ("later_date_needed", Kind::Conflict, Words::new("Choose a date after the present one.", "Choisissez une date postérieure à la date actuelle.")),
        Refusal::NotDisputed => ("not_disputed", Kind::Conflict, Words::new("There is no open dispute.", "Il n’y a pas de différend en cours.")),
        Refusal::AlreadyInvoiced => ("already_invoiced", Kind::Conflict, Words::new("An invoice was sent already.", "Une facture a déjà été envoyée.")),
        Refusal::InvoiceOverCeiling => ("invoice_over_ceiling", Kind::Conflict, Words::new("With the tax that you charge now, the invoice would pass the programme’s limit. Write to the contracting authority before you send it.", "Avec la taxe que vous percevez maintenant, la facture dépasserait la limite du programme. Écrivez à l’autorité contractante avant de l’envoyer.")),
        Refusal::NothingInvoiced => ("nothing_invoiced", Kind::Conflict, Words::new("There is no invoice to act on.", "Il n’y a pas de facture à traiter.")),
        Refusal::NotCertified => ("not_certified", Kind::Conflict, Words::new("The invoice is not certified yet.", "La facture n’est pas encore attestée.")),
        Refusal::AlreadyCertified => ("already_certified", Kind::Conflict, Words::new("The invoice is certified already.", "La facture est déjà attestée.")),
        Refusal::DeficiencyTooLate => ("deficiency_too_late", Kind::Conflict, Words::new("A deficiency notice must be sent within the first days after the invoice.", "Un avis de lacune doit être envoyé dans les premiers jours suivant la facture.")),
        Refusal::NotPaid => ("not_paid", Kind::Conflict, Words::new("Nothing was paid yet.", "Rien n’a encore été payé.")),
        Refusal::AlreadyPaid => ("already_paid", Kind::Conflict, Words::new("This was paid already.", "Ceci a déjà été payé.")),
        Refusal::FeedbackGiven => ("feedback_given", Kind::Conflict, Words::new("You already gave your feedback.", "Vous avez déjà donné votre avis.")),
        Refusal::AlreadyMember => ("already_member", Kind::Conflict, Words::new("This person is in the organization already.", "Cette personne fait déjà partie de l’organisation.")),
        Refusal::NotAMember => ("not_a_member", Kind::Conflict, Words::new("Choose somebody who is in the organization and does not own it.", "Choisissez une personne qui fait partie de l’organisation et qui n’en est pas propriétaire.")),
        Refusal::OwnerStays => ("owner_stays", Kind::Conflict, Words::new("The organization needs its owner. Hand it over to somebody else first.", "L’organisation a besoin de son propriétaire. Cédez-la d’abord à une autre personne.")),
        Refusal::OrganizationFull => ("organization_full", Kind::Conflict, Words::new("The organization has as many people as it may have.", "L’organisation compte déjà le nombre maximal de personnes.")),
        Refusal::TooManyOrganizations => ("too_many_organizations", Kind::Conflict, Words::new("You own as many organizations as one person may. Hand one over or archive one first.", "Vous êtes propriétaire du nombre maximal d’organisations. Cédez-en une ou archivez-en une d’abord.")),
        Refusal::OrganizationArchived => ("organization_archived", Kind::Conflict, Words::new("This organization is archived. Its owner can restore it.", "Cette organisation est archivée. La personne propriétaire peut la rétablir.")),
        Refusal::OrganizationNotArchived => ("organization_not_archived", Kind::Conflict, Words::new("This organization is not archived.", "Cette organisation n’est pas archivée.")),
        Refusal::OrganizationInUse => ("organization_in_use", Kind::Conflict, Words::new("The organization has live proposals or unfinished contracts. Finish or withdraw them first; its page lists them.", "L’organisation a des propositions en cours ou des contrats non terminés. Terminez-les ou retirez-les d’abord; sa page en donne la liste.")),
        Refusal::BusinessNumberTaken => ("business_number_taken", Kind::Conflict, Words::new("Another organization here has this Business Number. Ask to join it instead.", "Une autre organisation inscrite ici a ce numéro d’entreprise. Demandez plutôt à vous y joindre.")),
        Refusal::AlreadyInvited => ("already_invited", Kind::Conflict, Words::new("An invitation to this address is waiting for an answer. You can send it again.", "Une invitation à cette adresse attend une réponse. Vous pouvez la renvoyer.")),
        Refusal::InvitationOver => ("invitation_over", Kind::Conflict, Words::new("This invitation was answered, taken back, or is too old. Ask for a new one.", "Cette invitation a reçu une réponse, a été annulée ou est trop ancienne. Demandez-en une nouvelle.")),
        Refusal::AlreadyAsked => ("already_asked", Kind::Conflict, Words::new("You already asked to join. The organization will answer.", "Vous avez déjà demandé à vous joindre. L’organisation vous répondra.")),
        Refusal::RequestOver => ("request_over", Kind::Conflict, Words::new("This request was answered already.", "Cette demande a déjà reçu une réponse.")),
        Refusal::OwnershipNotOffered => ("ownership_not_offered", Kind::Conflict, Words::new("The organization is not offered to you.", "L’organisation ne vous est pas offerte.")),
        Refusal::OrganizationProposed => ("organization_proposed", Kind::Conflict, Words::new("The organization already has a proposal for this opportunity. Its owner and administrators can change that one.", "L’organisation a déjà une proposition pour cette occasion. La personne propriétaire et les administrateurs peuvent la modifier.")),
        Refusal::BehindAnother => ("behind_another", Kind::Conflict, Words::new("You already submitted another proposal for this opportunity. Nobody stands behind two: withdraw that one, or let somebody else submit this one.", "Vous avez déjà soumis une autre proposition pour cette occasion. Personne n’en soutient deux\u{a0}: retirez l’autre, ou laissez quelqu’un d’autre soumettre celle-ci.")),
        Refusal::AlreadyBegun => ("already_begun", Kind::Conflict, Words::new("This applies already and stays as it is: files rely on it. Add a row that begins later.", "Ceci s’applique déjà et reste tel quel\u{a0}: des dossiers en dépendent. Ajoutez une ligne qui commence plus tard.")),
        Refusal::AlreadyListed => ("already_listed", Kind::Conflict, Words::new("There is one already, with this name or from this day. Change that one.", "Il y en a déjà une avec ce nom ou à partir de ce jour. Modifiez celle-là.")),
        Refusal::ListFull => ("list_full", Kind::Conflict, Words::new("This list is full. Rename a retired entry instead.", "Cette liste est complète. Renommez plutôt une entrée retirée.")),
        Refusal::NotTheSameEntries => ("not_the_same_entries", Kind::Invalid, Words::new("Name every entry of the list once, retired ones too.", "Nommez chaque entrée de la liste une fois, y compris celles qui sont retirées.")),
        Refusal::OwnAccess => ("own_access", Kind::Forbidden, Words::new("Nobody decides about their own role or access. Ask another product owner.", "Personne ne décide de son propre rôle ni de son propre accès. Demandez à un autre responsable du produit.")),
        Refusal::LastProductOwner => ("last_product_owner", Kind::Conflict, Words::new("This is the last product owner. Name another one first.", "C’est le dernier responsable du produit. Nommez-en d’abord un autre.")),
        Refusal::NotTheDepartmentsAddress => ("not_the_departments_address", Kind::Conflict, Words::new("The address is not of one of the department’s e-mail domains.", "L’adresse n’appartient à aucun des domaines de courriel du ministère.")),
        Refusal::RolesAsked => ("roles_asked", Kind::Conflict, Words::new("You already asked. An administrator of the department will answer.", "Vous avez déjà présenté une demande. L’administration du ministère vous répondra.")),
        Refusal::NotOnYourself => ("not_on_yourself", Kind::Forbidden, Words::new("Somebody else has to do this for you.", "Une autre personne doit s’en charger pour vous.")),
        Refusal::NotAnOfficial => ("not_an_official", Kind::Conflict, Words::new("The other person does not hold the role that this needs in the department.", "L’autre personne n’a pas, au ministère, le rôle que cela exige.")),
        Refusal::RoleHeld => ("role_held", Kind::Conflict, Words::new("The role is held already.", "Le rôle est déjà attribué à cette personne.")),
        Refusal::LastAdministrator => ("last_administrator", Kind::Conflict, Words::new("A department keeps at least one administrator. Give the role to somebody else first.", "Un ministère garde au moins un administrateur. Attribuez d’abord ce rôle à une autre personne.")),
        Refusal::FilesToHandOver => ("files_to_hand_over", Kind::Conflict, Words::new("Files of yours are not over. Hand them to another author first.", "Certains de vos dossiers ne sont pas terminés. Remettez-les d’abord à un autre auteur.")),
        Refusal::DelegationChained => ("delegation_chained", Kind::Conflict, Words::new("A role that is lent cannot be lent onward, and two people cannot stand in for each other at the same time.", "Un rôle délégué ne peut pas l’être de nouveau, et deux personnes ne peuvent pas se remplacer l’une l’autre en même temps.")),
        Refusal::RoleLent => ("role_lent", Kind::Conflict, Words::new("The role is delegated on some of these days already.", "Le rôle est déjà délégué pour certains de ces jours.")),
        Refusal::DelegationOver => ("delegation_over", Kind::Conflict, Words::new("This delegation is over.", "Cette délégation est terminée.")),
        Refusal::LookOver => ("look_over", Kind::Forbidden, Words::new("This look is over. Begin another one if the person still needs help.", "Cette consultation est terminée. Commencez-en une autre si la personne a encore besoin d’aide.")),
        Refusal::ProgrammeNotAllowed => ("programme_not_allowed", Kind::Conflict, Words::new("The department does not use this programme.", "Le ministère n’utilise pas ce programme.")),
        Refusal::ShortNameTaken => ("short_name_taken", Kind::Conflict, Words::new("Another department has this short name.", "Un autre ministère a déjà ce nom abrégé.")),
        Refusal::ClientRefused => ("client_refused", Kind::Nobody, Words::new("This key or token of a departmental system is not accepted: it is unknown, has expired or was revoked.", "Cette clé ou ce jeton d’un système ministériel n’est pas accepté\u{a0}: il est inconnu, expiré ou révoqué.")),
        Refusal::KeyInAddress => ("key_in_address", Kind::Unreadable, Words::new("Never put a key into an address: logs keep addresses. Send it in the Authorization header, and rotate this one.", "Ne mettez jamais une clé dans une adresse\u{a0}: les journaux conservent les adresses. Envoyez-la dans l’en-tête Authorization et remplacez celle-ci.")),
        Refusal::NotForSystems => ("not_for_systems", Kind::Forbidden, Words::new("Departmental systems cannot do this. A person signs in for it.", "Les systèmes ministériels ne peuvent pas faire ceci. Une personne doit ouvrir une session.")),
        Refusal::ScopeMissing => ("scope_missing", Kind::Forbidden, Words::new("This departmental system does not have the scope that this needs. The reference of the API names it.", "Ce système ministériel n’a pas la portée que ceci exige. La documentation de l’API la nomme.")),
        Refusal::DecisionNeedsAPerson => ("decision_needs_a_person", Kind::Forbidden, Words::new("A person decides this. Name the official in On-Behalf-Of and, for money, contracts and signatures, the proof of their decision in Evidence-Reference.", "C’est une personne qui décide de ceci. Nommez le fonctionnaire dans On-Behalf-Of et, pour les fonds, les contrats et les signatures, la preuve de sa décision dans Evidence-Reference.")),
        Refusal::BehalfRefused => ("behalf_refused", Kind::Forbidden, Words::new("The person named in On-Behalf-Of is not an official of this system’s department.", "La personne nommée dans On-Behalf-Of n’est pas fonctionnaire du ministère de ce système.")),
        Refusal::SystemOver => ("system_over", Kind::Conflict, Words::new("This system was revoked, or has expired. Make a new one.", "Ce système a été révoqué ou est expiré. Créez-en un nouveau.")),
        Refusal::TooManySystems => ("too_many_systems", Kind::Conflict, Words::new("The department has as many systems as it may have. Revoke one first.", "Le ministère compte déjà le nombre maximal de systèmes. Révoquez-en un d’abord.")),
        Refusal::VersionNeeded => ("version_needed", Kind::VersionNeeded, Words::new("Say which version you change: send If-Match.", "Indiquez la version que vous modifiez\u{a0}: envoyez If-Match.")),
        Refusal::ChangedMeanwhile => ("changed_meanwhile", Kind::VersionStale, Words::new("Somebody changed this while you had it open. Load it again; what you typed is kept.", "Quelqu’un a modifié ceci pendant que vous l’aviez ouvert. Chargez-le de nouveau; ce que vous avez saisi est conservé.")),
        Refusal::KeyNeeded => ("idempotency_key_needed", Kind::Unreadable, Words::new("Send an Idempotency-Key with this request.", "Envoyez une clé Idempotency-Key avec cette demande.")),
        Refusal::KeyReused => ("idempotency_key_reused", Kind::Invalid, Words::new("This Idempotency-Key was used for another request.", "Cette clé Idempotency-Key a servi à une autre demande.")),
    }
}
