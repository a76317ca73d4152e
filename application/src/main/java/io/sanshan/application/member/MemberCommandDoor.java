package io.sanshan.application.member;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.GuideBook;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand;
import io.sanshan.domain.member.MemberCommand.AddTag;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.ChangePhone;
import io.sanshan.domain.member.MemberCommand.ChangeProfile;
import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberCommand.LeaveProgramme;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberCommand.ReleaseMember;
import io.sanshan.domain.member.MemberCommand.RemoveTag;
import io.sanshan.domain.member.MemberCommand.RevokeWalletLinks;
import io.sanshan.domain.member.MemberCommand.WithdrawConsent;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MemberCommandDoor implements MemberCommands {

    private final CommandSender sender;
    private final MemberRegistration registration;
    private final WalletSecrets secrets;
    private final MemberScope scope;
    private final GuideCodes codes;
    private final GuideBook guides;

    MemberCommandDoor(
            CommandSender sender,
            MemberRegistration registration,
            WalletSecrets secrets,
            MemberScope scope,
            GuideCodes codes,
            GuideBook guides) {
        this.sender = sender;
        this.registration = registration;
        this.secrets = secrets;
        this.scope = scope;
        this.codes = codes;
        this.guides = guides;
    }

    @Override
    public Outcome register(Request request, NewMember form) {
        Caller caller = request.caller();
        GuideId guide = guideOf(caller, form);
        if (guide != null) {
            scope.requireGuide(caller, guide);
        }
        StoreId store = caller.store() == null ? form.store() : caller.store();
        JoinSource source = sourceOf(caller, form);
        Outcome registered = registration.withPhone(
                request,
                form.member(),
                form.phone(),
                phone -> new RegisterMember(
                        form.member(),
                        Personal.of(form.name().strip()),
                        phone,
                        personal(form.birthday()),
                        source,
                        store));
        return guide == null
                ? registered
                : registered.then(() ->
                        sender.send(new BindMember(form.member(), guide, BindingReason.FIRST), request.then("bind")));
    }

    /** A guide registers members for herself. */
    private static @Nullable GuideId guideOf(Caller caller, NewMember form) {
        return caller instanceof Caller.Staff staff && staff.role() == Role.GUIDE && form.guide() == null
                ? staff.guide()
                : form.guide();
    }

    private static JoinSource sourceOf(Caller caller, NewMember form) {
        return caller instanceof Caller.Staff staff
                ? staff.role() == Role.HEADQUARTERS ? JoinSource.HEADQUARTERS : JoinSource.STORE
                : form.source();
    }

    @Override
    public JoinAnswer join(Request request, JoinForm form) {
        // Everything that may be said aloud is looked at before the phone is looked up.
        if (form.name().isBlank()) {
            return new JoinAnswer.Refused(Refusal.of(MemberRefusal.NAME_MISSING));
        }
        if (form.phone().isBlank()) {
            return new JoinAnswer.Refused(Refusal.of(MemberRefusal.PHONE_MALFORMED));
        }
        Optional<GuideId> guide = codes.guide(form.guideCode());
        if (guide.isEmpty()) {
            return new JoinAnswer.Refused(Refusal.of(MemberRefusal.GUIDE_NOT_ACTIVE));
        }
        // The same request makes the same member, so that a page that is sent twice registers one.
        MemberId member = MemberId.named("join/" + request.commandId());
        StoreId store = guides.guide(guide.get()).store();
        Outcome outcome = registration.withPhone(
                request,
                member,
                form.phone(),
                phone -> new RegisterMember(
                        member, Personal.of(form.name().strip()), phone, null, JoinSource.GUIDE_CODE, store));
        if (outcome instanceof Outcome.Refused(Refusal refusal)) {
            return refusal.is(MemberRefusal.PHONE_TAKEN)
                    ? new JoinAnswer.NeutralAnswer()
                    : new JoinAnswer.Refused(refusal);
        }
        return joined(request, member, guide.get(), form);
    }

    private JoinAnswer joined(Request request, MemberId member, GuideId guide, JoinForm form) {
        // A guide who left a moment ago is no reason to send a new member away: she is in the pool then.
        sender.send(new BindMember(member, guide, BindingReason.FIRST), request.then("bind"));
        for (JoinForm.Agreed agreed : form.consents()) {
            sender.send(
                    new GrantConsent(member, agreed.channel(), agreed.purpose(), agreed.textVersion()),
                    request.then("consent/" + agreed.channel() + '/' + agreed.purpose()));
        }
        return switch (secrets.issue(request, member)) {
            case WalletLinkAnswer.Issued(String secret) -> new JoinAnswer.Joined(member, secret);
            case WalletLinkAnswer.Refused(Refusal refusal) -> new JoinAnswer.Refused(refusal);
        };
    }

    @Override
    public Outcome bind(Request request, MemberId member, GuideId guide) {
        scope.requireGuide(request.caller(), guide);
        boolean decided = request.caller() instanceof Caller.Staff staff && staff.role() == Role.HEADQUARTERS;
        return sender.send(
                new BindMember(member, guide, decided ? BindingReason.HEADQUARTERS : BindingReason.FIRST), request);
    }

    @Override
    public Outcome changeGuide(Request request, MemberId member, GuideId guide) {
        if (request.caller() instanceof Caller.OfMember) {
            scope.require(request.caller(), member);
        } else {
            scope.requireGuide(request.caller(), guide);
        }
        return sender.send(new BindMember(member, guide, BindingReason.MEMBER_REQUEST), request);
    }

    @Override
    public Outcome release(Request request, MemberId member, GuideId guide) {
        return sender.send(new ReleaseMember(member, guide, ReleaseReason.HEADQUARTERS), request);
    }

    @Override
    public Outcome changeProfile(Request request, MemberId member, ProfileChange change) {
        if (request.caller() instanceof Caller.OfMember && change.note() != null) {
            throw new NotAllowed(request.caller(), "write notes about members");
        }
        return forMember(
                request,
                new ChangeProfile(
                        member,
                        personal(change.name()),
                        personal(change.birthday()),
                        personal(change.address()),
                        personal(change.note())));
    }

    @Override
    public Outcome changePhone(Request request, MemberId member, String phone) {
        scope.require(request.caller(), member);
        if (phone.isBlank()) {
            return Outcome.refused(Refusal.of(MemberRefusal.PHONE_MALFORMED));
        }
        return registration.withPhone(
                request, member, phone, number -> new ChangePhone(member, Objects.requireNonNull(number)));
    }

    @Override
    public Outcome addTag(Request request, MemberId member, String tag) {
        return forMember(request, new AddTag(member, tag));
    }

    @Override
    public Outcome removeTag(Request request, MemberId member, String tag) {
        return forMember(request, new RemoveTag(member, tag));
    }

    @Override
    public Outcome grantConsent(
            Request request, MemberId member, ConsentChannel channel, ConsentPurpose purpose, String textVersion) {
        return forMember(request, new GrantConsent(member, channel, purpose, textVersion));
    }

    @Override
    public Outcome withdrawConsent(Request request, MemberId member, ConsentChannel channel, ConsentPurpose purpose) {
        return forMember(request, new WithdrawConsent(member, channel, purpose));
    }

    @Override
    public Outcome leave(Request request, MemberId member) {
        Outcome outcome = forMember(request, new LeaveProgramme(member));
        if (outcome.isDone()) {
            registration.giveUpPhone(member);
        }
        return outcome;
    }

    @Override
    public WalletLinkAnswer issueWalletLink(Request request, MemberId member) {
        scope.require(request.caller(), member);
        return secrets.issue(request, member);
    }

    @Override
    public Outcome revokeWalletLinks(Request request, MemberId member) {
        return forMember(request, new RevokeWalletLinks(member));
    }

    private Outcome forMember(Request request, MemberCommand command) {
        scope.require(request.caller(), command.member());
        return sender.send(command, request);
    }

    private static @Nullable Personal personal(@Nullable String text) {
        return text == null ? null : Personal.of(text.strip());
    }

    private static @Nullable Personal personal(@Nullable LocalDate day) {
        return day == null ? null : Personal.of(day.toString());
    }
}
