//! Where a proposal stands: a tag, and what that means for its vendor.

use shared::language::{Language, Words};
use shared::proposals::ProposalPhase;
use yew::prelude::*;

use crate::ui::{Tone, tag};

/// The phase in words.
pub fn proposal_tag(phase: ProposalPhase, language: Language) -> Html {
    let tone = match phase {
        ProposalPhase::Submitted | ProposalPhase::Accepted => Tone::Success,
        ProposalPhase::ToConfirm | ProposalPhase::Offered => Tone::Warning,
        ProposalPhase::InEvaluation | ProposalPhase::Reserve => Tone::Info,
        ProposalPhase::Draft
        | ProposalPhase::Withdrawn
        | ProposalPhase::Lapsed
        | ProposalPhase::NotPassed
        | ProposalPhase::Declined
        | ProposalPhase::Expired
        | ProposalPhase::PassedOver
        | ProposalPhase::Disqualified
        | ProposalPhase::NotSelected => Tone::Neutral,
    };
    tag(tone, phase.words().in_language(language))
}

/// What it means, in a sentence.
pub fn meaning(phase: ProposalPhase) -> Words {
    match phase {
        ProposalPhase::Draft => Words::new(
            "Nothing is submitted yet. Nobody else can read your draft.",
            "Rien n’est encore soumis. Personne d’autre ne peut lire votre ébauche.",
        ),
        ProposalPhase::Submitted => Words::new(
            "Your proposal is sealed until closing. Until then you can change or withdraw it.",
            "Votre proposition est scellée jusqu’à la clôture. D’ici là, vous pouvez la modifier ou la retirer.",
        ),
        ProposalPhase::ToConfirm => Words::new(
            "The opportunity was amended after you submitted. Confirm or change your proposal before closing, or it lapses.",
            "L’occasion a été modifiée après votre soumission. Confirmez ou modifiez votre proposition avant la clôture, sinon elle deviendra caduque.",
        ),
        ProposalPhase::Withdrawn => Words::new(
            "You withdrew this proposal. Nobody has read it.",
            "Vous avez retiré cette proposition. Personne ne l’a lue.",
        ),
        ProposalPhase::Lapsed => Words::new(
            "It was not confirmed after an amendment, so it was never opened.",
            "Elle n’a pas été confirmée après une modification; elle n’a donc jamais été ouverte.",
        ),
        ProposalPhase::InEvaluation => Words::new(
            "It is being evaluated, without your name.",
            "Elle est en cours d’évaluation, sans votre nom.",
        ),
        ProposalPhase::Reserve => Words::new(
            "It met every criterion. If those drawn before you do not accept, the offer comes to you.",
            "Elle satisfait à tous les critères. Si les personnes tirées avant vous n’acceptent pas, l’offre vous reviendra.",
        ),
        ProposalPhase::NotPassed => Words::new(
            "It did not meet every criterion. Each decision and its reason are below.",
            "Elle ne satisfait pas à tous les critères. Chaque décision et sa raison figurent ci-dessous.",
        ),
        ProposalPhase::Offered => Words::new(
            "The contract is offered to you. Read the terms, then accept or decline.",
            "Le contrat vous est offert. Lisez les conditions, puis acceptez ou déclinez.",
        ),
        ProposalPhase::Accepted => Words::new("You accepted the offer.", "Vous avez accepté l’offre."),
        ProposalPhase::Declined => Words::new("You declined the offer.", "Vous avez décliné l’offre."),
        ProposalPhase::Expired => Words::new(
            "The offer was not answered in time and went to the next on the list.",
            "L’offre est restée sans réponse dans le délai et est passée à la personne suivante sur la liste.",
        ),
        ProposalPhase::PassedOver => Words::new(
            "You already held as many unfinished contracts as the programme allows.",
            "Vous aviez déjà autant de contrats inachevés que le programme le permet.",
        ),
        ProposalPhase::Disqualified => Words::new(
            "It was taken off the list. The ground and the reason are below.",
            "Elle a été retirée de la liste. Le motif et la raison figurent ci-dessous.",
        ),
        ProposalPhase::NotSelected => Words::new(
            "Somebody else has the contract, or the opportunity ended without one.",
            "Une autre personne a obtenu le contrat, ou l’occasion a pris fin sans contrat.",
        ),
    }
}
