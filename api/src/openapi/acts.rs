//! Which act of `shared::policy` each operation is: its `x-act` in the document.
//!
//! Reads name what they read. What everybody may ask, signed in or not, is not here.
//! `contract/openapi.rs` finds an act that no operation names, and an operation that is not public and
//! names none.

/// The name of the variant of `shared::policy::Act` that an operation asks, by the operation's id.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a catalogue: one line an act")]
pub fn act_of(operation: &str) -> Option<&'static str> {
    Some(match operation {
        "begin_link"
        | "begin_second_factor"
        | "change_email"
        | "change_password"
        | "choose_capabilities"
        | "choose_notices"
        | "confirm_second_factor"
        | "copy_personal_data"
        | "declare"
        | "edit_account"
        | "edit_profile"
        | "end_other_sessions"
        | "end_session"
        | "list_identities"
        | "list_my_invitations"
        | "list_notifications"
        | "list_own_department_invitations"
        | "list_own_role_requests"
        | "list_reads"
        | "list_sessions"
        | "list_work"
        | "mark_notifications_read"
        | "read_account"
        | "read_declarations"
        | "read_notice_choices"
        | "read_own_capabilities"
        | "read_privacy"
        | "read_profile"
        | "read_security"
        | "renew_recovery_codes"
        | "request_closing_code"
        | "sign_out_everywhere"
        | "turn_off_second_factor"
        | "withdraw_declarations" => "KeepAccount",
        "unlink_identity" => "UnlinkIdentity",
        "close_account" => "CloseAccount",
        "create_department" => "CreateDepartment",
        "list_delegations" | "list_officials" | "list_templates" | "read_department" => "ReadDepartment",
        "edit_department" => "IdentifyDepartment",
        "change_settings"
        | "create_system"
        | "grant_role"
        | "grant_role_request"
        | "list_department_invitations"
        | "list_open_files"
        | "list_role_requests"
        | "list_settings"
        | "list_system_acts"
        | "list_systems"
        | "read_department_record"
        | "read_system"
        | "refuse_role_request"
        | "revoke_role"
        | "revoke_system"
        | "rotate_key" => "AdministerDepartment",
        "invite_official" | "withdraw_department_invitation" => "InviteOfficial",
        "delegate_role" => "DelegateRole",
        "end_delegation" => "EndDelegation",
        "leave_department" => "LeaveDepartment",
        "request_roles" => "RequestRoles",
        "read_department_invitation" => "ReadDepartmentInvitation",
        "accept_department_invitation" | "decline_department_invitation" => "AnswerDepartmentInvitation",
        "hand_over" => "HandOver",
        "list_opportunities" | "list_questions" | "read_draw" | "read_opportunity" | "read_receipts" => {
            "ReadOpportunity"
        }
        // Whoever reads a file or another stream proves that its events stand in the record.
        "download_file" | "list_files" | "prove_event" | "read_file" => "ReadFile",
        "copy_opportunity" | "create_opportunity" => "CreateOpportunity",
        "edit_opportunity" => "EditOpportunity",
        "send_for_review" => "SendForReview",
        "approve_fit" | "approve_money" => "Approve",
        "request_changes" => "RequestChanges",
        "publish_opportunity" => "Publish",
        "amend_opportunity" => "Amend",
        "cancel_opportunity" => "Cancel",
        "ask_question" => "AskQuestion",
        "answer_question" => "AnswerQuestion",
        "start_proposal" => "StartProposal",
        "list_proposals" | "read_proof" | "read_proposal" | "read_receipt" => "ReadProposal",
        "edit_proposal" => "EditProposal",
        "change_proponent" => "ChangeProponent",
        "submit_proposal" => "SubmitProposal",
        "confirm_proposal" => "ConfirmProposal",
        "withdraw_proposal" => "WithdrawProposal",
        "list_offers" | "read_evaluation" => "ReadEvaluation",
        "assess_criterion" => "Assess",
        "fix_public_value" => "FixPublicValue",
        "complete_evaluation" => "CompleteEvaluation",
        "make_offer" => "MakeOffer",
        "disqualify_proponent" | "reinstate_proponent" => "Disqualify",
        "end_without_award" => "EndWithoutAward",
        "read_offer" => "ReadOffer",
        "accept_offer" | "decline_offer" => "AnswerOffer",
        "list_contracts" | "read_contract" => "ReadContract",
        "sign_contract" => "SignContract",
        "deliver_work" => "Deliver",
        "accept_work" | "request_revision" => "ReviewDelivery",
        "extend_delivery" => "Extend",
        "terminate_contract" => "Terminate",
        "post_message" => "PostMessage",
        "open_dispute" => "OpenDispute",
        "decide_dispute" => "DecideDispute",
        "send_invoice" => "SendInvoice",
        "return_invoice" => "ReturnInvoice",
        "certify_invoice" => "Certify",
        "pay_invoice" => "Pay",
        "confirm_payment" => "ConfirmPayment",
        "give_feedback" => "GiveFeedback",
        "read_programme_versions"
        | "schedule_programme"
        | "correct_programme"
        | "withdraw_programme"
        | "read_tax_register"
        | "schedule_taxes"
        | "correct_taxes"
        | "withdraw_taxes"
        | "read_holidays"
        | "add_holiday"
        | "rename_holiday"
        | "withdraw_holiday"
        | "read_list"
        | "add_term"
        | "rename_term"
        | "retire_term"
        | "restore_term"
        | "order_terms"
        | "read_announcements"
        | "announce"
        | "correct_announcement"
        | "withdraw_announcement"
        | "list_people"
        | "read_person" => "LookAfterPlatform",
        "deactivate_person" | "reactivate_person" | "grant_platform_role" | "revoke_platform_role" => {
            "ChangePerson"
        }
        "begin_support_look" | "list_support_looks" => "LookAsSupport",
        "end_support_look" | "read_support_look" => "ReadLook",
        "list_supported_contracts"
        | "list_supported_notifications"
        | "list_supported_proposals"
        | "list_supported_work" => "SeeScreens",
        "search_record" | "read_stream" | "verify_record" => "Audit",
        "create_organization" => "CreateOrganization",
        "list_organizations" | "list_similar_organizations" | "read_organization" => "ReadOrganization",
        "list_organization_changes" => "ReadInsideOrganization",
        "approve_request" | "change_role" | "edit_organization" | "invite_member" | "refuse_request"
        | "remove_member" | "resend_invitation" | "revoke_invitation" => "ManageOrganization",
        "archive_organization" | "offer_ownership" => "OwnOrganization",
        "restore_organization" => "RestoreOrganization",
        "leave_organization" => "LeaveOrganization",
        "accept_ownership" | "decline_ownership" => "AnswerOwnership",
        "request_to_join" => "RequestToJoin",
        "read_invitation" => "ReadInvitation",
        "accept_invitation" | "decline_invitation" => "AnswerInvitation",
        _ => return None,
    })
}
